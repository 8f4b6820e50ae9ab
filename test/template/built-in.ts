import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PromoCalendar } from '../../src/core/calendar/promo-calendar';
import { attributeFiles, inputsFile, planFiles, templateFiles } from '../../src/library';
import { type Failure, type Result, sentence } from '../../src/messages';
import {
  type CompileRequest,
  type Plan,
  parseAttributes,
  parseInputs,
  parsePlan,
  parseTemplate,
} from '../../src/template';

export const unwrapped = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(sentence(result.failure, 'en'));
};

export const failureOf = (result: Result<unknown>): Failure => {
  if (!result.ok) return result.failure;
  throw new Error('expected a failure');
};

export const templatesFolder = join(__dirname, '../../sheets-templates');

export const jsonFiles = (folder: string): readonly { readonly name: string; readonly json: unknown }[] =>
  readdirSync(join(templatesFolder, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, json: JSON.parse(readFileSync(join(templatesFolder, folder, name), 'utf8')) }));

export const templates = templateFiles.map((file) => unwrapped(parseTemplate(file)));
export const plans = planFiles.map((file) => unwrapped(parsePlan(file)));
export const attributes = attributeFiles.map((file) => unwrapped(parseAttributes(file)));
export const inputs = unwrapped(parseInputs(inputsFile));
export const calendars = jsonFiles('calendars').map(({ json }) => json as PromoCalendar);

export const planNamed = (id: string): Plan => {
  const plan = plans.find((each) => each.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
};

/** A request for a built-in plan into an empty spreadsheet. */
export const requestFor = (id: string, changes: Partial<CompileRequest> = {}): CompileRequest => ({
  plan: planNamed(id),
  templates,
  inputs,
  values: {},
  calendars,
  attributes,
  language: 'zh-CN',
  takenSheetNames: [],
  takenRangeNames: [],
  ...changes,
});

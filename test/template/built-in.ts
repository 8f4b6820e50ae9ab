import { join } from 'node:path';
import { attributeFiles, calendars, inputsFile, planFiles, templateFiles } from '../../src/library';
import { type Failure, type Result, sentence } from '../../src/messages';
import {
  type CompileRequest,
  type Plan,
  parseAttributes,
  parseInputs,
  parsePlan,
  parseTemplate,
} from '../../src/template';

export { calendars };

export const templatesFolder = join(__dirname, '../../sheets-templates');

export const unwrapped = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(sentence(result.failure, 'en'));
};

export const failureOf = (result: Result<unknown>): Failure => {
  if (!result.ok) return result.failure;
  throw new Error('expected a failure');
};

export const templates = templateFiles.map((file) => unwrapped(parseTemplate(file)));
export const plans = planFiles.map((file) => unwrapped(parsePlan(file)));
export const attributes = attributeFiles.map((file) => unwrapped(parseAttributes(file)));
export const inputs = unwrapped(parseInputs(inputsFile));

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

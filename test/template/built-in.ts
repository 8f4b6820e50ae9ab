import { join } from 'node:path';
import { planLibrary } from '../../src/library';
import { type Failure, type Result, sentence } from '../../src/messages';
import type { CompileRequest, Plan } from '../../src/template';

export const templatesFolder = join(__dirname, '../../sheets-templates');

export const unwrapped = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(sentence(result.failure, 'en'));
};

export const failureOf = (result: Result<unknown>): Failure => {
  if (!result.ok) return result.failure;
  throw new Error('expected a failure');
};

export const { templates, plans, attributes, inputs, calendars } = planLibrary;

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

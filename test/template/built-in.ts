import { join } from 'node:path';
import { planLibrary } from '../../src/library';
import { type Failure, type Result, sentence } from '../../src/messages';
import type { CompileRequest } from '../../src/template/compile/compile-plan';
import { templateFormulas } from '../../src/template/compile/template-formulas';
import type { Plan } from '../../src/template/plan';
import type { Template } from '../../src/template/template';

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

/** Every formula of a template and the body of every definition, as often as they are written. */
export const formulasIn = (template: Template): readonly string[] => [
  ...templateFormulas(template).map(({ formula }) => formula),
  ...Object.values(template.define ?? {}),
  ...template.blocks.flatMap((block) => (block.kind === 'table' ? Object.values(block.define ?? {}) : [])),
];

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

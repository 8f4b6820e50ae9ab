import { join } from 'node:path';
import { planLibrary } from '../../src/library';
import { type Failure, type Result, sentence } from '../../src/messages';
import type { CompileRequest } from '../../src/template/compile/compile-plan';
import { templateFormulas } from '../../src/template/compile/template-formulas';
import type { InputValues } from '../../src/template/input-definition';
import { madeSheets } from '../../src/template/made-sheets';
import type { Plan } from '../../src/template/plan';
import { planInputs } from '../../src/template/plan-inputs';
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

export const { templates, plans, attributes, inputs, calendars, tasks } = planLibrary;

/** The day that the plans of tests are made on, which is no clock's: of Double 11, the next is that day itself. */
const today = '2026-11-11';

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

/** Ids of the sheets of a built-in plan that can be made without any of these. */
export function sheetsWithout(plan: string, left: readonly string[]): readonly string[] {
  const { sheets } = planNamed(plan);
  const needsOne = (id: string) =>
    madeSheets({ sheets }, templates, [id]).some((made) => left.includes(made));
  return sheets.map(({ template }) => template).filter((id) => !needsOne(id));
}

/** Every input of a built-in plan with its value. */
export const inputsOf = (id: string, values: InputValues = {}): InputValues =>
  planInputs(planNamed(id), planLibrary, values, today);

/** A request for a built-in plan into an empty spreadsheet. */
export const requestFor = (id: string, changes: Partial<CompileRequest> = {}): CompileRequest => ({
  plan: planNamed(id),
  templates,
  inputs,
  values: {},
  today,
  calendars,
  attributes,
  tasks,
  language: 'zh-CN',
  takenSheetNames: [],
  takenRangeNames: [],
  ...changes,
});

import type { PromoCalendar } from '../core/calendar/promo-calendar';
import { type Failure, fail, type Language, type Localized, type Result } from '../messages';
import type { InputCatalogue, InputDefinition, InputValues } from './input-definition';
import type { Plan } from './plan';
import type { WorkbookPlan } from './sheet-plan';
import type { ListItem, Template } from './template';

export type * from './input-definition';
export type * from './plan';
export type * from './sheet-plan';
export type * from './template';

export interface InputProblem {
  readonly id: string;
  readonly failure: Failure;
}

export interface AttributeList {
  readonly id: string;
  readonly name: Localized;
  readonly items: readonly ListItem[];
}

export interface CompileRequest {
  readonly plan: Plan;
  readonly templates: readonly Template[];
  readonly inputs: InputCatalogue;
  /** Values that differ from the plan's defaults. */
  readonly values: InputValues;
  readonly calendars: readonly PromoCalendar[];
  readonly attributes: readonly AttributeList[];
  readonly language: Language;
  /** Names that the spreadsheet has already; compared without regard to case. */
  readonly takenSheetNames: readonly string[];
  readonly takenRangeNames: readonly string[];
  /** Ids of the templates to make; all of the plan's if left out. */
  readonly sheets?: readonly string[];
}

const notYet = () => fail({ code: 'templateInvalid', path: '$', expected: 'anything' });

export const parseTemplate = (_json: unknown): Result<Template> => notYet();
export const parsePlan = (_json: unknown): Result<Plan> => notYet();
export const parseInputs = (_json: unknown): Result<InputCatalogue> => notYet();
export const parseAttributes = (_json: unknown): Result<AttributeList> => notYet();
export const planInputs = (
  _plan: Plan,
  _definitions: readonly InputDefinition[],
  values: InputValues,
): InputValues => values;
export const checkInputs = (
  _definitions: readonly InputDefinition[],
  _values: InputValues,
): readonly InputProblem[] => [];
export const compilePlan = (_request: CompileRequest): Result<WorkbookPlan> => notYet();

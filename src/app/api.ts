import type { CoverSolved, Language, ReviewsTagged, Undone } from '../messages';
import type { InputValues } from '../template/input-definition';
import type { CellPlace } from './cell-port';
import type { TemplatesApi } from './templates/templates-api';
import type { UpgradeApi } from './upgrade/upgrade-api';

/**
 * What the sidebar (or the command line) may ask of the server. JSON in, JSON out; dates are ISO strings. Any request may
 * say its `language`; answers are in that, else in the language of the user's account.
 * The server has one public function, `kefuSidebarCall(method, request)`, which dispatches over exactly these methods.
 */

export interface GenerateRequest {
  readonly plan: string;
  /** Inputs that differ from the plan's defaults. Without a `promo_date` it is the next one on the day that the run begins. */
  readonly inputs: InputValues;
  readonly language: Language;
  /** Ids of the templates to make; all of the plan's if left out. */
  readonly sheets?: readonly string[];
}

/** The figures shown on top of everything. */
export interface Headline {
  /** Of the whole promotion. */
  readonly orders: number;
  readonly inquiries: number;
  /** 通用公式 of the day that needs most people: a lower bound. */
  readonly presalesAgents: number;
  readonly aftersalesAgents: number;
  /** 售前人数, 售后人数: the largest daily number of people on shifts, so that every hour is covered. This counts. */
  readonly presalesRostered: number;
  readonly aftersalesRostered: number;
  /** The hour that needs most pre-sales heads at once. */
  readonly peak: { readonly date: string; readonly hour: number; readonly heads: number };
}

/** A day from before the first opening to the end of after-sales. */
export interface PlannedDay {
  readonly date: string;
  readonly orders: number;
  readonly presalesInquiries: number;
  readonly aftersalesContacts: number;
  /** People whose shift starts on the day. */
  readonly presalesHeads: number;
  readonly aftersalesHeads: number;
}

/** So many people of a shift, with its times as `08:00`; one that ends earlier than it starts ends on the next day. */
export interface ShiftPeople {
  readonly code: string;
  readonly start: string;
  readonly end: string;
  readonly people: number;
}

/** Who is needed when, by days and, for the day with most pre-sales people, by hours and shifts. */
export interface PlannedStaffing {
  readonly days: readonly PlannedDay[];
  readonly need: { readonly date: string; readonly heads: readonly number[] };
  readonly cover: readonly ShiftPeople[];
  /** Of the day before: who of them works past midnight is there in the first hours. */
  readonly coverBefore: readonly ShiftPeople[];
  /** Pre-sales hours that no shift covers. */
  readonly uncovered: readonly { readonly date: string; readonly hour: number; readonly short: number }[];
}

/**
 * The figures that stand on top of the panel, as the sheets of a plan have them: `null` where the cell holds no number, left out
 * where no sheet has the figure.
 */
export type PlanFigures = {
  readonly [K in 'orders' | 'inquiries' | 'presalesRostered' | 'aftersalesRostered']?: number | null;
};

export interface MadeSheet {
  readonly name: string;
  readonly sheetId: number;
}

export interface GenerateResponse {
  readonly runId: string;
  readonly sheets: readonly MadeSheet[];
  readonly headline: Headline;
  readonly staffing: PlannedStaffing;
}

/** What undo would take back: the latest generation. */
export interface UndoableRun {
  readonly runId: string;
  readonly sheets: readonly (MadeSheet & {
    /** Somebody has typed into it, or the add-on has for them, since it was made. */
    readonly isChanged: boolean;
  })[];
  /** Names of other sheets whose formulas need one of these: they would show an error once it is gone. */
  readonly dependents: readonly string[];
  /** Names of the hidden sheets, of an older version, that are there again afterwards. */
  readonly bringsBack: readonly string[];
}

/** The answer to a question that `undoable` put. */
export interface UndoRequest {
  /** The generation that is meant; without it, nothing is removed. */
  readonly runId?: string;
  /** Ids of the sheets that the person was told are changed: one that is changed and not among them stops it all. */
  readonly changed?: readonly number[];
  /** Whether those sheets stay, as the person's own, instead of going with the rest. */
  readonly keepChanged?: boolean;
}

/** A sheet as it will be: its free name and its size. */
export interface PlannedSheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

export interface BegunGeneration {
  readonly runId: string;
  /** Hidden and empty as yet, in the order in which to write them. */
  readonly sheets: readonly PlannedSheet[];
}

/** A step of a generation that has begun: the same request again, because the server remembers nothing. */
export interface StepRequest extends GenerateRequest {
  readonly runId: string;
}

/** The plan that the workbook has already. */
export interface CurrentPlan {
  readonly runId: string;
  readonly plan: string;
  readonly sheets: readonly MadeSheet[];
  /** As they stand in the workbook now; an input whose cell holds something unusable is left out. */
  readonly inputs: InputValues;
  /** Made from templates that are not those of today. */
  readonly isOlder: boolean;
  /** The hidden sheets of older versions, whose place this plan has taken. */
  readonly old: readonly MadeSheet[];
}

export interface UpdateRequest extends GenerateRequest {
  readonly runId: string;
}

export interface UpdateResponse {
  readonly headline: Headline;
}

export interface SidebarApi extends TemplatesApi, UpgradeApi {
  /** Everything in one call. */
  generate(request: GenerateRequest): GenerateResponse;
  /** What `generate` would make; writes nothing. */
  preview(request: GenerateRequest): readonly PlannedSheet[];
  begin(request: GenerateRequest): BegunGeneration;
  write(request: StepRequest & { readonly index: number }): PlannedSheet;
  finish(request: StepRequest): GenerateResponse;
  cancel(request: { readonly runId: string }): Record<never, never>;
  /** What `undo` would take back, to be asked before; with a `runId` only if it is that generation. Writes nothing. */
  undoable(request: { readonly runId?: string }): UndoableRun;
  /** Takes back the latest generation, as far as the request shows that somebody was asked. */
  undo(request: UndoRequest): Undone;
  current(request: Record<never, never>): CurrentPlan | null;
  /** What the sheets of a plan say now, whatever has been changed since they were made. */
  figures(request: { readonly runId: string }): PlanFigures;
  /** Writes the inputs into the plan that is there. */
  update(request: UpdateRequest): UpdateResponse;
  /** Brings a sheet to the front. */
  open(request: { readonly sheetId: number }): Record<never, never>;
  /** Where the reviews are that `tagReviews` would tag; `null` if no plan has such a sheet. */
  reviewSheets(request: Record<never, never>): ReviewSheets | null;
  /** Tags the reviews of the plan in front, else of the latest. */
  tagReviews(request: Record<never, never>): ReviewsTagged;
  /** The sheet of the people by shift that `solveCover` would solve; `null` if no plan has one. */
  coverSheet(request: Record<never, never>): MadeSheet | null;
  /** Solves the people by shift and day of the plan in front, else of the latest. */
  solveCover(request: Record<never, never>): CoverSolved;
  /** Puts the example of a custom function into a blank cell. */
  insertFormula(request: InsertFormulaRequest): FormulaInsertion;
}

export interface ReviewSheets {
  readonly data: MadeSheet;
  /** `null` if it was left out. */
  readonly analysis: MadeSheet | null;
}

export interface InsertFormulaRequest {
  readonly functionName: string;
  /** The cell that the user is in if left out. */
  readonly place?: CellPlace;
}

export type FormulaInsertion =
  | { readonly isInserted: true; readonly cell: string; readonly sheetName: string }
  | {
      readonly isInserted: false;
      /** Where something stands already, e.g. `B2`. */
      readonly cell: string;
      /** What it shows; empty under merged cells. */
      readonly shown: string;
      /** The nearest free cell below; `null` if there is none. */
      readonly free: { readonly cell: string; readonly place: CellPlace } | null;
    };

export type SidebarMethod = keyof SidebarApi;

/** One wrong field of a request: the id of the input and the sentence that says what is wrong with it. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly problems?: readonly FieldProblem[];
      /** How many more fields are wrong than `problems` tells; left out if there are none. */
      readonly untold?: number;
    };

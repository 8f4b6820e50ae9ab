import type { Language } from '../../messages';
import type { MadeSheet } from '../api';

/** Where templates are kept: with the user's account, or on a sheet of this workbook. */
export const shelves = ['mine', 'workbook'] as const;
export type Shelf = (typeof shelves)[number];

export interface TemplateEntry {
  readonly id: string;
  readonly name: string;
  /** `null` for a written template, whose size depends on where it is inserted. */
  readonly size: { readonly rows: number; readonly columns: number } | null;
  /** Characters of its file. */
  readonly length: number;
  /** Milliseconds since 1970; `null` on a sheet. */
  readonly savedAt: number | null;
}

export interface TemplateLists {
  readonly mine: readonly TemplateEntry[];
  readonly usedBytes: number;
  readonly mostBytes: number;
  readonly workbook: readonly TemplateEntry[];
  /** What would be captured now. */
  readonly sheet: OpenSheet;
}

export interface OpenSheet {
  readonly name: string;
  /** e.g. `B2:D9`. */
  readonly selection: string;
}

export interface CaptureRequest {
  readonly name: string;
  readonly scope: 'sheet' | 'selection';
  /**
   * `everything`, or `headers`: formulas, formats and the constants of headers. A header is a row down to the frozen
   * ones or, if none is frozen, to the first row with two filled cells; a column to the frozen ones or the first filled
   * one; and every bold cell.
   */
  readonly keep: 'everything' | 'headers';
  /** What cannot travel: refuse and name it, or keep the values that it shows now. */
  readonly otherwise: 'refuse' | 'values';
  /** Id of one of my templates that gives way to this one; a new template if left out. */
  readonly replaces?: string;
  readonly language: Language;
}

export interface CapturedTemplate {
  readonly entry: TemplateEntry;
  /** Names of ranges that must exist where it is inserted. */
  readonly names: readonly string[];
}

export interface TemplateChoice {
  readonly shelf: Shelf;
  readonly id: string;
  readonly language: Language;
}

export interface InsertedTemplate {
  readonly runId: string;
  readonly sheets: readonly MadeSheet[];
}

/** What the sidebar may ask about templates. */
export interface TemplatesApi {
  templates(request: { readonly language: Language }): TemplateLists;
  captureTemplate(request: CaptureRequest): CapturedTemplate;
  insertTemplate(request: TemplateChoice): InsertedTemplate;
  renameTemplate(request: TemplateChoice & { readonly name: string }): TemplateEntry;
  deleteTemplate(request: TemplateChoice): Record<never, never>;
  /** Puts a copy on the other shelf. */
  copyTemplate(request: TemplateChoice): TemplateEntry;
  exportTemplate(request: TemplateChoice): { readonly fileName: string; readonly text: string };
  importTemplate(request: { readonly text: string; readonly language: Language }): TemplateEntry;
}

import type { Failure, Language, LayoutMistake, Localized } from '../../messages';
import type { CustomFunctions } from '../captured/travelling-functions';
import type { FormulaReader } from '../formula/formula-reader';
import type { InputCatalogue, InputValues } from '../input-definition';
import type { Content, ListItem, Template } from '../template';
import type { Lists } from './lists';

/** What every step of one compilation knows. */
export interface CompileContext {
  readonly language: Language;
  readonly inputs: InputCatalogue;
  /** Those of them that a form shows. */
  readonly shownInputs: InputCatalogue;
  readonly values: InputValues;
  /** Prefix of the named ranges. */
  readonly prefix: string;
  /** Ids of the templates whose sheets are made. */
  readonly made: ReadonlySet<string>;
  /** Names of the sheets by the ids of their templates. */
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly lists: Lists;
  /** What formulas of captured sheets may call besides the functions of all spreadsheets. */
  readonly customFunctions: CustomFunctions;
  /** Fields for contents outside of tables. */
  readonly planItem: ListItem;
  /** Mistakes found on the way; one is enough to give no workbook. */
  readonly report: (failure: Failure) => void;
}

/** The context inside one sheet: its template, with that template's own lists among the others. */
export interface SheetContext extends CompileContext {
  readonly template: Template;
  readonly sheetName: string;
  /** Reads the template's formulas in the sheet's language. */
  readonly formulas: FormulaReader;
}

export const isMade = (part: { readonly when?: string }, { made }: CompileContext): boolean =>
  part.when === undefined || made.has(part.when);

/** The items of a list; reports a list that does not exist. */
export function listItems(name: string, block: string, context: SheetContext): readonly ListItem[] {
  const items = Object.hasOwn(context.lists, name) ? context.lists[name] : undefined;
  if (items !== undefined) return items;
  reportLayout(context, block, { problem: 'unknownList', name, known: Object.keys(context.lists) });
  return [];
}

export const reportLayout = (context: SheetContext, block: string, mistake: LayoutMistake): void =>
  context.report({ code: 'layoutInvalid', template: context.template.id, block, mistake });

export const isLocalized = (content: unknown): content is Localized =>
  typeof content === 'object' && content !== null && 'zh-CN' in content;

/** A content's text, if it is known before the sheet is calculated; `null` for a formula, a date or a number. */
export function knownText(
  content: Content | undefined,
  item: ListItem,
  context: CompileContext,
): string | null {
  if (typeof content === 'string') return content;
  if (isLocalized(content)) return content[context.language];
  if (typeof content !== 'object' || !('field' in content)) return null;
  const value = item[content.field];
  return typeof value === 'string' ? value : isLocalized(value) ? value[context.language] : null;
}

/** The template whose sheet a link leads to: named in the content, or by the list's item. */
export const sheetIdOf = ({ sheet }: Extract<Content, { sheet: unknown }>, item: ListItem): string =>
  typeof sheet === 'string' ? sheet : String(item[sheet.field]);

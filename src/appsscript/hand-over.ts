import { refersTo } from '../app/undo/refers-to';
import type { Area } from '../sheet/area';
import { part } from '../sheet/matrices';
import { rectangles } from '../sheet/rectangles';
import { typed } from '../sheet/typed';
import { type Going, goingNames } from './going-names';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** What a sheet has to lose when others go, as work to be done once everything has been read. */
type Write = () => void;

/**
 * Makes sheets stand without those that go: formulas become what they show, lists their choices, links plain text; rules
 * that could not be tested any more are left out. What needs only sheets that stay is left as it is.
 */
export function standAlone(staying: readonly Sheet[], going: readonly Sheet[]): void {
  SpreadsheetApp.flush();
  const names = goingNames(going);
  const contents = staying.map((sheet) => readContents(sheet, names));
  const writes = staying.flatMap((sheet) => [
    ...freedRules(sheet, names),
    ...freedHighlights(sheet, names),
    ...freedLinks(sheet, names),
  ]);
  // Rules first: a value may be one that the list no longer offers.
  for (const write of [...writes, ...contents.flatMap(frozenFormulas)]) write();
  SpreadsheetApp.flush();
  for (const write of contents.flatMap(spilledResults)) write();
}

/** A sheet as it is before anything is written. */
interface Contents {
  readonly sheet: Sheet;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
  /** True where a formula needs what goes. */
  readonly isNeedy: readonly (readonly (true | null)[])[];
}

function readContents(sheet: Sheet, going: Going): Contents {
  const filled = sheet.getDataRange();
  const formulas = filled.getFormulas();
  const isNeedy = formulas.map((row) => row.map((formula) => refersTo(formula, going) || null));
  return { sheet, values: filled.getValues(), formulas, isNeedy };
}

const frozenFormulas = ({ isNeedy, ...contents }: Contents): Write[] => asShownBefore(contents, isNeedy);

/** A formula whose results filled its neighbours has left them blank by becoming the value of one cell. */
function spilledResults({ sheet, values, formulas, isNeedy }: Contents): Write[] {
  if (!isNeedy.some((row) => row.includes(true))) return [];
  const now = sheet.getRange(1, 1, values.length, values[0]?.length ?? 1).getValues();
  const isLost = values.map((row, i) =>
    row.map((value, j) => (value !== '' && formulas[i]?.[j] === '' && now[i]?.[j] === '') || null),
  );
  return asShownBefore({ sheet, values }, isLost);
}

const asShownBefore = (
  { sheet, values }: Pick<Contents, 'sheet' | 'values'>,
  where: readonly (readonly (true | null)[])[],
): Write[] =>
  rectangles(where).map(
    ({ area }) =>
      () =>
        rangeOf(sheet, area).setValues(part(values, area).map((row) => row.map(asShown))),
  );

/** A result as it must be typed to be the same again; dates go back as they came. */
const asShown = (value: unknown): unknown =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? typed(value) : value;

function freedRules(sheet: Sheet, going: Going): Write[] {
  const everything = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const replacements = new Map<string, Rule | null>();
  const keys = everything
    .getDataValidations()
    .map((row) => row.map((rule) => (rule && needs(rule, going) ? remember(rule, replacements) : null)));
  return rectangles(keys).map(
    ({ area, value }) =>
      () =>
        rangeOf(sheet, area).setDataValidation(replacements.get(value) ?? null),
  );
}

function needs(rule: Rule, going: Going): boolean {
  return rule
    .getCriteriaValues()
    .some((value: unknown) =>
      isRange(value) ? going.sheetIds.has(value.getSheet().getSheetId()) : refersTo(String(value), going),
    );
}

const isRange = (value: unknown): value is GoogleAppsScript.Spreadsheet.Range =>
  typeof value === 'object' && value !== null && 'getDisplayValues' in value;

/** Google takes lists of at most so many values. */
const longestList = 500;

/** Notes what takes a rule's place, once for all cells that have the same; returns the key that it is noted under. */
function remember(rule: Rule, replacements: Map<string, Rule | null>): string {
  const [source, showDropdown] = rule.getCriteriaValues();
  const address = isRange(source) ? `${source.getSheet().getSheetId()} ${source.getA1Notation()}` : '';
  const key = [address, showDropdown, rule.getAllowInvalid(), rule.getHelpText()].join('\n');
  if (replacements.has(key)) return key;
  const choices = isRange(source) ? [...new Set(source.getDisplayValues().flat().filter(Boolean))] : [];
  const isList = choices.length > 0 && choices.length <= longestList;
  replacements.set(
    key,
    isList
      ? rule
          .copy()
          .requireValueInList(choices, showDropdown === true)
          .build()
      : null,
  );
  return key;
}

function freedHighlights(sheet: Sheet, going: Going): Write[] {
  const rules = sheet.getConditionalFormatRules();
  const staying = rules.filter(
    (rule) =>
      !rule
        .getBooleanCondition()
        ?.getCriteriaValues()
        .some((value: unknown) => refersTo(String(value), going)),
  );
  return staying.length === rules.length ? [] : [() => sheet.setConditionalFormatRules(staying)];
}

function freedLinks(sheet: Sheet, going: Going): Write[] {
  const filled = sheet.getDataRange();
  return filled.getRichTextValues().flatMap((row, i) =>
    row.flatMap((text, j) => {
      const gid = /^#gid=(\d+)/.exec(text?.getLinkUrl() ?? '')?.[1];
      if (!text || gid === undefined || !going.sheetIds.has(Number(gid))) return [];
      return [() => sheet.getRange(i + 1, j + 1).setRichTextValue(unlinked(text))];
    }),
  );
}

const unlinked = (text: GoogleAppsScript.Spreadsheet.RichTextValue) =>
  text.copy().setLinkUrl(null).setTextStyle(text.getTextStyle().copy().setUnderline(false).build()).build();

const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Area) =>
  sheet.getRange(row, column, rows, columns);

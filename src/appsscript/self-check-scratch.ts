import { reasonOf } from '../app/reason';
import { sentence } from '../messages';
import { formulaNotation } from '../sheet/formula-notation';
import { chosenLanguage } from './chosen-language';
import { documentLock } from './document-lock';
import { metadataOf } from './metadata';
import { namedPlaces } from './named-places';
import { spreadsheetWorkbook } from './spreadsheet-workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The metadata of the spreadsheet while a self-check is under way, and of every sheet that the check has made. */
const selfCheckKey = 'kefu-sheets.self-check';

/** Begins the name of every range that a check names: names carry no metadata. */
const namePrefix = 'kefu_self_check_';

/** What whoever removes the leftovers of a killed check must know. */
interface Mark {
  /** The spreadsheet’s locale before the check. */
  readonly locale: string;
  /** The generation that the check makes. */
  readonly runId: string;
}

/** Where a self-check may do as it likes. */
export interface Scratch {
  readonly spreadsheet: Spreadsheet;
  readonly runId: string;
  /** So many cells of the scratch sheet that nobody has touched yet. */
  range(rows: number, columns: number): Range;
  /** A sheet of its own, which goes with the others. */
  sheet(): Sheet;
  /** Makes a sheet one of those that go. */
  adopt(sheet: Sheet): void;
  isOwn(sheet: Sheet): boolean;
  name(end: string): string;
  /** A formula as it must be written into this spreadsheet now. */
  written(formula: string): string;
}

/** Marks the spreadsheet before anything is made in it, so that nothing of a killed check is ever unknown. */
export function beginScratch(spreadsheet: Spreadsheet, runId: string): Scratch {
  const mark: Mark = { locale: spreadsheet.getSpreadsheetLocale(), runId };
  spreadsheet.addDeveloperMetadata(selfCheckKey, JSON.stringify(mark));
  const sheet = () => scratchSheet(spreadsheet);
  const cells: { sheet: Sheet | null; row: number } = { sheet: null, row: 1 };
  return {
    spreadsheet,
    runId,
    range(rows, columns) {
      cells.sheet ??= sheet();
      const range = cells.sheet.getRange(cells.row, 1, rows, columns);
      cells.row += rows + 1;
      return range;
    },
    sheet,
    adopt: tagScratch,
    isOwn: (each) => metadataOf(each, selfCheckKey).length > 0,
    name: (end) => namePrefix + end,
    written: (formula) => formulaNotation(spreadsheet.getSpreadsheetLocale()).write(formula),
  };
}

const tagScratch = (sheet: Sheet): void => {
  sheet.addDeveloperMetadata(selfCheckKey, 'scratch');
};

/** At the end of the tabs; whoever looks on keeps the sheet that they have open. */
function scratchSheet(spreadsheet: Spreadsheet): Sheet {
  const inFront = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(spreadsheet.getNumSheets());
  tagScratch(sheet);
  spreadsheet.setActiveSheet(inFront);
  return sheet;
}

/**
 * Removes whatever a check has left, of this execution or of one that was killed: one thing that cannot be removed does not keep the
 * others. Only for who knows that no check is under way.
 *
 * @returns why something is left, `null` if nothing is
 */
export function sweepScratch(spreadsheet: Spreadsheet): string | null {
  const reasons: string[] = [];
  const sweep = (work: () => void) => {
    try {
      work();
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  };
  sweep(() => {
    for (const { locale, runId } of marksOf(spreadsheet)) {
      sweep(() => restoreLocale(spreadsheet, locale));
      sweep(() => discardRun(spreadsheet, runId));
    }
    for (const sheet of scratchSheets(spreadsheet)) sweep(() => removeSheet(spreadsheet, sheet));
    for (const place of namedPlaces(spreadsheet))
      if (place.name.startsWith(namePrefix)) sweep(() => place.remove());
    // The marks go last: as long as one stands, whoever comes next goes on here.
    if (reasons.length === 0) for (const mark of metadataOf(spreadsheet, selfCheckKey)) mark.remove();
  });
  return reasons.length === 0 ? null : [...new Set(reasons)].join('; ');
}

/** Whether a check has left something, or is under way. */
export const hasScratch = (spreadsheet: Spreadsheet): boolean =>
  metadataOf(spreadsheet, selfCheckKey).length > 0;

/** Metadata is visible to other programs; what they may have written there is passed over. */
function marksOf(spreadsheet: Spreadsheet): Mark[] {
  return metadataOf(spreadsheet, selfCheckKey).flatMap((metadata) => {
    try {
      const { locale, runId } = JSON.parse(metadata.getValue() ?? '');
      return typeof locale === 'string' && typeof runId === 'string' ? [{ locale, runId }] : [];
    } catch {
      return [];
    }
  });
}

function scratchSheets(spreadsheet: Spreadsheet): Sheet[] {
  const sheets = metadataOf(spreadsheet, selfCheckKey).flatMap(
    (metadata) => metadata.getLocation().getSheet() ?? [],
  );
  return [...new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet])).values()];
}

/** Setting the locale makes Google read every cell anew: only where it has really been changed. */
function restoreLocale(spreadsheet: Spreadsheet, locale: string): void {
  if (spreadsheet.getSpreadsheetLocale() !== locale) spreadsheet.setSpreadsheetLocale(locale);
}

function discardRun(spreadsheet: Spreadsheet, runId: string): void {
  const done = documentLock().alone(() => {
    spreadsheetWorkbook(spreadsheet).discard(runId);
    return true;
  });
  if (done === null) throw new Error(sentence({ code: 'busy' }, chosenLanguage()));
}

/** Google refuses to delete the last visible sheet. */
function removeSheet(spreadsheet: Spreadsheet, sheet: Sheet): void {
  const isOther = (each: Sheet) => each.getSheetId() !== sheet.getSheetId() && !each.isSheetHidden();
  if (!spreadsheet.getSheets().some(isOther)) spreadsheet.insertSheet();
  spreadsheet.deleteSheet(sheet);
}

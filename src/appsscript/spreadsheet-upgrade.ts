import { parseMade } from '../app/upgrade/made-contents';
import type { StandingSheet } from '../app/upgrade/sheets-to-carry';
import type { UpgradePort } from '../app/upgrade/upgrade-port';
import { formulaNotation } from '../sheet/formula-notation';
import { readSheets } from './fingerprints';
import { finishedRuns } from './finished-runs';
import { namedPlaces } from './named-places';
import { settingAside } from './set-aside';
import { sheetsOfRun, type TaggedSheet } from './tagged-sheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The port over the spreadsheet that is open in front of the user. */
export const spreadsheetUpgrade = (spreadsheet: Spreadsheet): UpgradePort => ({
  ...settingAside(spreadsheet),

  read(runId) {
    const tagged = sheetsOfRun(spreadsheet, runId);
    const read = readSheets(
      spreadsheet,
      tagged.map(({ sheet }) => sheet),
    );
    const { read: everywhere } = formulaNotation(spreadsheet.getSpreadsheetLocale());
    // What can be read in two ways is read in none, and a list cannot be written for both: their values are carried over.
    const plainly = (formula: string) => {
      const read = everywhere(formula);
      return read === null || (read !== formula && read.includes('{')) ? `${formula} ?` : read;
    };
    const stored = finishedRuns(spreadsheet).fingerprints();
    const sheets = tagged.map((each, index) => ({
      ...standingSheet(each),
      values: read[index]?.contents.values ?? [],
      formulas: (read[index]?.contents.formulas ?? []).map((row) => row.map(plainly)),
      notes: read[index]?.contents.notes ?? [],
      // What an earlier upgrade has carried over was there when the sheet was finished, and is typed all the same.
      isChanged:
        (each.tag.replaces ?? 0) > 0 || stored.get(read[index]?.sheetId ?? '') !== read[index]?.fingerprint,
      index: each.tag.index,
    }));
    return { templates: tagged[0]?.tag.templates ?? null, sheets };
  },
});

function standingSheet({ sheet, tag }: TaggedSheet) {
  return {
    sheetId: sheet.getSheetId(),
    name: sheet.getName(),
    numberFormats: sheet.getDataRange().getNumberFormats(),
    names: namesOn(sheet, `${tag.prefix}_`),
    made: parseMade(tag.made ?? null),
    widthOf: (column: number) => sheet.getColumnWidth(column),
  } satisfies Partial<StandingSheet>;
}

/** Names of the sheet's plan with their areas. */
const namesOn = (sheet: Sheet, prefix: string): StandingSheet['names'] =>
  namedPlaces(sheet).flatMap(({ name, range }) => {
    const cells = name.startsWith(prefix) ? range() : null;
    if (!cells) return [];
    const area = {
      row: cells.getRow(),
      column: cells.getColumn(),
      rows: cells.getNumRows(),
      columns: cells.getNumColumns(),
    };
    return [{ name: name.slice(prefix.length), area }];
  });

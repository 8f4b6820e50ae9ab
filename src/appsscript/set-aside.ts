import type { OldRun, UpgradePort } from '../app/upgrade/upgrade-port';
import { freeSheetName } from '../template/compile/free-names';
import { metadataOf } from './metadata';
import { asideKey } from './run-tags';
import { madeSheet, sheetsOfRun, taggedSheets } from './tagged-sheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet whose place a newer one has taken. */
interface Aside {
  /** The generation in its place. */
  readonly by: string;
  /** Its name before. */
  readonly name: string;
  readonly wasHidden: boolean;
}

/** Sheets go out of the way of newer ones. */
export const settingAside = (
  spreadsheet: Spreadsheet,
): Pick<UpgradePort, 'setAside' | 'hideAside' | 'oldRuns'> => ({
  setAside(runId, by, suffix) {
    const marked = new Map(
      asideMarks(spreadsheet, by).map(({ sheet, aside }) => [sheet.getSheetId(), aside]),
    );
    for (const { sheet } of sheetsOfRun(spreadsheet, runId)) {
      // Before its name changes: whoever comes after a kill must know the old one.
      const { name } = marked.get(sheet.getSheetId()) ?? markAside(sheet, by);
      if (sheet.getName() === name) rename(spreadsheet, sheet, `${name}${suffix}`);
    }
  },

  hideAside(by) {
    for (const { sheet } of asides(spreadsheet, by)) sheet.hideSheet();
  },

  oldRuns() {
    const runs = new Map<string, OldRun>();
    const bySheet = new Map(asides(spreadsheet).map(({ sheet, aside }) => [sheet.getSheetId(), aside.by]));
    const old = taggedSheets(spreadsheet).filter(({ sheet }) => bySheet.has(sheet.getSheetId()));
    for (const { sheet, tag } of old.sort((one, other) => one.tag.sequence - other.tag.sequence)) {
      const by = bySheet.get(sheet.getSheetId()) ?? '';
      const sheets = [...(runs.get(tag.runId)?.sheets ?? []), madeSheet(sheet)];
      runs.set(tag.runId, { runId: tag.runId, by, sheets });
    }
    return [...runs.values()];
  },
});

function markAside(sheet: Sheet, by: string): Aside {
  const aside = { by, name: sheet.getName(), wasHidden: sheet.isSheetHidden() };
  sheet.addDeveloperMetadata(asideKey, JSON.stringify(aside));
  return aside;
}

/** How many sheets stand aside for a generation. */
export const countAside = (spreadsheet: Spreadsheet, by: string): number => asides(spreadsheet, by).length;

/** What stands aside for a generation that is about to go can be seen again: some sheet must be, at every moment. */
export function showAside(spreadsheet: Spreadsheet, by: string): void {
  for (const { sheet, aside } of asides(spreadsheet, by)) if (!aside.wasHidden) sheet.showSheet();
}

/** What stood aside for a generation that is gone has its place and its names again. */
export function bringBack(spreadsheet: Spreadsheet, by: string): void {
  for (const { sheet, aside, mark } of asides(spreadsheet, by)) {
    rename(spreadsheet, sheet, aside.name);
    mark.remove();
  }
}

/** A name that people have given to another sheet meanwhile gets a number. */
function rename(spreadsheet: Spreadsheet, sheet: Sheet, wanted: string): void {
  if (sheet.getName() === wanted) return;
  const id = sheet.getSheetId();
  const others = spreadsheet.getSheets().filter((each) => each.getSheetId() !== id);
  const taken = others.map((each) => each.getName());
  sheet.setName(freeSheetName(wanted, taken));
}

/** Without copies that people have made of such sheets. */
function asides(spreadsheet: Spreadsheet, by?: string) {
  const marks = asideMarks(spreadsheet, by);
  if (marks.length === 0) return [];
  const ids = new Set(taggedSheets(spreadsheet).map(({ sheet }) => sheet.getSheetId()));
  return marks.filter(({ sheet }) => ids.has(sheet.getSheetId()));
}

function asideMarks(spreadsheet: Spreadsheet, by: string | undefined) {
  return metadataOf(spreadsheet, asideKey).flatMap((mark) => {
    const sheet = mark.getLocation().getSheet();
    const aside = parseAside(mark.getValue());
    return sheet && aside && (by === undefined || aside.by === by) ? [{ sheet, aside, mark }] : [];
  });
}

/** Metadata is visible to other programs; what they may have written there must not break the add-on. */
function parseAside(text: string | null): Aside | null {
  try {
    const { by, name, wasHidden } = JSON.parse(text ?? '');
    const isAside = typeof by === 'string' && typeof name === 'string' && typeof wasHidden === 'boolean';
    return isAside ? { by, name, wasHidden } : null;
  } catch {
    return null;
  }
}

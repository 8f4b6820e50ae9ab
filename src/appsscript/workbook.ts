/**
 * Everything that Google may call by name but the custom functions: menus, triggers and the sidebar's calls. The build
 * declares each export as a top-level function of `dist/Workbook.js`.
 */
import type { UndoableRun } from '../app/api';
import { currentPlan } from '../app/current-plan';
import type { Ports } from '../app/ports';
import { sidebarCall } from '../app/sidebar-call';
import { solveCover } from '../app/solve-cover';
import { tagReviews } from '../app/tag-reviews';
import { undo, undoable } from '../app/undo/undo';
import {
  brokenByUndo,
  broughtBackByUndo,
  coverSolved,
  type Language,
  reviewsTagged,
  sentence,
  undone,
} from '../messages';
import { documentLock } from './document-lock';
import { spreadsheetJournal } from './journal';
import { librarySheets } from './library-sheets';
import { namedTables } from './named-tables';
import { openSheetReader } from './sheet-reader';
import { spreadsheetCells } from './spreadsheet-cells';
import { spreadsheetUpgrade } from './spreadsheet-upgrade';
import { spreadsheetWorkbook } from './spreadsheet-workbook';
import { userTextStore } from './template-store';
import { type UiTexts, uiTexts } from './ui-texts';
import { userLanguage, userLocale } from './user-language';

/** Menus first: in AuthMode.NONE nothing but the menu and the locale is allowed, and one call too many leaves only 帮助. */
export function onOpen(): void {
  const texts = uiTexts(userLanguage());
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(texts.menuGenerate, 'kefuShowPlan')
    .addItem(texts.menuSidebar, 'kefuShowSidebar')
    .addItem(texts.menuSolveCover, 'kefuSolveCover')
    .addItem(texts.menuTagReviews, 'kefuTagReviews')
    .addSeparator()
    .addItem(texts.menuUpgrade, 'kefuUpgrade')
    .addItem(texts.menuUndo, 'kefuUndo')
    .addItem(texts.menuHelp, 'kefuShowHelp')
    .addToUi();
}

/** A user who has just installed the add-on has the spreadsheet open already. */
export function onInstall(): void {
  onOpen();
}

export const kefuShowPlan = (): void => showSidebar('plan');
export const kefuShowSidebar = (): void => showSidebar('functions');
export const kefuShowHelp = (): void => showSidebar('help');

/** What an upgrade changes takes more room than a dialog has: the sidebar shows it, and goes on from there. */
export function kefuUpgrade(): void {
  const language = userLanguage();
  const texts = uiTexts(language);
  const plan = currentPlan(ports());
  if (!plan.ok) tell(texts.menuUpgrade, sentence(plan.failure, language));
  else if (plan.value === null) tell(texts.menuUpgrade, texts.nothingToUpgrade);
  else if (!plan.value.isOlder) tell(texts.menuUpgrade, texts.newestAlready);
  else showSidebar('plan', 'upgrade');
}

/** Undoing from the menu asks first: it names what will go, and offers to keep what was changed. */
export function kefuUndo(): void {
  const language = userLanguage();
  const texts = uiTexts(language);
  const run = undoable(ports());
  if (!run.ok) {
    tell(texts.menuUndo, sentence(run.failure, language));
    return;
  }
  const keepChanged = askUndo(run.value, texts, language);
  if (keepChanged === null) return;
  const { runId, sheets } = run.value;
  const changed = sheets.filter(({ isChanged }) => isChanged).map(({ sheetId }) => sheetId);
  const result = undo(ports(), { runId, changed, keepChanged });
  if (!result.ok) tell(texts.menuUndo, sentence(result.failure, language));
  else SpreadsheetApp.getActive().toast(undone[language](result.value), texts.product);
}

/** Whether the changed sheets are to stay; `null` to leave everything as it is, ✕ and Esc among the answers. */
function askUndo(
  { sheets, dependents, bringsBack }: UndoableRun,
  texts: UiTexts,
  language: Language,
): boolean | null {
  const ui = SpreadsheetApp.getUi();
  const warned = (question: string) =>
    [question, broughtBackByUndo[language](bringsBack), brokenByUndo[language](dependents)]
      .filter(Boolean)
      .join('\n\n');
  const changed = sheets.filter(({ isChanged }) => isChanged).map(({ name }) => name);
  const names = sheets.map(({ name }) => name);
  if (changed.length === 0) {
    const answer = ui.alert(texts.menuUndo, warned(texts.undoQuestion(names)), ui.ButtonSet.YES_NO);
    return answer === ui.Button.YES ? false : null;
  }
  const question = warned(texts.undoChangedQuestion(names, changed));
  const answer = ui.alert(texts.menuUndo, question, ui.ButtonSet.YES_NO_CANCEL);
  if (answer === ui.Button.YES) return true;
  return answer === ui.Button.NO ? false : null;
}

/** What is wrong must not vanish like a toast. */
function tell(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** Tagging writes only its own columns, so it needs no question. */
export function kefuTagReviews(): void {
  const language = userLanguage();
  const texts = uiTexts(language);
  const result = tagReviews(ports());
  if (result.ok) {
    SpreadsheetApp.getActive().toast(reviewsTagged[language](result.value), texts.product, 10);
    return;
  }
  tell(texts.menuTagReviews, sentence(result.failure, language));
}

/** Solving replaces its own values only, so it needs no question. */
export function kefuSolveCover(): void {
  const language = userLanguage();
  const texts = uiTexts(language);
  const result = solveCover(ports());
  if (result.ok) {
    SpreadsheetApp.getActive().toast(coverSolved[language](result.value), texts.product, 10);
    return;
  }
  tell(texts.menuSolveCover, sentence(result.failure, language));
}

/** The one door for the sidebar (and, in the local spreadsheet, for the command line). */
export const kefuSidebarCall = (method: unknown, request: unknown): unknown =>
  sidebarCall(method, request, ports, userLocale());

/** @param wish what the person has asked for already */
function showSidebar(view: 'plan' | 'functions' | 'help', wish: 'upgrade' | '' = ''): void {
  const language = userLanguage();
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
  // Whether Google hands a page out as it was written, quotes and all, is nowhere told.
  const html = page.replace(
    /data-view=(["']?)plan\1/,
    `data-view="${view}" data-wish="${wish}" data-language="${language}"`,
  );
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(uiTexts(language).product));
}

/** Declared by `dist/Library.js`, in the global scope that all scripts share: evaluated by its first call in an execution. */
declare const kefuLibrary_: () => typeof import('./library');

const ports = (): Ports => ({
  library: () => kefuLibrary_().planLibrary,
  workbook: spreadsheetWorkbook(SpreadsheetApp.getActive()),
  tables: namedTables(SpreadsheetApp.getActive()),
  cells: spreadsheetCells(SpreadsheetApp.getActive()),
  journal: spreadsheetJournal(SpreadsheetApp.getActive()),
  lock: documentLock(),
  templates: {
    openSheet: openSheetReader(SpreadsheetApp.getActive()),
    store: userTextStore(),
    librarySheets: librarySheets(SpreadsheetApp.getActive()),
  },
  upgrade: spreadsheetUpgrade(SpreadsheetApp.getActive()),
  newRunId: () => Utilities.getUuid(),
  now: () => Date.now(),
  dayAt: (moment) =>
    Utilities.formatDate(new Date(moment), SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd'),
});

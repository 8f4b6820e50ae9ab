/**
 * Everything that Google may call by name but the custom functions: menus, triggers and the sidebar's calls. The build
 * declares each export as a top-level function of `dist/Workbook.js`.
 */
import { type Ports, sidebarCall, tagReviews, undo, undoable } from '../app';
import { reviewsTagged, sentence } from '../messages';
import { documentLock } from './document-lock';
import { librarySheets } from './library-sheets';
import { namedTables } from './named-tables';
import { openSheetReader } from './sheet-reader';
import { spreadsheetCells } from './spreadsheet-cells';
import { spreadsheetWorkbook } from './spreadsheet-workbook';
import { userTextStore } from './template-store';
import { uiTexts } from './ui-texts';
import { userLanguage, userLocale } from './user-language';

/** Menus first: in AuthMode.NONE nothing but the menu and the locale is allowed, and one call too many leaves only 帮助. */
export function onOpen(): void {
  const texts = uiTexts(userLanguage());
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(texts.menuGenerate, 'kefuShowPlan')
    .addItem(texts.menuSidebar, 'kefuShowSidebar')
    .addItem(texts.menuTagReviews, 'kefuTagReviews')
    .addSeparator()
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

/** Undoing from the menu asks first and names what will go. */
export function kefuUndo(): void {
  const language = userLanguage();
  const texts = uiTexts(language);
  const ui = SpreadsheetApp.getUi();
  const run = undoable(ports());
  if (!run) {
    ui.alert(texts.product, sentence({ code: 'nothingToUndo' }, language), ui.ButtonSet.OK);
    return;
  }
  const question = texts.undoQuestion(run.sheets.map((sheet) => sheet.name));
  if (ui.alert(texts.menuUndo, question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const result = undo(ports());
  const told = result.ok ? texts.undone(result.value.removed.length) : sentence(result.failure, language);
  SpreadsheetApp.getActive().toast(told, texts.product);
}

/** Tagging writes only its own columns, so it needs no question; what is wrong must not vanish like a toast. */
export function kefuTagReviews(): void {
  const language = userLanguage();
  const texts = uiTexts(language);
  const result = tagReviews(ports());
  if (result.ok) {
    SpreadsheetApp.getActive().toast(reviewsTagged[language](result.value), texts.product, 10);
    return;
  }
  const ui = SpreadsheetApp.getUi();
  ui.alert(texts.menuTagReviews, sentence(result.failure, language), ui.ButtonSet.OK);
}

/** The one door for the sidebar (and, in the local spreadsheet, for the command line). */
export const kefuSidebarCall = (method: unknown, request: unknown): unknown =>
  sidebarCall(method, request, ports(), userLocale());

function showSidebar(view: 'plan' | 'functions' | 'help'): void {
  const language = userLanguage();
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
  const html = page.replace('data-view="plan"', `data-view="${view}" data-language="${language}"`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(uiTexts(language).product));
}

/** Declared by `dist/Library.js`, in the global scope that all scripts share: evaluated by its first call in an execution. */
declare const kefuLibrary_: () => typeof import('./library');

const ports = (): Ports => ({
  library: () => kefuLibrary_().planLibrary,
  workbook: spreadsheetWorkbook(SpreadsheetApp.getActive()),
  tables: namedTables(SpreadsheetApp.getActive()),
  cells: spreadsheetCells(SpreadsheetApp.getActive()),
  lock: documentLock(),
  templates: {
    openSheet: openSheetReader(SpreadsheetApp.getActive()),
    store: userTextStore(),
    librarySheets: librarySheets(SpreadsheetApp.getActive()),
  },
  newRunId: () => Utilities.getUuid(),
  now: () => Date.now(),
});

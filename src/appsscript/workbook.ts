/**
 * Everything that Google may call by name but the custom functions: menus, triggers and the sidebar's calls. The build
 * declares each export as a top-level function of `dist/Workbook.js`.
 */
import { currentPlan } from '../app/current-plan';
import type { Ports } from '../app/ports';
import { reasonOf } from '../app/reason';
import { reportText } from '../app/self-check/report';
import { sidebarCall } from '../app/sidebar-call';
import { type Language, languages, sentence } from '../messages';
import { chooseLanguage, chosenLanguage } from './chosen-language';
import { type Ending, refused, refusedFor, tellEnding, toast } from './dialogs';
import { documentLock } from './document-lock';
import { spreadsheetJournal } from './journal';
import { librarySheets } from './library-sheets';
import { generatePlainly, updatePlainly } from './menu-plan';
import { captureSelection, insertPlainly } from './menu-templates';
import { undoPlainly } from './menu-undo';
import { solvePlainly, tagPlainly } from './menu-work';
import { namedTables } from './named-tables';
import { selfCheck, sweepKilledSelfCheck } from './self-check';
import { reportPage } from './self-check-dialog';
import { answerProbe } from './self-check-probe';
import { openSheetReader } from './sheet-reader';
import { spreadsheetCells } from './spreadsheet-cells';
import { spreadsheetUpgrade } from './spreadsheet-upgrade';
import { spreadsheetWorkbook } from './spreadsheet-workbook';
import { userTextStore } from './template-store';
import { uiTexts } from './ui-texts';
import { userLanguage, userLocale } from './user-language';

/** What a simple trigger tells of its permissions; `NONE` before the user has enabled the add-on in this file. */
interface OpenEvent {
  readonly authMode?: unknown;
}

/** Menus first: in AuthMode.NONE nothing but the menu and the locale is allowed, and one call too many leaves only 帮助. */
export function onOpen(event?: OpenEvent): void {
  addMenu(String(event?.authMode) === 'NONE' ? userLanguage() : chosenLanguage());
}

/** A user who has just installed the add-on has the spreadsheet open already. */
export function onInstall(event?: OpenEvent): void {
  onOpen(event);
}

function addMenu(language: Language): void {
  const texts = uiTexts(language);
  const ui = SpreadsheetApp.getUi();
  const plain = ui
    .createMenu(texts.menuPlain)
    .addItem(texts.menuGeneratePlainly, 'kefuGenerate')
    .addItem(texts.menuUpdate, 'kefuUpdate')
    .addItem(texts.menuInsertTemplate, 'kefuInsertTemplate')
    .addItem(texts.menuCapture, 'kefuCaptureSelection');
  const help = ui
    .createMenu(texts.menuHelp)
    .addItem(texts.menuManual, 'kefuShowHelp')
    .addItem(texts.menuSelfCheck, 'kefuShowSelfCheck')
    .addItem(texts.menuOtherLanguage, 'kefuSwitchLanguage');
  ui.createAddonMenu()
    .addItem(texts.menuGenerate, 'kefuShowPlan')
    .addItem(texts.menuSidebar, 'kefuShowSidebar')
    .addSubMenu(plain)
    .addSeparator()
    .addItem(texts.menuSolveCover, 'kefuSolveCover')
    .addItem(texts.menuTagReviews, 'kefuTagReviews')
    .addItem(texts.menuUpgrade, 'kefuUpgrade')
    .addItem(texts.menuUndo, 'kefuUndo')
    .addSeparator()
    .addSubMenu(help)
    .addToUi();
}

export const kefuShowPlan = (): void => showSidebar('plan');
export const kefuShowSidebar = (): void => showSidebar('functions');
export const kefuShowHelp = (): void => showSidebar('help');

export const kefuGenerate = (): void => act('menuGeneratePlainly', generatePlainly);
export const kefuUpdate = (): void => act('menuUpdate', updatePlainly);
export const kefuInsertTemplate = (): void => act('menuInsertTemplate', insertPlainly);
export const kefuCaptureSelection = (): void => act('menuCapture', captureSelection);
export const kefuSolveCover = (): void => act('menuSolveCover', solvePlainly);
export const kefuTagReviews = (): void => act('menuTagReviews', tagPlainly);
export const kefuUpgrade = (): void => act('menuUpgrade', offerUpgrade);
export const kefuUndo = (): void => act('menuUndo', undoPlainly);

type Item =
  | 'menuGeneratePlainly'
  | 'menuUpdate'
  | 'menuInsertTemplate'
  | 'menuCapture'
  | 'menuSolveCover'
  | 'menuTagReviews'
  | 'menuUpgrade'
  | 'menuUndo';

/** Does what an item of the menu says, with dialogs under its name; what Google refuses is told in the language of the user, too. */
function act(item: Item, action: (ports: Ports, language: Language) => Ending): void {
  const language = chosenLanguage();
  const { product, [item]: title } = uiTexts(language);
  tellEnding(attempted(action, language), title, product);
}

function attempted(action: (ports: Ports, language: Language) => Ending, language: Language): Ending {
  try {
    return action(ports(), language);
  } catch (error) {
    return refused({ code: 'serverFailed', reason: reasonOf(error) }, language);
  }
}

/** What an upgrade changes takes more room than a dialog has: the sidebar shows it, and goes on from there. */
function offerUpgrade(ports: Ports, language: Language): Ending {
  const texts = uiTexts(language);
  const plan = currentPlan(ports);
  if (!plan.ok) return refused(plan.failure, language);
  if (plan.value === null) return refusedFor(texts.nothingToUpgrade);
  if (!plan.value.isOlder) return refusedFor(texts.newestAlready);
  showSidebar('plan', 'upgrade');
  return null;
}

/** The menu, its questions and the sidebar go over to the other language. */
export function kefuSwitchLanguage(): void {
  const before = chosenLanguage();
  const language = languages.find((each) => each !== before) ?? before;
  chooseLanguage(language);
  addMenu(language);
  const { product, languageChosen } = uiTexts(language);
  toast(product, languageChosen);
}

/** The self-check, to be run from the script editor, where there is no page: the report is in the log of the execution. */
export function kefuSelfCheck(): string {
  const language = chosenLanguage();
  const check = selfCheck(SpreadsheetApp.getActive(), ports(), language);
  const report = check ? reportText(check, language) : sentence({ code: 'selfCheckRunning' }, language);
  console.log(report);
  return report;
}

/** The self-check from the menu. */
export function kefuShowSelfCheck(): void {
  const { product, selfCheck: texts } = uiTexts(chosenLanguage());
  toast(product, texts.working);
  SpreadsheetApp.getUi().showModalDialog(reportPage(kefuSelfCheck(), texts), texts.title);
}

/** The custom function of the self-check. */
export const KEFU_PROBE = (question: unknown, ...args: readonly unknown[]): unknown =>
  answerProbe(question, args);

/** The one door for the sidebar (and, in the local spreadsheet, for the command line). */
export function kefuSidebarCall(method: unknown, request: unknown): unknown {
  // The sidebar's first question: what a killed self-check has left goes before anyone looks.
  if (method === 'current') sweepKilledSelfCheck(SpreadsheetApp.getActive());
  return sidebarCall(method, request, ports, userLocale());
}

/** @param wish what the person has asked for already */
function showSidebar(view: 'plan' | 'functions' | 'help', wish: 'upgrade' | '' = ''): void {
  const language = chosenLanguage();
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

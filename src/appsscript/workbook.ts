/**
 * Everything that Google may call by name but the custom functions: menus, triggers and the sidebar's calls. The build
 * declares each export as a top-level function of `dist/Workbook.js`.
 */
import type { UndoableRun } from '../app/api';
import { currentPlan } from '../app/current-plan';
import type { Ports } from '../app/ports';
import { reportText } from '../app/self-check/report';
import { sidebarCall } from '../app/sidebar-call';
import { solveCover } from '../app/solve-cover';
import { tagReviews } from '../app/tag-reviews';
import { undo, undoable } from '../app/undo/undo';
import {
  brokenByUndo,
  broughtBackByUndo,
  coverSolved,
  type Language,
  languages,
  reviewsTagged,
  sentence,
  undone,
} from '../messages';
import { chooseLanguage, chosenLanguage } from './chosen-language';
import { askWhether, confirmed, type Ending, tell, tellEnding, toast } from './dialogs';
import { documentLock } from './document-lock';
import { spreadsheetJournal } from './journal';
import { librarySheets } from './library-sheets';
import { generatePlainly, updatePlainly } from './menu-plan';
import { captureSelection, insertPlainly } from './menu-templates';
import { namedTables } from './named-tables';
import { selfCheck, sweepKilledSelfCheck } from './self-check';
import { reportPage } from './self-check-dialog';
import { answerProbe } from './self-check-probe';
import { openSheetReader } from './sheet-reader';
import { spreadsheetCells } from './spreadsheet-cells';
import { spreadsheetUpgrade } from './spreadsheet-upgrade';
import { spreadsheetWorkbook } from './spreadsheet-workbook';
import { userTextStore } from './template-store';
import { type UiTexts, uiTexts } from './ui-texts';
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

/** What an upgrade changes takes more room than a dialog has: the sidebar shows it, and goes on from there. */
export function kefuUpgrade(): void {
  const language = chosenLanguage();
  const texts = uiTexts(language);
  const plan = currentPlan(ports());
  if (!plan.ok) tell(texts.menuUpgrade, sentence(plan.failure, language));
  else if (plan.value === null) tell(texts.menuUpgrade, texts.nothingToUpgrade);
  else if (!plan.value.isOlder) tell(texts.menuUpgrade, texts.newestAlready);
  else showSidebar('plan', 'upgrade');
}

export const kefuGenerate = (): void => act('menuGeneratePlainly', generatePlainly);
export const kefuUpdate = (): void => act('menuUpdate', updatePlainly);
export const kefuInsertTemplate = (): void => act('menuInsertTemplate', insertPlainly);
export const kefuCaptureSelection = (): void => act('menuCapture', captureSelection);

type Item = 'menuGeneratePlainly' | 'menuUpdate' | 'menuInsertTemplate' | 'menuCapture';

/** Does what an item of the menu says, with dialogs under its name. */
function act(item: Item, action: (ports: Ports, language: Language) => Ending): void {
  const language = chosenLanguage();
  const { product, [item]: title } = uiTexts(language);
  tellEnding(action(ports(), language), title, product);
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

/** Undoing from the menu asks first: it names what will go, and offers to keep what was changed. */
export function kefuUndo(): void {
  const language = chosenLanguage();
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
  else toast(texts.product, undone[language](result.value));
}

/** Whether the changed sheets are to stay; `null` to leave everything as it is, ✕ and Esc among the answers. */
function askUndo(
  { sheets, dependents, bringsBack }: UndoableRun,
  texts: UiTexts,
  language: Language,
): boolean | null {
  const warned = (question: string) =>
    [question, broughtBackByUndo[language](bringsBack), brokenByUndo[language](dependents)]
      .filter(Boolean)
      .join('\n\n');
  const changed = sheets.filter(({ isChanged }) => isChanged).map(({ name }) => name);
  const names = sheets.map(({ name }) => name);
  if (changed.length > 0)
    return askWhether(texts.menuUndo, warned(texts.undoChangedQuestion(names, changed)));
  return confirmed(texts.menuUndo, warned(texts.undoQuestion(names))) ? false : null;
}

/** Tagging writes only its own columns, so it needs no question. */
export function kefuTagReviews(): void {
  const language = chosenLanguage();
  const texts = uiTexts(language);
  const result = tagReviews(ports());
  if (result.ok) {
    toast(texts.product, reviewsTagged[language](result.value));
    return;
  }
  tell(texts.menuTagReviews, sentence(result.failure, language));
}

/** Solving replaces its own values only, so it needs no question. */
export function kefuSolveCover(): void {
  const language = chosenLanguage();
  const texts = uiTexts(language);
  const result = solveCover(ports());
  if (result.ok) {
    toast(texts.product, coverSolved[language](result.value));
    return;
  }
  tell(texts.menuSolveCover, sentence(result.failure, language));
}

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

import { type AuthModeName, permitted } from '../../../src/host/emulator/auth-mode';
import { createGlobals } from '../../../src/host/emulator/globals';
import { openTestDocument, type TestDocument } from '../local-document';

let document: TestDocument;
beforeAll(async () => {
  document = await openTestDocument();
});
afterAll(() => document.dispose());

const project = { code: '', html: { Page: '<p></p>' }, timeZone: 'Asia/Shanghai', userLocale: 'zh_CN' };

/** Each piece of work by itself, as Google's table of the authorization lifecycle of editor add-ons has it. */
const works: Readonly<Record<string, (google: never) => unknown>> = {
  'add a menu': ({ SpreadsheetApp }: Google) =>
    SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi(),
  'know the language': ({ Session }: Google) => Session.getActiveUserLocale(),
  'format a text': ({ Utilities }: Google) => Utilities.formatString('%s', 'a'),
  log: ({ Logger, console }: Google) => [Logger.log('a'), console.log('a')],
  'name a mode': ({ ScriptApp }: Google) => ScriptApp.AuthMode.NONE,
  'read the document': ({ SpreadsheetApp }: Google) => SpreadsheetApp.getActive().getName(),
  'write the document': ({ SpreadsheetApp }: Google) =>
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1),
  'remember something': ({ PropertiesService }: Google) =>
    PropertiesService.getUserProperties().setProperty('a', 'b'),
  'keep something for a while': ({ CacheService }: Google) => CacheService.getScriptCache().put('a', 'b'),
  'make a page': ({ HtmlService }: Google) => HtmlService.createHtmlOutputFromFile('Page').getContent(),
  'take a lock': ({ LockService }: Google) => LockService.getDocumentLock()?.tryLock(0),
  'show a sidebar': ({ SpreadsheetApp, HtmlService }: Google) =>
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('')),
  'ask a question': ({ SpreadsheetApp }: Google) => SpreadsheetApp.getUi().alert('?'),
};

interface Google {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly console: Console;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
}

/** Names of the works that a mode refuses. */
function refusedIn(mode: AuthModeName): string[] {
  const { book, screen, store } = document;
  const google = permitted(createGlobals({ book, screen, store }, project), mode);
  return Object.entries(works).flatMap(([name, work]) => {
    try {
      work(google as never);
      return [];
    } catch (error) {
      expect((error as Error).message).toMatch(
        /^(You do not have permission to call |Cannot call SpreadsheetApp.getUi)/,
      );
      return [name];
    }
  });
}

const dialogs = ['show a sidebar', 'ask a question'];

it.each<[AuthModeName, readonly string[]]>([
  [
    'NONE',
    [
      'read the document',
      'write the document',
      'remember something',
      'keep something for a while',
      'make a page',
      'take a lock',
      ...dialogs,
    ],
  ],
  ['LIMITED', dialogs],
  ['CUSTOM_FUNCTION', ['add a menu', ...dialogs]],
  ['FULL', []],
])('in %s an execution may not %j', (mode, refused) => {
  expect(refusedIn(mode)).toEqual(refused);
});

it('a menu and an installation may do all, and are told so', async () => {
  expect(await document.call('onInstall')).toBe('FULL');
  expect(await document.run(() => String(SpreadsheetApp.getActive().getName()))).not.toBe('');
});

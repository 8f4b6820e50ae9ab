import { type GoogleMember, memberName } from './google-member';

const auth = (name: string) => `https://www.googleapis.com/auth/${name}`;
const container = auth('script.container.ui');
const anySpreadsheet = auth('spreadsheets');

/**
 * What a user must grant before a script may use a service, an object or a member, the more exact name before the other: the
 * narrowest scope that Google's reference lists; `null` where it lists none.
 */
const scopes: Readonly<Record<string, string | null>> = {
  Spreadsheet: auth('spreadsheets.currentonly'),
  // Other files than the open one.
  'SpreadsheetApp.create': anySpreadsheet,
  'SpreadsheetApp.open': anySpreadsheet,
  'SpreadsheetApp.openById': anySpreadsheet,
  'SpreadsheetApp.openByUrl': anySpreadsheet,
  Ui: null,
  'Ui.showModalDialog': container,
  'Ui.showModelessDialog': container,
  'Ui.showSidebar': container,
  Menu: null,
  PromptResponse: null,
  Button: null,
  ButtonSet: null,
  // What tells who the user is asks for more.
  'Session.getActiveUserLocale': null,
  'Session.getScriptTimeZone': null,
  Charts: null,
  HTML: null,
  Lock: null,
  Properties: null,
  Utilities: null,
};

/** @returns `undefined` for a member of which is not known here what it needs */
export function scopeOf(member: GoogleMember): string | null | undefined {
  const { service, owner } = member;
  const name = [memberName(member), owner, service].find((each) => Object.hasOwn(scopes, each));
  return name === undefined ? undefined : scopes[name];
}

import type { Book, CellReading } from '../book/book';
import type { HostServices } from '../book/host-services';
import { readingMethods } from '../book/reading-methods';
import type { AuthMode } from './enumerations';

export type AuthModeName = keyof typeof AuthMode;

type Globals = Readonly<Record<string, unknown>>;

/** Members of a service; true for all of them. */
type Allowed = readonly string[] | true;

const menusOnly = ['createMenu', 'createAddonMenu'];
/** What everybody may use: it touches nothing of the document's and nothing of the user's. */
const harmless: Readonly<Record<string, Allowed>> = {
  Date: true,
  Logger: true,
  ScriptApp: ['AuthMode'],
  Session: ['getActiveUserLocale'],
  Utilities: true,
  console: true,
};
const withoutUserData: Readonly<Record<string, Allowed>> = {
  ...harmless,
  CacheService: true,
  Charts: true,
  HtmlService: true,
  LockService: true,
  PropertiesService: true,
  ScriptApp: true,
  Session: ['getActiveUserLocale', 'getScriptTimeZone'],
  SpreadsheetApp: true,
};

/**
 * What an execution may use in each mode, by Google's table of the authorization lifecycle of editor add-ons: before it is enabled in a
 * file, an add-on may say that it is there and no more; a trigger has the document; a cell reads.
 */
const services: Readonly<Record<Exclude<AuthModeName, 'FULL'>, Readonly<Record<string, Allowed>>>> = {
  NONE: { ...harmless, SpreadsheetApp: ['getUi'] },
  LIMITED: withoutUserData,
  CUSTOM_FUNCTION: withoutUserData,
};

/** Google's global objects, as they are in a mode. */
export function permitted(globals: Globals, mode: AuthModeName): Globals {
  if (mode === 'FULL') return globals;
  const { [mode]: allowed } = services;
  return Object.fromEntries(
    Object.entries(globals).map(([name, service]) => {
      const members = allowed[name] ?? [];
      if (name === 'SpreadsheetApp') return [name, withUi(service as object, members, mode)];
      return [name, members === true ? service : only(name, service as object, members)];
    }),
  );
}

/** The document without what is asked on the screen: a trigger adds menus, a cell has none. */
function withUi(app: object, members: Allowed, mode: AuthModeName): object {
  const permittedApp = members === true ? app : only('SpreadsheetApp', app, members);
  return new Proxy(permittedApp, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (name !== 'getUi') return member.bind(target);
      if (mode === 'CUSTOM_FUNCTION')
        throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      return () => only('Ui', member.call(target), menusOnly);
    },
  });
}

/** An object of Google's of which a few members may be used. */
function only(service: string, object: object, allowed: readonly string[]): object {
  return new Proxy(object, {
    get(target, name) {
      if (typeof name === 'string' && !allowed.includes(name) && name !== 'toString')
        throw new Error(`You do not have permission to call ${service}.${name}`);
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

/** The services for a cell: it reads the document as it stands, in the middle of a calculation, and changes nothing of it. */
export const forCell = (given: HostServices): HostServices => ({ ...given, book: readOnly(given.book) });

const readOnly = (book: Book): Book =>
  new Proxy(book, {
    get(target, name: keyof Book) {
      if (name === 'read') return (...args: Parameters<Book['read']>) => target.read(...args).map(asItStands);
      if (!readingMethods.includes(name))
        throw new Error(
          'You do not have permission to call this method: a custom function changes no other cell',
        );
      return target[name].bind(target);
    },
  });

const asItStands = (row: readonly CellReading[]): CellReading[] => row.map(({ stale: _, ...cell }) => cell);

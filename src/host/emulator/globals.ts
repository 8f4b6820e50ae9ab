import type { Area } from '../book/book';
import type { HostServices } from '../book/host-services';
import type { Screen } from '../book/screen';
import type { Project } from '../project/project';
import { CacheService } from './cache-service';
import { Charts } from './charts';
import type { Context } from './context';
import { HtmlService } from './html-service';
import { LockService } from './lock-service';
import { Logger, loggedText } from './logger';
import { PropertiesService } from './properties-service';
import { Range } from './range';
import { ScriptApp } from './script-app';
import { Session } from './session';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { SpreadsheetApp } from './spreadsheet-app';
import { Utilities } from './utilities';

/** Google's global objects by name. */
export type Globals = Readonly<Record<string, unknown>>;

/** Apps Script's global objects over the services of the host, for one execution. */
export function createGlobals(services: HostServices, project: Project): Globals {
  return {
    CacheService: new CacheService(services.store),
    Charts: new Charts(),
    HtmlService: new HtmlService(createContext(services, project)),
    LockService: new LockService(services.store),
    PropertiesService: new PropertiesService(services.store),
    ScriptApp: new ScriptApp(),
    SpreadsheetApp: new SpreadsheetApp(createContext(services, project)),
    ...quietGlobals(services.screen, project),
  };
}

/**
 * What a custom function may use, which runs as nobody: the language of the user, the zone of the spreadsheet, tools and logs. What
 * Google allows it besides (reading the document, cache, properties) is refused, because results that depend on it are not
 * recalculated.
 */
export function customFunctionGlobals(screen: Pick<Screen, 'log'>, project: Project): Globals {
  const refused = ['CacheService', 'Charts', 'HtmlService', 'LockService', 'PropertiesService', 'ScriptApp'];
  const spreadsheet = { getSpreadsheetTimeZone: () => project.timeZone };
  return {
    ...Object.fromEntries(refused.map((service) => [service, noPermission(service)])),
    SpreadsheetApp: onlyThis('SpreadsheetApp', { getActive: () => onlyThis('Spreadsheet', spreadsheet) }),
    ...quietGlobals(screen, project),
  };
}

/** The objects that touch nothing of the document's. */
function quietGlobals(screen: Pick<Screen, 'log'>, project: Project): Globals {
  const log = (...values: readonly unknown[]) => screen.log(values.map(loggedText).join(' '));
  return {
    Logger: new Logger(screen),
    Session: new Session(project),
    Utilities: new Utilities(),
    console: { log, info: log, warn: log, error: log },
  };
}

const noPermission = (service: string): object => onlyThis(service, {});

/** An object of Google's of which a custom function may use a few members. */
function onlyThis(service: string, allowed: Readonly<Record<string, unknown>>): object {
  const get = (_: object, member: string | symbol) => {
    if (typeof member === 'string' && Object.hasOwn(allowed, member)) return allowed[member];
    throw new Error(`You do not have permission to call ${service}.${String(member)}`);
  };
  return new Proxy({}, { get });
}

function createContext(services: HostServices, project: Project): Context {
  const context: Context = {
    ...services,
    project,
    get spreadsheet() {
      return spreadsheet;
    },
    sheet: (sheetId: number) => new Sheet(context, sheetId),
    range: (area: Area, a1Notation?: string) => new Range(context, area, a1Notation),
  };
  const spreadsheet = new Spreadsheet(context);
  return context;
}

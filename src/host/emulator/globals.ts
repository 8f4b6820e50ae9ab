import type { Area } from '../book/book';
import type { HostServices } from '../book/host-services';
import type { Screen } from '../book/screen';
import type { Project } from '../project/project';
import { CacheService } from './cache-service';
import { Charts } from './charts';
import type { Context } from './context';
import { dateBy, ExecutionClock, timed } from './execution-clock';
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
import { favourableWorld, type World } from './world';

/** Google's global objects by name. */
export type Globals = Readonly<Record<string, unknown>>;

/** Where an execution takes place. */
export interface Surroundings {
  readonly world: World;
  /** The clock of a world in which calls take their time; null for the machine's. */
  readonly clock: ExecutionClock | null;
}

/** The surroundings of an execution that begins now. */
export const surroundingsIn = (world: World, startedAt: number): Surroundings => ({
  world,
  clock: world.millisecondsPerCall === null ? null : new ExecutionClock(startedAt, world.millisecondsPerCall),
});

/** Apps Script's global objects over the services of the host, for one execution. */
export function createGlobals(
  given: HostServices,
  project: Project,
  { world, clock }: Surroundings = surroundingsIn(favourableWorld, 0),
): Globals {
  const services = clock ? timed(given, clock) : given;
  const context = createContext(services, project, world);
  return {
    CacheService: new CacheService(services.store),
    Charts: new Charts(),
    HtmlService: new HtmlService(context),
    LockService: new LockService(services.store),
    PropertiesService: new PropertiesService(services.store),
    ScriptApp: new ScriptApp(),
    SpreadsheetApp: new SpreadsheetApp(context),
    ...quietGlobals(services.screen, project, clock),
    ...(clock ? { Date: dateBy(clock) } : {}),
  };
}

/**
 * What a custom function may use, which runs as nobody: the language of the user, the zone of the spreadsheet, tools and logs. What
 * Google allows it besides (reading the document, cache, properties) is refused, because results that depend on it are not
 * recalculated.
 */
export function customFunctionGlobals(
  screen: Pick<Screen, 'log'>,
  project: Project,
  world: World = favourableWorld,
): Globals {
  const refused = ['CacheService', 'Charts', 'HtmlService', 'LockService', 'PropertiesService', 'ScriptApp'];
  const spreadsheet = { getSpreadsheetTimeZone: () => project.timeZone };
  return {
    ...Object.fromEntries(refused.map((service) => [service, noPermission(service)])),
    SpreadsheetApp: onlyThis('SpreadsheetApp', { getActive: () => onlyThis('Spreadsheet', spreadsheet) }),
    ...quietGlobals(screen, project, null),
    ...(world.localeInCells === 'refused' ? { Session: noPermission('Session') } : {}),
  };
}

/** The objects that touch nothing of the document's. */
function quietGlobals(screen: Pick<Screen, 'log'>, project: Project, clock: ExecutionClock | null): Globals {
  const log = (...values: readonly unknown[]) => screen.log(values.map(loggedText).join(' '));
  return {
    Logger: new Logger(screen),
    Session: new Session(project),
    Utilities: new Utilities(clock),
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

function createContext(services: HostServices, project: Project, world: World): Context {
  const context: Context = {
    ...services,
    project,
    world,
    get spreadsheet() {
      return spreadsheet;
    },
    sheet: (sheetId: number) => new Sheet(context, sheetId),
    range: (area: Area, a1Notation?: string) => new Range(context, area, a1Notation),
  };
  const spreadsheet = new Spreadsheet(context);
  return context;
}

import type { Area } from '../book/book';
import type { HostServices } from '../book/host-services';
import type { Project } from '../project/project';
import { type AuthModeName, forCell, permitted } from './auth-mode';
import { CacheService } from './cache-service';
import { Charts } from './charts';
import type { Context } from './context';
import { dateBy, ExecutionClock, timed } from './execution-clock';
import { type FormulaNotation, formulaNotation } from './formula-notation';
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

/** Where an execution takes place, and what it may do there. */
export interface Surroundings {
  readonly world: World;
  /** The clock of a world in which calls take their time; null for the machine's. */
  readonly clock: ExecutionClock | null;
  readonly authMode: AuthModeName;
}

/** The surroundings of an execution that begins now. */
export const surroundingsIn = (
  world: World,
  startedAt: number,
  authMode: AuthModeName = 'FULL',
): Surroundings => ({
  world,
  clock: world.millisecondsPerCall === null ? null : new ExecutionClock(startedAt, world.millisecondsPerCall),
  authMode,
});

/** Apps Script's global objects over the services of the host, for one execution. */
export function createGlobals(
  given: HostServices,
  project: Project,
  { world, clock, authMode }: Surroundings = surroundingsIn(favourableWorld, 0),
): Globals {
  const services = clock ? timed(given, clock) : given;
  const context = createContext(services, project, world, clock);
  const print = (...values: readonly unknown[]) => services.screen.log(values.map(loggedText).join(' '));
  const globals = {
    CacheService: new CacheService(services.store),
    Charts: new Charts(),
    HtmlService: new HtmlService(context),
    LockService: new LockService(services.store),
    Logger: new Logger(services.screen),
    PropertiesService: new PropertiesService(services.store),
    ScriptApp: new ScriptApp(),
    Session: new Session(project),
    SpreadsheetApp: new SpreadsheetApp(context),
    Utilities: new Utilities(clock),
    console: { log: print, info: print, warn: print, error: print },
    ...(clock ? { Date: dateBy(clock) } : {}),
  };
  return permitted(globals, authMode);
}

/** What a custom function may use: it reads the document and changes nothing of it. */
export function customFunctionGlobals(
  services: HostServices,
  project: Project,
  world: World = favourableWorld,
): Globals {
  const globals = createGlobals(forCell(services), project, {
    world,
    clock: null,
    authMode: 'CUSTOM_FUNCTION',
  });
  return world.localeInCells === 'told' ? globals : { ...globals, Session: refusedSession };
}

const refusedSession = new Proxy(
  {},
  {
    get: (_, member) => {
      throw new Error(`You do not have permission to call Session.${String(member)}`);
    },
  },
);

function createContext(
  services: HostServices,
  project: Project,
  world: World,
  clock: ExecutionClock | null,
): Context {
  // Asked for once: it is needed for every cell that is read.
  let notation: FormulaNotation | null = null;
  const context: Context = {
    ...services,
    project,
    world,
    asOneCall: (work) => (clock ? clock.asOneCall(work) : work()),
    get spreadsheet() {
      return spreadsheet;
    },
    get notation() {
      notation ??= formulaNotation(services.book.info().locale);
      return notation;
    },
    setLocale(locale) {
      services.book.setLocale(locale);
      notation = null;
    },
    sheet: (sheetId: number) => new Sheet(context, sheetId),
    range: (area: Area, a1Notation?: string) => new Range(context, area, a1Notation),
  };
  const spreadsheet = new Spreadsheet(context);
  return context;
}

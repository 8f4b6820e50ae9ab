import { absentOnGoogle } from '../book/absent-on-google';
import { AuthMode } from '../emulator/enumerations';
import { createGlobals, type Globals, surroundingsIn } from '../emulator/globals';
import { blockingServices } from './blocking-caller';
import { illegalValue } from './json-boundary';
import type { Outcome, StartMessage, WorkerMessage } from './protocol';

/**
 * One execution of the add-on, in a worker of its own whose global scope becomes Apps Script's.
 *
 * @param start the worker's first message
 * @param post sends a message to the host's thread
 * @param evaluate runs a classic script in the worker's global scope
 */
export function startExecution(
  start: StartMessage,
  post: (message: WorkerMessage) => void,
  evaluate: (source: string) => void,
): void {
  const surroundings = surroundingsIn(start.world, start.startedAt, start.authMode);
  const { clock } = surroundings;
  const outcome = outcomeOf(() => {
    const value = run(start, createGlobals(blockingServices(post), start.project, surroundings), evaluate);
    // Google ends the execution, whatever the add-on makes of calls that fail.
    if (clock?.isOver) throw new Error('Exceeded maximum execution time');
    return value;
  });
  post({ kind: 'done', outcome, elapsedMilliseconds: clock?.elapsed ?? 0 });
}

function run(
  { project, functionName, args, authMode }: StartMessage,
  globals: Globals,
  evaluate: (source: string) => void,
): unknown {
  // Not `delete`: some of them are on the prototype of the global scope.
  for (const name of absentOnGoogle) define(name, undefined);
  for (const [name, value] of Object.entries(globals)) define(name, value);
  evaluate(project.code);
  const entry: unknown = functionName.endsWith('_') ? undefined : Reflect.get(globalThis, functionName);
  if (typeof entry !== 'function') throw new Error(`Script function not found: ${functionName}`);
  const given = isOpening(functionName) ? [{ authMode: AuthMode[authMode] }] : args;
  return checked(Reflect.apply(entry, globalThis, given), functionName);
}

/** Google tells these why they are called. */
const isOpening = (functionName: string): boolean => ['onOpen', 'onInstall'].includes(functionName);

const define = (name: string, value: unknown) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

/** Google would hand null to the success handler; here the mistake has a name. */
function checked(result: unknown, functionName: string): unknown {
  const illegal = illegalValue(result);
  if (illegal === null) return result;
  throw new TypeError(
    `local host: ${functionName} returned what google.script.run cannot carry, at "${illegal}"`,
  );
}

function outcomeOf(work: () => unknown): Outcome {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, error: { name, message, stack: stack ?? '' } };
  }
}

import { functionsOf } from '../functions/catalogue';
import { evaluate } from '../functions/evaluate';
import type { FunctionFamily } from '../functions/function-spec';
import { userLanguage } from './user-language';
import { zonedArguments } from './zoned-arguments';

/**
 * Runs a custom function for its stub in `dist/Code.js`. What menus and the sidebar need is not in that file's bundle, and of
 * what is there only the function's family is evaluated: every cell with a formula pays for that.
 */
export function callFunction(family: FunctionFamily, name: string, args: IArguments): unknown {
  const spec = functionsOf(family).find((candidate) => candidate.name === name);
  if (!spec) throw new Error(name);
  return evaluate(spec, zonedArguments(Array.from(args)), userLanguage);
}

import { evaluate, type FunctionFamily, functionsOf } from '../functions';
import { userLanguage } from './user-language';

/**
 * Runs a custom function for its stub in `dist/Code.js`. What menus and the sidebar need is not in that file's bundle, and of
 * what is there only the function's family is evaluated: every cell with a formula pays for that.
 */
export function callFunction(family: FunctionFamily, name: string, args: IArguments): unknown {
  const spec = functionsOf(family).find((candidate) => candidate.name === name);
  if (!spec) throw new Error(name);
  return evaluate(spec, Array.from(args), userLanguage);
}

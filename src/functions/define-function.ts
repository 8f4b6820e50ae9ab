import type { Result } from '../messages';
import type { ArgumentValue, CellResult, FunctionSpec, Parameter, ParameterKind } from './function-spec';

/** What `compute` receives for a kind of parameter. */
type ValueOf<Kind extends ParameterKind> = Kind extends { type: 'number' | 'date' | 'time' }
  ? number
  : Kind extends { type: 'boolean' }
    ? boolean
    : Kind extends { type: 'choice'; choices: readonly { value: infer Value }[] }
      ? Value
      : Kind extends { type: 'numberRange' }
        ? readonly number[]
        : Kind extends { type: 'list' }
          ? readonly (number | null)[]
          : string;

/** A parameter that may be left out without a default value reaches `compute` as `null`. */
type ArgumentOf<P extends Parameter> = P extends { default: { value: null } }
  ? ValueOf<P['kind']> | null
  : ValueOf<P['kind']>;

type ArgumentsOf<Parameters extends readonly Parameter[]> = {
  -readonly [Index in keyof Parameters]: ArgumentOf<Parameters[Index]>;
};

interface Definition<Parameters extends readonly Parameter[]>
  extends Omit<FunctionSpec, 'parameters' | 'compute'> {
  readonly parameters: Parameters;
  readonly compute: (...values: ArgumentsOf<Parameters>) => Result<CellResult>;
}

/** Declares a custom function; the compiler checks that `compute` takes what its parameters declare. */
export function defineFunction<const Parameters extends readonly Parameter[]>(
  definition: Definition<Parameters>,
): FunctionSpec {
  // Arguments are read by the parameters' kinds, one value a parameter, which is what `ArgumentsOf` says in types.
  const compute = (values: readonly ArgumentValue[]) =>
    definition.compute(...(values as ArgumentsOf<Parameters>));
  return { ...definition, compute };
}

import type { DefinitionProblem } from '../../messages';
import { type Token, tokenize } from './tokenize';

/** Named expressions as a template or a table has them: `differs(own, rival)` → its body. */
export type Define = Readonly<Record<string, string>>;

export interface Definition {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: readonly Token[];
  /** What its body may name: a template's definitions know nothing of those of tables. */
  readonly visible: Definitions;
}
export type Definitions = ReadonlyMap<string, Definition>;

/** How a definition's name and parameters are written; kept in step with `template.schema.json`. */
export const signaturePattern =
  /^[A-Za-z][A-Za-z0-9_]{0,63}(\( *[A-Za-z]{1,32} *(, *[A-Za-z]{1,32} *){0,11}\))?$/;

/** What is wrong with how names are given, before anything uses them. */
export interface NamingMistake {
  readonly definition: string;
  readonly problem: DefinitionProblem;
  readonly name: string;
}

/**
 * The definitions of a template, or of a table on top of its template's.
 *
 * @example definitionsOf({ 'half(x)': 'x/2' }).get('half')?.parameters // ['x']
 */
export function definitionsOf(define: Define | undefined, outer: Definitions = new Map()): Definitions {
  if (define === undefined) return outer;
  const visible = new Map(outer);
  for (const [signature, body] of Object.entries(define)) {
    const { name, parameters } = parsedSignature(signature);
    const tokens = tokenize(body).filter(({ kind }) => kind !== 'space');
    visible.set(name, { name, parameters, body: tokens, visible });
  }
  return visible;
}

function parsedSignature(signature: string): { readonly name: string; readonly parameters: string[] } {
  const [name = '', ...parameters] = signature.split(/[(),]/).map((word) => word.trim());
  return { name, parameters: parameters.filter((word) => word !== '') };
}

/** How a definition is used: `@differs(own, rival)`. */
export const usageOf = ({ name, parameters }: Definition): string =>
  parameters.length === 0 ? `@${name}` : `@${name}(${parameters.join(', ')})`;

/** A name that is given twice, so that a reader could not tell which one is meant; `null` if there is none. */
export function namingMistake(define: Define = {}, outer: Define = {}): NamingMistake | null {
  const outerNames = new Set(Object.keys(outer).map((signature) => parsedSignature(signature).name));
  const seen = new Set<string>();
  for (const { name, parameters } of Object.keys(define).map(parsedSignature)) {
    if (outerNames.has(name)) return { definition: name, problem: 'shadows', name };
    if (seen.has(name)) return { definition: name, problem: 'doubled', name };
    seen.add(name);
    const twice = parameters.find((parameter, index) => parameters.indexOf(parameter) !== index);
    if (twice !== undefined) return { definition: name, problem: 'parameterDoubled', name: twice };
    const taken = parameters.find((parameter) => /^(true|false)$/i.test(parameter));
    if (taken !== undefined) return { definition: name, problem: 'parameterReserved', name: taken };
  }
  return null;
}

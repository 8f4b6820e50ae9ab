import type { FormulaMistake } from '../../messages';
import { strayToken } from './syntax';
import type { Token } from './tokenize';

/** The longest formula, in characters: Excel's limit. */
export const longestFormula = 8192;
/** How many parentheses may be open at once: Excel's limit. Whoever walks a formula recurses no deeper. */
export const deepestFormula = 64;

/**
 * Why tokens are no formula by themselves, whatever they name; `null` if they are one.
 *
 * @param tokens without spaces
 * @example syntaxMistake(tokenize('SUM([a]')) // { problem: 'unfinished', name: '' }
 */
export function syntaxMistake(tokens: readonly Token[]): Pick<FormulaMistake, 'problem' | 'name'> | null {
  const stray = strayToken(tokens);
  if (stray === null) return isTooDeep(tokens) ? { problem: 'tooDeep', name: String(deepestFormula) } : null;
  if (stray === 'end') return { problem: 'unfinished', name: '' };
  const before = tokens[tokens.indexOf(stray) - 1];
  // A range of addresses is a common slip, and cannot be read on at its colon.
  if (stray.source.startsWith(':') && before?.kind === 'name')
    return { problem: 'address', name: before.source };
  const isArray = stray.kind === 'unreadable' && stray.source.startsWith('{');
  return { problem: isArray ? 'arrayLiteral' : 'unreadable', name: stray.source.slice(0, 20) };
}

function isTooDeep(tokens: readonly Token[]): boolean {
  let depth = 0;
  return tokens.some(({ kind }) => {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    return depth > deepestFormula;
  });
}

import type { Token } from './tokenize';
import type { Word } from './word';

/** What parentheses and operators are found among: tokens as written, or the words that they became. */
type Part = Token | Word;

/** What may be followed by arguments in parentheses. */
const callers: ReadonlySet<Part['kind']> = new Set(['function', 'definition', 'text']);

/** Where reading stands between two tokens. */
interface Reading {
  /** Whether a value must come next, as after an operator. */
  wanting: boolean;
  /** What the open parentheses belong to. */
  readonly open: ('call' | 'group')[];
  last: Token['kind'] | undefined;
}

/**
 * The first token that cannot stand where it does.
 *
 * @param tokens without spaces
 * @returns `null` if the tokens are a formula, `'end'` if they stop in the middle of one
 * @example strayToken(tokenize('1+*2')) // the token `*`
 */
export function strayToken(tokens: readonly Token[]): Token | 'end' | null {
  const reading: Reading = { wanting: true, open: [], last: undefined };
  for (const token of tokens) {
    if (!goesOn(reading, token)) return token;
    reading.last = token.kind;
  }
  return reading.wanting || reading.open.length > 0 ? 'end' : null;
}

/** Reads one token on; false if it cannot stand there. */
function goesOn(reading: Reading, { kind, source }: Token): boolean {
  const { wanting, open, last } = reading;
  const isBlankArgument = open.at(-1) === 'call' && (last === 'open' || last === 'comma');
  switch (kind) {
    case 'unreadable':
      return false;
    case 'operator':
      reading.wanting = true;
      return !wanting || source === '-' || source === '+';
    case 'open': {
      const isCall = last !== undefined && callers.has(last);
      open.push(isCall ? 'call' : 'group');
      reading.wanting = true;
      return isCall || wanting;
    }
    case 'comma':
      reading.wanting = true;
      return open.at(-1) === 'call' && (!wanting || isBlankArgument);
    case 'close':
      reading.wanting = false;
      return (!wanting || isBlankArgument) && open.pop() !== undefined;
    default:
      reading.wanting = false;
      return wanting;
  }
}

/** The arguments of a call, and the place of the parenthesis that closes it. */
export interface Call<P extends Part> {
  readonly arguments: readonly (readonly P[])[];
  readonly end: number;
}

/**
 * The call that the token at a place begins.
 *
 * @param tokens a formula without a stray token
 * @returns `null` if no parenthesis follows it
 * @example callAt(tokenize('@late([a],1)'), 0) // { arguments: [[`[a]`], [`1`]], end: 5 }
 */
export function callAt<P extends Part>(tokens: readonly P[], at: number): Call<P> | null {
  if (tokens[at + 1]?.kind !== 'open') return null;
  const found: (readonly P[])[] = [];
  let start = at + 2;
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind;
    if (depth === 0 && (kind === 'comma' || kind === 'close')) {
      found.push(tokens.slice(start, index));
      start = index + 1;
      if (kind === 'close') return { arguments: isEmpty(found) ? [] : found, end: index };
    }
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
  }
  return { arguments: found, end: tokens.length };
}

const isEmpty = (found: readonly (readonly Part[])[]): boolean =>
  found.length === 1 && found[0]?.length === 0;

/** How strongly operators bind; what binds more strongly is calculated first. */
const strengths: Readonly<Record<string, number>> = {
  ...{ '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1 },
  ...{ '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5 },
};
/** Spreadsheets read -2^2 as (-2)^2; other languages do not, so that a sign beside a power is always put in parentheses. */
const ofSign = 5;
const ofValue = 6;

const strengthOf = (token: Part | undefined): number =>
  token?.kind === 'operator' ? (strengths[token.source] ?? 0) : 0;

/** Whether an operator at this place has nothing to its left that it could join. */
const isSign = (before: Part | undefined): boolean =>
  before === undefined || before.kind === 'operator' || before.kind === 'open' || before.kind === 'comma';

/** The weakest operator outside of parentheses: the one that is calculated last. */
function weakest(tokens: readonly Part[]): number {
  let depth = 0;
  let found = ofValue;
  tokens.forEach((token, index) => {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (depth > 0 || token.kind !== 'operator') return;
    found = Math.min(found, isSign(tokens[index - 1]) ? ofSign : strengthOf(token));
  });
  return found;
}

/**
 * Whether an expression must be put in parentheses to be calculated as one value in this place.
 *
 * @param before what stands in front of it
 * @param after the token behind it
 * @example needsParentheses(tokenize('[a]*'), tokenize('[b]+1'), undefined) // true
 * @example needsParentheses(tokenize('"x"&'), tokenize('[b]+1'), undefined) // false: + is calculated before &
 */
export function needsParentheses(
  before: readonly Part[],
  inner: readonly Part[],
  after: Part | undefined,
): boolean {
  const own = weakest(inner);
  const last = before.at(-1);
  if (last?.kind === 'operator') {
    const left = isSign(before.at(-2)) ? ofSign : strengthOf(last);
    // Texts may be joined in any order; a-(b-c) is not a-b-c, and sums of decimals depend on the order.
    if (last.source === '&' ? left > own : left >= own) return true;
  }
  const right = strengthOf(after);
  return right > own || (right === ofSign && own === ofSign);
}

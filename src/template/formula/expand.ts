import type { FormulaMistake, FormulaProblem, Language, Localized } from '../../messages';
import { wordMistake } from './check-words';
import { type Definition, type Definitions, usageOf } from './definitions';
import { sentenceParts, slotsOf } from './sentence';
import { type Call, callAt, needsParentheses } from './syntax';
import { syntaxMistake } from './syntax-mistake';
import { type Token, tokenize } from './tokenize';
import type { Word } from './word';

/** What a formula may name, and what it turned out to use. */
export interface Names {
  readonly definitions: Definitions;
  readonly texts: Readonly<Record<string, Localized>>;
  readonly language: Language;
  readonly used: UsedNames;
}

/** Filled while formulas are expanded, so that what nothing uses can be told. */
export interface UsedNames {
  /** Each definition that a formula has led to, and those of its parameters that its body uses. */
  readonly definitions: Map<Definition, Set<string>>;
  readonly texts: Set<string>;
  /** What all expansions have taken, in words that were put somewhere. */
  words: number;
}

export interface Expansion {
  readonly words: readonly Word[];
  /** The first mistake; then the words are of no use. */
  readonly mistake: FormulaMistake | null;
}

/**
 * More words than any formula has that spreadsheets accept. Definitions that each use another one twice would grow without
 * end.
 */
const mostWords = 10_000;
/** The same for all formulas of a template, each read once; the longest built-in template has a thirtieth of it. */
const mostWordsOfTemplate = 300_000;
/** Definitions that lead to each other. */
const longestPath = 30;

/** Where expanding stands: in a formula, or in the body of a definition. */
interface Frame {
  readonly names: Names;
  readonly definition: Definition | null;
  /** The values of the definition's parameters. */
  readonly values: ReadonlyMap<string, readonly Word[]>;
  /** The definitions that have led here, the outermost first. */
  readonly path: readonly Definition[];
  readonly tally: { words: number; mistake: FormulaMistake | null };
}

/**
 * A formula with its definitions and texts written out: `@heads` becomes the body of `heads`, `$short(n=[gap])` the crumbs
 * of its text joined to the value. Parentheses are added where the value would be torn apart without them.
 *
 * @example with `heads: "[trial]+1"`: `@heads*2` → `([trial]+1)*2`
 * @example with `short: 缺 {n} 人`: `$short(n=[gap])` → `"缺 "&[gap]&" 人"`
 */
export function expandFormula(formula: string, names: Names): Expansion {
  const tokens = tokenize(formula).filter(({ kind }) => kind !== 'space');
  const tally: Frame['tally'] = { words: 0, mistake: null };
  const frame: Frame = { names, definition: null, values: new Map(), path: [], tally };
  const words = expanded(tokens, frame);
  return { words, mistake: tally.mistake ?? wordMistake(words) };
}

/** Words of tokens that are a formula by themselves: a formula, or a definition's body. */
function expanded(tokens: readonly Token[], frame: Frame): Word[] {
  const mistake = syntaxMistake(tokens);
  return mistake ? mistaken(frame, mistake.problem, mistake.name) : replaced(tokens, frame);
}

/** Words of tokens that may be a part of a formula: an argument. */
function replaced(tokens: readonly Token[], frame: Frame): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < tokens.length && frame.tally.mistake === null; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const call = isNamed(token) ? callAt(tokens, at) : null;
    at = call?.end ?? at;
    append(words, writtenOut(token, call, frame), tokens[at + 1], frame);
  }
  return words;
}

const isNamed = ({ kind }: Token): boolean => kind === 'definition' || kind === 'text';

function writtenOut(token: Token, call: Call<Token> | null, frame: Frame): readonly Word[] {
  if (token.kind === 'definition') return definedValue(token.id, call, frame);
  if (token.kind === 'text') return sentence(token.id, call, frame);
  const value = token.kind === 'name' ? frame.values.get(token.source) : undefined;
  const { definition } = frame;
  if (definition === null) return value ?? [token as Word];
  if (value === undefined) return [{ ...token, definition: definition.name } as Word];
  frame.names.used.definitions.get(definition)?.add(token.source);
  return value;
}

const open: Word = { kind: 'open', source: '(' };
const close: Word = { kind: 'close', source: ')' };
const and: Word = { kind: 'operator', source: '&' };

function append(words: Word[], value: readonly Word[], after: Token | Word | undefined, frame: Frame): void {
  const { tally, names } = frame;
  tally.words += value.length;
  names.used.words += value.length;
  // Where the limit is met says nothing about where the fault is.
  if (tally.words > mostWords) mistaken({ ...frame, definition: null }, 'endless', '');
  else if (names.used.words > mostWordsOfTemplate) mistaken({ ...frame, definition: null }, 'tooMany', '');
  else if (value.length > 1 && needsParentheses(words, value, after)) words.push(open, ...value, close);
  else words.push(...value);
}

function definedValue(id: string, call: Call<Token> | null, frame: Frame): Word[] {
  const definition = visible(frame).get(id);
  if (definition === undefined) return mistaken(frame, 'unknownDefinition', `@${id}`);
  const { parameters, body } = definition;
  const { definitions: known } = frame.names.used;
  if (!known.has(definition)) known.set(definition, new Set());
  if (frame.path.includes(definition)) return mistaken(frame, 'recursive', `@${id}`);
  if (frame.path.length === longestPath) return mistaken({ ...frame, definition: null }, 'endless', '');
  const values = call?.arguments ?? [];
  const isBare = call === null;
  if (isBare !== (parameters.length === 0) || values.filter(isGiven).length !== parameters.length) {
    return mistaken(frame, 'wrongArguments', `@${id}`, usageOf(definition));
  }
  const given = parameters.map((each, index) => [each, replaced(values[index] ?? [], frame)] as const);
  return expanded(body, { ...frame, definition, values: new Map(given), path: [...frame.path, definition] });
}

const isGiven = (value: readonly Token[]): boolean => value.length > 0;

/** A body sees what its definition sees, wherever it is used. */
const visible = ({ definition, names }: Frame): Definitions => definition?.visible ?? names.definitions;

/** The crumbs of a text in the sheet's language, joined to the values of its slots. */
function sentence(id: string, call: Call<Token> | null, frame: Frame): Word[] {
  const { texts, language, used: usedNames } = frame.names;
  const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
  if (text === undefined) return mistaken(frame, 'unknownText', `$${id}`);
  usedNames.texts.add(id);
  const slots = slotsOf(text[language]);
  if (call === null && slots.length === 0) return [crumb(text[language])];
  const values = slotValues(id, slots, call?.arguments ?? [], frame);
  const parts = sentenceParts(text[language]);
  // A number alone would stay a number, and align and sort as one.
  const whole = parts.length === 1 ? [...parts, { words: '' }] : parts;
  const words: Word[] = [];
  whole.forEach((part, index) => {
    if (index > 0) words.push(and);
    const value = 'slot' in part ? (values.get(part.slot) ?? []) : [crumb(part.words)];
    append(words, value, index < whole.length - 1 ? and : undefined, frame);
  });
  return words;
}

const crumb = (text: string): Word => ({ kind: 'crumb', source: `"${text.replaceAll('"', '""')}"` });

/** The values of a text's slots: each slot once, in any order. */
function slotValues(
  id: string,
  slots: readonly string[],
  given: readonly (readonly Token[])[],
  frame: Frame,
): ReadonlyMap<string, readonly Word[]> {
  const usage = slots.length === 0 ? `$${id}` : `$${id}(${slots.map((slot) => `${slot}=…`).join(', ')})`;
  const values = new Map<string, readonly Word[]>();
  for (const [name, equals, ...value] of given) {
    const slot = name?.kind === 'name' && equals?.source === '=' ? name.source : null;
    if (slot === null || value.length === 0) mistaken(frame, 'slotUnnamed', name?.source ?? '', usage);
    else if (!slots.includes(slot)) mistaken(frame, 'slotUnknown', slot, usage);
    else if (values.has(slot)) mistaken(frame, 'slotDoubled', slot, usage);
    else values.set(slot, replaced(value, frame));
  }
  const missing = slots.find((slot) => !values.has(slot));
  if (missing !== undefined) mistaken(frame, 'slotMissing', missing, usage);
  else if (slots.length === 0) mistaken(frame, 'slotUnnamed', '()', usage);
  return values;
}

/** Notes the first mistake; there are no words to go on with. */
function mistaken({ tally, definition }: Frame, problem: FormulaProblem, name: string, usage?: string): [] {
  tally.mistake ??= {
    problem,
    name,
    ...(usage === undefined ? {} : { usage }),
    ...(definition === null ? {} : { definition: definition.name }),
  };
  return [];
}

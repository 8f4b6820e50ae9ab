import type { ReviewTag } from './review-tag';

/**
 * What a word does to the tag it belongs to: praise it, blame it, blame it so that someone must act at once (`severe`:
 * safety, fakes, complaints to authorities), name it (`topic`), turn round what follows (`deny`), or nothing at all
 * (`ignore`: `送货` is no gift).
 */
export const tones = ['good', 'bad', 'severe', 'topic', 'deny', 'ignore'] as const;
export type Tone = (typeof tones)[number];

/** Words that do the same. */
export interface KeywordGroup {
  /** `null`: the words judge whatever the clause speaks of (`不错`, `很差`). */
  readonly tag: ReviewTag | null;
  readonly tone: Tone;
  /** The words are too short or too common to count alone: they need another word of their tag in the same clause. */
  readonly paired: boolean;
  /** Separated by `、`, as people see them; two thousand texts would take a cell longer to make than to use. */
  readonly words: string;
}

export interface Keyword extends Omit<KeywordGroup, 'words'> {
  readonly word: string;
}

/** The words that begin with a character. */
export type Lexicon = (first: string) => Initial;

interface Initial {
  readonly words: ReadonlyMap<string, readonly Keyword[]>;
  /** How long they are; the longest first, so that `不新鲜` is found before `不`. */
  readonly lengths: readonly number[];
}

/** A word found in a text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** A word may speak for several tags: `色差` is about colour as described and about photos. */
  readonly meanings: readonly Keyword[];
}

/** Stands between words. */
export const wordSeparator = '、';

/**
 * The lexicon of some words. They are looked up by their first character when a text has it, each once: a cell with one
 * review must not pay for sorting two thousand words.
 */
export function buildLexicon(groups: readonly KeywordGroup[]): Lexicon {
  const lists = groups.map(({ words }) => foldCase(wordSeparator + words + wordSeparator));
  const text = lists.join('');
  let end = 0;
  const ends = lists.map((list) => {
    end += list.length;
    return end;
  });
  const known = new Map<string, Initial>();
  return (first) => {
    const initial =
      known.get(first) ?? lookUp(first, text, (place) => groups[ends.findIndex((each) => place < each)]);
    known.set(first, initial);
    return initial;
  };
}

/** @param groupAt the group that a place in the text belongs to */
function lookUp(first: string, text: string, groupAt: (place: number) => KeywordGroup | undefined): Initial {
  const words = new Map<string, Keyword[]>();
  const start = wordSeparator + first;
  for (let place = text.indexOf(start); place >= 0; place = text.indexOf(start, place + 1)) {
    const word = text.slice(place + 1, text.indexOf(wordSeparator, place + 1));
    const group = groupAt(place);
    if (word === '' || !group) continue;
    words.set(word, withMeaning(words.get(word) ?? [], { ...group, word }));
  }
  const lengths = new Set([...words.keys()].map((word) => word.length));
  return { words, lengths: [...lengths].sort((one, other) => other - one) };
}

/**
 * A word that is listed twice with one tag and tone means no more than once: it would count twice in what a review says.
 * It needs another beside it only if it does so wherever it is listed.
 */
function withMeaning(meanings: Keyword[], { tag, tone, paired, word }: Keyword): Keyword[] {
  const known = meanings.findIndex((each) => each.tag === tag && each.tone === tone);
  if (known < 0) return [...meanings, { tag, tone, paired, word }];
  return meanings.map((each, index) => (index === known ? { ...each, paired: each.paired && paired } : each));
}

/** Half-width and lower-case, as reviews and words are compared: `ＶＸ` is `vx`. */
export const foldCase = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The words of a text from left to right, the longest first, none overlapping another. Time is linear in the text. */
export function findWords(text: string, lexicon: Lexicon): readonly Match[] {
  const matches: Match[] = [];
  let start = 0;
  while (start < text.length) {
    const match = matchAt(text, start, lexicon);
    if (match) matches.push(match);
    start = match?.end ?? start + 1;
  }
  return matches;
}

function matchAt(text: string, start: number, lexicon: Lexicon): Match | undefined {
  const { words, lengths } = lexicon(text.charAt(start));
  for (const length of lengths) {
    const meanings = words.get(text.slice(start, start + length));
    if (meanings && start + length <= text.length) return { start, end: start + length, meanings };
  }
  return undefined;
}

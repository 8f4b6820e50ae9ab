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
  readonly words: readonly string[];
}

export interface Keyword extends Omit<KeywordGroup, 'words'> {
  readonly word: string;
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, readonly Keyword[]>;
  /** By first character, how long words are; the longest first, so that `不新鲜` is found before `不`. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** A word found in a text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** A word may speak for several tags: `色差` is about colour as described and about photos. */
  readonly meanings: readonly Keyword[];
}

export function buildLexicon(groups: readonly KeywordGroup[]): Lexicon {
  const words = new Map<string, Keyword[]>();
  for (const { words: spellings, ...meaning } of groups) {
    for (const word of spellings.map(foldCase).filter(Boolean)) {
      words.set(word, [...(words.get(word) ?? []), { ...meaning, word }]);
    }
  }
  return { words, lengths: lengthsByFirst([...words.keys()]) };
}

function lengthsByFirst(words: readonly string[]): Lexicon['lengths'] {
  const lengths = new Map<string, Set<number>>();
  for (const word of words) {
    const first = word.charAt(0);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(word.length));
  }
  return new Map([...lengths].map(([first, each]) => [first, [...each].sort((one, other) => other - one)]));
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

function matchAt(text: string, start: number, { words, lengths }: Lexicon): Match | undefined {
  for (const length of lengths.get(text.charAt(start)) ?? []) {
    const meanings = words.get(text.slice(start, start + length));
    if (meanings && start + length <= text.length) return { start, end: start + length, meanings };
  }
  return undefined;
}

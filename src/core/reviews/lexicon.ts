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

/** The words by their first character, the longest first, so that `不新鲜` is found before `不` and `送货` before `送`. */
export type Lexicon = ReadonlyMap<string, readonly (readonly [word: string, meanings: readonly Keyword[]])[]>;

/** A word found in a text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** A word may speak for several tags: `色差` is about colour as described and about photos. */
  readonly meanings: readonly Keyword[];
}

export function buildLexicon(groups: readonly KeywordGroup[]): Lexicon {
  const meanings = new Map<string, Keyword[]>();
  for (const { words, ...meaning } of groups) {
    for (const word of words.map(foldCase).filter(Boolean)) {
      meanings.set(word, [...(meanings.get(word) ?? []), { ...meaning, word }]);
    }
  }
  const lexicon = new Map<string, [string, Keyword[]][]>();
  for (const entry of [...meanings].sort(([one], [other]) => other.length - one.length)) {
    const first = entry[0].charAt(0);
    lexicon.set(first, [...(lexicon.get(first) ?? []), entry]);
  }
  return lexicon;
}

/** Half-width and lower-case, as reviews and words are compared: `ＶＸ` is `vx`. */
export const foldCase = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The words of a text from left to right, the longest first, none overlapping another. Time is linear in the text. */
export function findWords(text: string, lexicon: Lexicon): readonly Match[] {
  const matches: Match[] = [];
  let start = 0;
  while (start < text.length) {
    const found = lexicon.get(text.charAt(start))?.find(([word]) => text.startsWith(word, start));
    if (found) matches.push({ start, end: start + found[0].length, meanings: found[1] });
    start += found ? found[0].length : 1;
  }
  return matches;
}

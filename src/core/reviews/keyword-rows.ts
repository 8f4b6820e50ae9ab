import { type Failure, fail, type Localized, type Result, success } from '../../messages';
import { type KeywordGroup, type Tone, tones, wordSeparator } from './lexicon';
import { type ReviewTag, reviewTags, tagNamed } from './review-tag';

/** A row of the keyword table, as people see and change it. */
export interface KeywordRow {
  /** The name of a tag, or 通用. */
  readonly tag: string;
  readonly tone: string;
  /** Blank, or 要搭配. */
  readonly paired: string;
  /** Separated by `、`, commas or spaces. */
  readonly words: string;
}

/** Stands for the tag of words that judge whatever a clause speaks of. */
const anyTag: Localized = { 'zh-CN': '通用', en: 'Any' };

const pairedName: Localized = { 'zh-CN': '要搭配', en: 'with another' };

const toneNames: Readonly<Record<Tone, Localized>> = {
  good: { 'zh-CN': '好', en: 'good' },
  bad: { 'zh-CN': '差', en: 'bad' },
  severe: { 'zh-CN': '严重', en: 'severe' },
  topic: { 'zh-CN': '只点题', en: 'topic' },
  deny: { 'zh-CN': '否定', en: 'negation' },
  ignore: { 'zh-CN': '不算', en: 'ignore' },
};

/** Four times the longest built-in word. Each length that a first character has is tried at each place of a review. */
const longestWord = 30;
/** Ten times the built-in table: it is searched once for each character that any review has. */
const mostCharacters = 100_000;

/**
 * Reads the keyword table.
 *
 * @returns the groups of the rows that have words; or the first row, counted from 1, whose tag or tone does not exist or that
 * has a word of more than 30 characters; or that all rows together have more than 100,000 characters
 */
export function parseKeywordRows(rows: readonly KeywordRow[]): Result<readonly KeywordGroup[]> {
  const length = rows.reduce((sum, { words }) => sum + words.length, 0);
  if (length > mostCharacters) return fail({ code: 'keywordsTooMany', length, most: mostCharacters });
  const groups: KeywordGroup[] = [];
  for (const [index, row] of rows.entries()) {
    const words = row.words.split(/[、，,;；\s]+/).filter(Boolean);
    if (words.length === 0) continue;
    const long = words.find((word) => word.length > longestWord);
    if (long !== undefined) return fail(tooLong(index + 1, long));
    const tag = tagOf(row.tag);
    if (tag === undefined)
      return fail({ code: 'keywordTagUnknown', row: index + 1, got: shortened(row.tag), known: knownTags });
    const tone = tones.find((each) => Object.values(toneNames[each]).includes(row.tone.trim()));
    if (tone === undefined)
      return fail({
        code: 'keywordToneUnknown',
        row: index + 1,
        got: shortened(row.tone),
        known: knownTones,
      });
    groups.push({ tag, tone, paired: row.paired.trim() !== '', words: words.join(wordSeparator) });
  }
  return success(groups);
}

/** A cell as it can stand in a sentence. */
const shortened = (cell: string): string =>
  cell.length > longestWord ? `${cell.slice(0, longestWord)}…` : cell;

const tooLong = (row: number, word: string): Failure => {
  const { length } = word;
  return { code: 'keywordTooLong', row, word: shortened(word), length, most: longestWord };
};

const tagOf = (name: string): ReviewTag | null | undefined =>
  Object.values(anyTag).includes(name.trim()) ? null : tagNamed(name);

const namesIn = (names: readonly Localized[]): Localized => ({
  'zh-CN': names.map((each) => each['zh-CN']).join('、'),
  en: names.map((each) => each.en).join(', '),
});

const knownTags = namesIn([anyTag, ...reviewTags.map(({ names }) => names)]);
const knownTones = namesIn(Object.values(toneNames));

/** The rows of a fresh keyword table: {@link parseKeywordRows} reads them, in either language, as these groups. */
export const keywordItems = (groups: readonly KeywordGroup[]) =>
  groups.map(({ tag, tone, paired, words }) => ({
    tag: reviewTags.find(({ id }) => id === tag)?.names ?? anyTag,
    tone: toneNames[tone],
    paired: paired ? pairedName : null,
    words,
  }));

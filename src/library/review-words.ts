import { groups } from '../../sheets-templates/review-tags.json';
import sheet from '../../sheets-templates/review-words.json';
import { anyTag, pairedName, toneNames } from '../core/reviews/keyword-rows';
import type { KeywordGroup, Tone } from '../core/reviews/lexicon';
import { type ReviewTag, reviewTags } from '../core/reviews/review-tag';

interface StoredGroup {
  readonly tag: ReviewTag | 'any';
  readonly tone: Tone;
  readonly paired?: boolean;
  /** Separated by `、`, as on the sheet. */
  readonly words: string;
}

/** TypeScript reads the tags and tones of a JSON file as plain strings; a test checks every group. */
const stored = groups as readonly StoredGroup[];

/** The words that reviews are read by, unless a team has changed them on its sheet. */
export const keywordGroups = (): readonly KeywordGroup[] =>
  stored.map(({ tag, tone, paired = false, words }) => ({
    tag: tag === 'any' ? null : tag,
    tone,
    paired,
    words: words.split('、'),
  }));

/** The sheet 评价词库: its list of words is the built-in one. */
export const reviewWordsSheet = (): unknown => ({ ...sheet, lists: { reviewWords: stored.map(shownGroup) } });

const shownGroup = ({ tag, tone, paired, words }: StoredGroup) => ({
  tag: reviewTags.find(({ id }) => id === tag)?.names ?? anyTag,
  tone: toneNames[tone],
  paired: paired ? pairedName : null,
  words,
});

import { groups } from '../../sheets-templates/review-tags.json';
import { anyTag, pairedName, toneNames } from '../core/reviews/keyword-rows';
import type { KeywordGroup, Tone } from '../core/reviews/lexicon';
import { type ReviewTag, reviewTags } from '../core/reviews/review-tag';
import type { Localized } from '../messages';

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

/** The same as a list of the template language, for the sheet 评价词库. */
export const reviewWordItems = (): readonly Readonly<Record<string, Localized | string | null>>[] =>
  stored.map(({ tag, tone, paired, words }) => ({
    tag: reviewTags.find(({ id }) => id === tag)?.names ?? anyTag,
    tone: toneNames[tone],
    paired: paired ? pairedName : null,
    words,
  }));

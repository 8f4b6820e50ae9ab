import type { Localized } from '../../messages';
import type { ReviewReading } from './read-review';
import type { SignedTag } from './review-tag';

export const ratings = ['good', 'medium', 'bad'] as const;
export type Rating = (typeof ratings)[number];

export const ratingNames: Readonly<Record<Rating, Localized>> = {
  good: { 'zh-CN': '好评', en: 'Good' },
  medium: { 'zh-CN': '中评', en: 'Medium' },
  bad: { 'zh-CN': '差评', en: 'Bad' },
};

/**
 * 好评, 中评 or 差评: by the stars if there are any (JD’s rule: 4 and 5 are good, 2 and 3 medium, 1 bad), else by the words.
 *
 * @example ratingOf(3, 1) // 'medium'
 * @example ratingOf(null, -1) // 'bad'
 */
export function ratingOf(stars: number | null, sign: ReviewReading['sign']): Rating {
  if (stars !== null) return stars >= 4 ? 'good' : stars >= 2 ? 'medium' : 'bad';
  return sign > 0 ? 'good' : sign < 0 ? 'bad' : 'medium';
}

/** 0: nothing to do; 1: one thing blamed in passing; 2: to be answered; 3: to be handled today. */
export type Severity = 0 | 1 | 2 | 3;

export const severityNames: Readonly<Record<Exclude<Severity, 0>, Localized>> = {
  1: { 'zh-CN': '轻微', en: 'Minor' },
  2: { 'zh-CN': '一般', en: 'Moderate' },
  3: { 'zh-CN': '严重', en: 'Severe' },
};

/**
 * How urgently a review wants an answer. A bad rating or two things blamed want one; a word of the kind `severe` wants
 * it today; a tag that a person has taken away counts no more.
 */
export function severityOf(tags: readonly SignedTag[], severe: boolean, rating: Rating): Severity {
  const blamed = tags.filter(({ sign }) => sign < 0).length;
  if (severe && (blamed > 0 || rating === 'bad')) return 3;
  if (rating === 'bad' || blamed > 1) return 2;
  return blamed > 0 ? 1 : 0;
}

import { message } from './define-messages';

/** What tagging has found in 评价数据. */
export interface ReviewsTagged {
  readonly reviews: number;
  /** Rows whose tags a person has corrected, and which stayed so. */
  readonly kept: number;
  /** Own reviews that want an answer. */
  readonly todo: number;
  /** Rows that say neither own shop nor rival, and are counted for neither. */
  readonly withoutSide: number;
  /** What people have typed as tags and is none. */
  readonly unknownTags: readonly string[];
}

const mostShown = 5;

/** What tagging has found, one sentence a line; what is nought is not spoken of. */
export const reviewsTagged = message<ReviewsTagged>({
  'zh-CN': ({ reviews, kept, todo, withoutSide, unknownTags }) =>
    [
      `标注了 ${reviews} 条评价，${todo} 条要跟进。`,
      ...(kept > 0 ? [`你改过的 ${kept} 条标签没有动。`] : []),
      ...(withoutSide > 0 ? [`${withoutSide} 条没填是自家还是同行，没有算进对比。`] : []),
      ...(unknownTags.length > 0
        ? [`这些标签不认识，统计不到：${unknownTags.slice(0, mostShown).join('、')}`]
        : []),
    ].join('\n'),
  en: ({ reviews, kept, todo, withoutSide, unknownTags }) =>
    [
      `${reviews} reviews tagged, ${todo} to be answered.`,
      ...(kept > 0 ? [`${kept} that you had corrected stayed as they were.`] : []),
      ...(withoutSide > 0
        ? [`${withoutSide} say neither own nor rival and are left out of the comparison.`]
        : []),
      ...(unknownTags.length > 0
        ? [`Unknown tags, not counted: ${unknownTags.slice(0, mostShown).join(', ')}`]
        : []),
    ].join('\n'),
});

import { readTags } from '../core/reviews/tag-notation';
import { fail, type Result, type ReviewsTagged, success } from '../messages';
import type { ReviewSheets } from './api';
import { carryOut } from './journal';
import { planWith } from './plan-with';
import type { Ports } from './ports';
import { reasonOf } from './reason';
import { sides } from './review-columns';
import { settle } from './settle';
import { type TaggedRow, taggedTable, wordLists } from './tagged-table';

/**
 * Tags the reviews of 评价数据: reads them once, writes all columns of tags once. A cell of 标签 that a person has changed
 * stays as it is; whoever wants it tagged anew clears it.
 */
export function tagReviews(ports: Ports): Result<ReviewsTagged> {
  return ports.lock.alone(() => tagAlone(ports)) ?? fail({ code: 'busy' });
}

function tagAlone(ports: Ports): Result<ReviewsTagged> {
  const { tables, journal } = ports;
  try {
    settle(ports);
    const plan = planWith('reviews', tables);
    if (plan === null) return fail({ code: 'noReviewSheet' });
    const tagged = taggedTable(tables, plan);
    if (!tagged.ok) return tagged;
    const { rows, columns } = tagged.value;
    const end = carryOut({ kind: 'tag', plan }, journal, () => tables.write(plan, columns));
    if (end.ending === 'untouched') return fail({ code: 'reviewsNotTagged', reason: end.reason });
    if (end.ending === 'unfinished') return fail({ code: 'stoppedHalfway', reason: end.reason });
    return success(summaryOf(rows));
  } catch (error) {
    return fail({ code: 'reviewsNotTagged', reason: reasonOf(error) });
  }
}

/** The sheets of the reviews that would be tagged now; `null` if no plan has them. */
export function reviewSheets({ tables }: Ports): ReviewSheets | null {
  const plan = planWith('reviews', tables);
  const data = plan === null ? null : tables.sheetOf(plan, 'reviews');
  if (plan === null || data === null) return null;
  return { data, analysis: tables.sheetOf(plan, wordLists[0].table) };
}

function summaryOf(rows: readonly (TaggedRow | null)[]): ReviewsTagged {
  const tagged = rows.filter((row): row is TaggedRow => row !== null);
  const unknown = tagged.flatMap(({ tags }) => readTags(tags).unknown);
  return {
    reviews: tagged.length,
    kept: tagged.filter(({ tags, autoTags }) => tags !== autoTags).length,
    todo: tagged.filter(({ todo }) => todo !== null).length,
    withoutSide: tagged.filter(({ side }) => !isKnownSide(side)).length,
    unknownTags: [...new Set(unknown)],
  };
}

const isKnownSide = (side: string): boolean =>
  Object.values(sides).some((names) => Object.values<string>(names).includes(side));

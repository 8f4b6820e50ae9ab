import { dsrScore } from '../../../src/core/dsr/dsr-score';
import { fiveStarsToOffset, ratingsNeeded } from '../../../src/core/dsr/ratings-needed';
import { scoreAfter } from '../../../src/core/dsr/score-after';
import { roundUp } from '../../../src/core/rounding';
import { countTo, type Facts, type Figure, figure, input, orNone } from './figure';

/** A row of the table of scores: now, how many ratings are behind it, what comes and goes each day. */
const rowOf = (id: string): readonly string[] =>
  ['score', 'count', 'added', 'gone', 'goneMean'].map((column) => `[dsr.${id}.${column}]`);

function scoreIn(days: number, facts: Facts, row: readonly number[]): number | null {
  const [score = 0, count = 0, added = 0, gone = 0, goneMean = 0] = row;
  const addedMean = input(facts, 'dsr_new_mean');
  const change = { added: days * added, addedMean, rolledOut: days * gone, rolledOutMean: goneMean };
  return orNone(scoreAfter(score, count, change));
}

const scoreFigures = (id: string): readonly Figure[] => [
  figure(
    `[dsr.${id}.needed]`,
    (facts, [score = 0, count = 0]) =>
      orNone(ratingsNeeded(score, count, input(facts, 'dsr_target'), input(facts, 'dsr_new_mean'))),
    rowOf(id),
  ),
  figure(`[dsr.${id}.forecast]`, (facts, row) => scoreIn(input(facts, 'dsr_days'), facts, row), rowOf(id)),
  // The first day of the path, one of the next weeks and the last of them.
  ...[1, 11, 31].map((day) =>
    figure(`INDEX([dsrPath.${id}],${day})`, (facts, [days = 0, ...row]) => scoreIn(days, facts, row), [
      `INDEX([dsrPath.day],${day})`,
      ...rowOf(id),
    ]),
  ),
  figure(
    `[dsrStars.${id}.exact]`,
    (_, counts) => orNone(dsrScore(counts)),
    [5, 4, 3, 2, 1].map((stars) => `[dsrStars.${id}.star${stars}]+0`),
  ),
];

export const scores: readonly Figure[] = [
  ...['match', 'service', 'logistics'].flatMap(scoreFigures),
  ...countTo(3).map((row) =>
    figure(
      `INDEX([dsrOffset.needed],${row})`,
      (facts, [stars = 0]) => {
        const needed = orNone(fiveStarsToOffset(input(facts, 'dsr_target'), stars));
        return needed === null ? null : roundUp(needed);
      },
      [`INDEX([dsrOffset.stars],${row})`],
    ),
  ),
];

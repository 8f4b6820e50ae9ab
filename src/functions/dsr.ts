import { dsrScore } from '../core/dsr/dsr-score';
import { fiveStarsToOffset, ratingsNeeded } from '../core/dsr/ratings-needed';
import { scoreAfter } from '../core/dsr/score-after';
import { shownRange } from '../core/dsr/shown-score';
import { success } from '../messages';
import { defineFunction } from './define-function';
import type { FunctionSpec } from './function-spec';
import { measure, optionalMeasure } from './measure';

const score = measure('score', 'dsr_score');
const ratings = measure('ratings', 'ratings');
const target = measure('target', 'dsr_target');
const newMean = optionalMeasure('newMean', 'dsr_new_mean', {
  narrowing: {
    default: 5,
    because: 'Without a mean, the question is how few ratings would do: all of five stars.',
  },
});

const meanOfRatings = () => ({
  'zh-CN': 'DSR 是近半年每条评价的平均分',
  en: 'A DSR score is the mean of the ratings of the last six months',
});

const needed = defineFunction({
  name: 'DSR_NEEDED',
  family: 'dsr',
  words: () => ({
    help: {
      'zh-CN': '评分要升到目标，还要多少条新评价。已经达到时是 0。',
      en: 'New ratings that lift the score to the target; 0 if it is there already.',
    },
    returns: { 'zh-CN': '新评价条数，向上取整', en: 'New ratings, rounded up' },
    source: {
      'zh-CN': '评价数 ×（目标评分 − 当前评分）÷（新评均分 − 目标评分）',
      en: 'Ratings × (target − current score) ÷ (mean of new ratings − target)',
    },
  }),
  parameters: [score, ratings, target, newMean],
  example: { formula: '=DSR_NEEDED(4.2, 100, 4.5)', args: [4.2, 100, 4.5], result: 60 },
  compute: (score, ratings, target, newMean) => ratingsNeeded(score, ratings, target, newMean),
});

const after = defineFunction({
  name: 'DSR_AFTER',
  family: 'dsr',
  words: () => ({
    help: {
      'zh-CN': '来了一批新评价、又有一批半年前的旧评价不再计入后，评分变成多少。',
      en: 'The score after new ratings have come and old ones have rolled off.',
    },
    returns: { 'zh-CN': '之后的评分，不取整', en: 'The score afterwards, not rounded' },
    source: meanOfRatings(),
  }),
  parameters: [
    score,
    ratings,
    measure('added', 'new_ratings'),
    newMean,
    optionalMeasure('rolledOut', 'old_ratings'),
    {
      ...measure('rolledOutMean', 'dsr_score', {
        words: () => ({
          name: { 'zh-CN': '滚出均分', en: 'Mean of those rolling off' },
          help: { 'zh-CN': '滚出的旧评价平均几分。', en: 'What those ratings average.' },
        }),
      }),
      default: { value: null, label: { 'zh-CN': '等于当前评分', en: 'the current score' } },
    },
  ],
  example: { formula: '=DSR_AFTER(4.2, 100, 60)', args: [4.2, 100, 60], result: 4.5 },
  compute: (score, ratings, added, addedMean, rolledOut, rolledOutMean) =>
    scoreAfter(score, ratings, { added, addedMean, rolledOut, rolledOutMean: rolledOutMean ?? score }),
});

const ofCounts = defineFunction({
  name: 'DSR_SCORE',
  family: 'dsr',
  words: () => ({
    help: { 'zh-CN': '按各星级的条数算评分。', en: 'The score of ratings counted by stars.' },
    returns: { 'zh-CN': '评分，不取整', en: 'The score, not rounded' },
    source: meanOfRatings(),
  }),
  parameters: [
    {
      id: 'counts',
      words: () => ({
        name: { 'zh-CN': '各星数量', en: 'Counts by stars' },
        help: {
          'zh-CN': '一行或一列 5 个单元格，从 5 星到 1 星的条数，空格算 0；选多行就每行算一个评分。',
          en: 'A row or a column of five cells, the counts from 5 stars down to 1, blanks counting 0; several rows give a score each.',
        },
      }),
      kind: { type: 'numberRange', count: 5, min: 0 },
    },
  ],
  example: { formula: '=DSR_SCORE({19, 0, 0, 0, 1})', args: [[[19, 0, 0, 0, 1]]], result: 4.8 },
  compute: (counts) => dsrScore(counts),
});

const range = defineFunction({
  name: 'DSR_RANGE',
  family: 'dsr',
  words: () => ({
    help: {
      'zh-CN':
        '店铺只看得到四舍五入后的评分，所以给出两个数：最好和最坏情况下，显示分要升到目标还要多少条 5 星，左右两格。',
      en: 'Shops only see rounded scores; this gives two figures side by side: fives needed to show the target at best and at worst.',
    },
    returns: { 'zh-CN': '最好、最坏情况要的 5 星条数', en: 'Fives needed at best and at worst' },
    source: {
      'zh-CN': '显示 4.7 的真实评分在 4.65（含）到 4.75（不含）之间',
      en: 'A shown 4.7 stands for 4.65 up to below 4.75',
    },
  }),
  parameters: [
    measure('shownScore', 'dsr_score', {
      words: () => ({
        name: { 'zh-CN': '显示评分', en: 'Shown score' },
        help: { 'zh-CN': '店铺页面上显示的评分。', en: 'The score that the shop page shows.' },
      }),
    }),
    ratings,
    measure('shownTarget', 'dsr_target', {
      words: () => ({
        name: { 'zh-CN': '显示目标', en: 'Shown target' },
        help: { 'zh-CN': '想让页面显示的评分。', en: 'The score that the page should show.' },
      }),
    }),
    optionalMeasure('decimals', 'score_decimals'),
  ],
  example: { formula: '=DSR_RANGE(4.7, 1000, 4.8)', args: [4.7, 1000, 4.8], result: [4, 400] },
  compute: (shownScore, ratings, shownTarget, decimals) => {
    const needed = shownRange(shownScore, ratings, shownTarget, decimals);
    return needed.ok ? success([needed.value.best, needed.value.worst]) : needed;
  },
});

const offset = defineFunction({
  name: 'DSR_OFFSET',
  family: 'dsr',
  words: () => ({
    help: {
      'zh-CN': '一条差评要多少条 5 星才能抵回目标评分。有几条差评就乘几，再向上取整。',
      en: 'Five-star ratings that undo one bad one. For several, multiply and round up.',
    },
    returns: { 'zh-CN': '5 星条数，不取整', en: 'Five-star ratings, not rounded' },
    source: {
      'zh-CN': '（目标评分 − 差评星级）÷（5 − 目标评分）',
      en: '(Target − stars of the bad one) ÷ (5 − target)',
    },
  }),
  parameters: [target, optionalMeasure('badStars', 'bad_stars')],
  example: { formula: '=DSR_OFFSET(4.8)', args: [4.8], result: 19 },
  compute: (target, badStars) => fiveStarsToOffset(target, badStars),
});

export const dsrFunctions: readonly FunctionSpec[] = [needed, after, ofCounts, range, offset];

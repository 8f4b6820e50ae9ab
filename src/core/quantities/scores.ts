import type { Quantity } from './quantity';

/** DSR: scores, and the ratings behind them. */
export const scores = {
  dsr_score: {
    kind: 'number',
    min: 1,
    max: 5,
    words: () => ({
      name: { 'zh-CN': '当前评分', en: 'Current score' },
      unit: { 'zh-CN': '分', en: 'points' },
      help: {
        'zh-CN': '现在的 DSR 评分，小数位越多越准。',
        en: 'The DSR score now; more decimals, better result.',
      },
    }),
  },
  dsr_target: {
    kind: 'number',
    min: 1,
    max: 5,
    default: 4.85,
    words: () => ({
      name: { 'zh-CN': '目标评分', en: 'Target score' },
      unit: { 'zh-CN': '分', en: 'points' },
      help: {
        'zh-CN': '想达到的评分。5 分只有全是五星才到得了。',
        en: 'The score to reach. 5 is only reached if every rating is five stars.',
      },
      source: { 'zh-CN': '示例，高于同行平均即可', en: 'Example; above the average of the trade' },
    }),
  },
  dsr_new_mean: {
    kind: 'number',
    min: 1,
    max: 5,
    default: 4.9,
    words: () => ({
      name: { 'zh-CN': '新评均分', en: 'Mean of new ratings' },
      unit: { 'zh-CN': '分', en: 'points' },
      help: {
        'zh-CN': '往后新来的评价平均多少分。全按 5 分算会过于乐观。',
        en: 'Mean of the ratings to come; 5 would be too hopeful.',
      },
      source: { 'zh-CN': '示例：95% 五星、5% 三星', en: 'Example: 95% five, 5% three stars' },
    }),
  },
  dsr_days: {
    kind: 'integer',
    min: 1,
    // Older ratings do not count.
    max: 180,
    default: 9,
    words: () => ({
      name: { 'zh-CN': '大促后几天要达标', en: 'Days to recover' },
      unit: { 'zh-CN': '天', en: 'days' },
      help: {
        'zh-CN': '大促后多少天内要追到目标评分：看下一场活动哪天截止报名。',
        en: 'Days after the promotion until the target: see when sign-up for the next event closes.',
      },
      source: {
        'zh-CN': '示例：9 天；请换成下一场活动的报名截止日',
        en: 'Example: nine days; put in the day on which sign-up for the next promotion closes',
      },
    }),
  },
  ratings: {
    kind: 'integer',
    min: 1,
    max: 1e9,
    words: () => ({
      name: { 'zh-CN': '评价数', en: 'Ratings' },
      unit: { 'zh-CN': '条', en: 'ratings' },
      help: {
        'zh-CN': '近半年计入评分的评价条数。',
        en: 'Ratings of the last six months behind the score.',
      },
    }),
  },
  new_ratings: {
    kind: 'integer',
    min: 0,
    max: 1e9,
    words: () => ({
      name: { 'zh-CN': '新增评价数', en: 'New ratings' },
      unit: { 'zh-CN': '条', en: 'ratings' },
      help: { 'zh-CN': '新来的评价条数。', en: 'Ratings that come.' },
    }),
  },
  old_ratings: {
    kind: 'integer',
    min: 0,
    max: 1e9,
    default: 0,
    words: () => ({
      name: { 'zh-CN': '滚出评价数', en: 'Ratings rolling off' },
      unit: { 'zh-CN': '条', en: 'ratings' },
      help: {
        'zh-CN': '满半年、不再计入的旧评价条数。',
        en: 'Ratings that turn six months old and no longer count.',
      },
      source: { 'zh-CN': '先不计', en: 'Left out at first' },
    }),
  },
  bad_stars: {
    kind: 'integer',
    min: 1,
    max: 4,
    default: 1,
    words: () => ({
      name: { 'zh-CN': '差评星级', en: 'Stars of the bad one' },
      unit: { 'zh-CN': '星', en: 'stars' },
      help: { 'zh-CN': '差评是几星。', en: 'How many stars the bad rating has.' },
      source: { 'zh-CN': '最坏的情况', en: 'The worst case' },
    }),
  },
  score_decimals: {
    kind: 'integer',
    min: 0,
    max: 4,
    default: 1,
    words: () => ({
      name: { 'zh-CN': '小数位', en: 'Decimals' },
      unit: { 'zh-CN': '位', en: 'decimals' },
      help: { 'zh-CN': '页面显示几位小数。', en: 'How many decimals the page shows.' },
      source: { 'zh-CN': '店铺页面显示一位', en: 'Shop pages show one' },
    }),
  },
} as const satisfies Readonly<Record<string, Quantity>>;

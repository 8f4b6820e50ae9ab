import { message } from './define-messages';
import type { Localized } from './language';

/** What the domain has to say: combinations of valid numbers that have no answer, and answers that are no number. */
export const coreMessages = {
  targetUnreachable: message<{ target: number; newMean: number }>({
    'zh-CN': ({ target, newMean }) =>
      `目标评分 ${target} 达不到：新评价平均 ${newMean} 分，必须高于目标评分才能把店铺评分拉上去`,
    en: ({ target, newMean }) =>
      `Target score ${target} cannot be reached: new ratings average ${newMean} and must be above the target`,
  }),
  fullScoreUnreachable: message<Record<never, never>>({
    'zh-CN': () =>
      '目标评分 5 达不到：只要有过一条低于 5 分的评价，再多 5 分也只能接近 5 分，请把目标定在 5 分以下',
    en: () =>
      'Target score 5 cannot be reached: after one rating below 5, more fives only come close to it; aim below 5',
  }),
  noRatings: message<Record<never, never>>({
    'zh-CN': () => '一条评价都没有，算不出评分',
    en: () => 'There is not a single rating, so there is no score',
  }),
  rolledOutTooMany: message<{ rolledOut: number; ratings: number }>({
    'zh-CN': ({ rolledOut, ratings }) => `滚出 ${rolledOut} 条，比现有的 ${ratings} 条评价还多`,
    en: ({ rolledOut, ratings }) => `${rolledOut} ratings roll off, more than the ${ratings} there are`,
  }),
  rolledOutInconsistent: message<{ rolledOutMean: number; remainingMean: number }>({
    'zh-CN': ({ rolledOutMean, remainingMean }) =>
      `滚出均分 ${rolledOutMean} 和当前评分对不上：照这样剩下的评价平均 ${remainingMean.toFixed(2)} 分，不在 1～5 分之间`,
    en: ({ rolledOutMean, remainingMean }) =>
      `A mean of ${rolledOutMean} for what rolls off does not fit the current score: what remains would average ${remainingMean.toFixed(2)}, which is not from 1 to 5`,
  }),
  scoreTooFine: message<{ score: number; decimals: number }>({
    'zh-CN': ({ score, decimals }) =>
      decimals === 0
        ? `只显示整数时不会显示 ${score}，请检查评分或小数位`
        : `只显示 ${decimals} 位小数时不会显示 ${score}，请检查评分或小数位`,
    en: ({ score, decimals }) =>
      `With ${decimals} decimal place(s) a shop never shows ${score}: check the score or the decimals`,
  }),
  scoreImpossible: message<{ score: number; ratings: number }>({
    'zh-CN': ({ score, ratings }) => `${ratings} 条评价怎么组合都不会显示 ${score} 分，请核对评分和评价数`,
    en: ({ score, ratings }) => `No ${ratings} ratings show as ${score}: check the score and the count`,
  }),
  overload: message<{ load: number; heads: number; growthPerHour: number }>({
    'zh-CN': ({ load, heads, growthPerHour }) =>
      growthPerHour > 0
        ? `超负荷：这些询单要 ${shortFigure(load)} 个人不停接待，在岗只有 ${heads} 人，每小时会多积压 ${shortFigure(growthPerHour)} 个`
        : `满负荷：这些询单要 ${shortFigure(load)} 个人不停接待，在岗正好 ${heads} 人，没有余量，队伍会越排越长`,
    en: ({ load, heads, growthPerHour }) =>
      growthPerHour > 0
        ? `Overload: work for ${shortFigure(load)} agents without a pause, only ${heads} on duty; the queue grows by ${shortFigure(growthPerHour)} an hour`
        : `Full load: work for ${shortFigure(load)} agents without a pause and ${heads} on duty; with nothing to spare, the queue only grows`,
  }),
  smsNameMissing: message<{ buyerName: string }>({
    'zh-CN': ({ buyerName }) => `没有写买家名「${buyerName}」`,
    en: ({ buyerName }) => `the buyer’s name “${buyerName}” is missing`,
  }),
  smsNameTooLate: message<{ end: number; within: number }>({
    'zh-CN': ({ end, within }) => `买家名到第 ${end} 个字才写完，要放在签名后的前 ${within} 个字里`,
    en: ({ end, within }) =>
      `the buyer’s name ends at character ${end}, it belongs within the first ${within} after the signature`,
  }),
  smsTooLong: message<{ length: number; segments: number; mostCharacters: number }>({
    'zh-CN': ({ length, segments, mostCharacters }) =>
      `共 ${length} 个字，要拆成 ${segments} 条发，请压到 ${mostCharacters} 个字以内`,
    en: ({ length, segments, mostCharacters }) =>
      `${length} characters go out as ${segments} messages, keep to ${mostCharacters}`,
  }),
  smsShopMissing: message<{ shopOrProduct: string }>({
    'zh-CN': ({ shopOrProduct }) =>
      shopOrProduct ? `没有提到「${shopOrProduct}」` : '没有【店铺】签名，也没有给出店铺或商品名',
    en: ({ shopOrProduct }) =>
      shopOrProduct
        ? `“${shopOrProduct}” is not mentioned`
        : 'neither a 【shop】 signature nor a shop or product',
  }),
  smsOutOfHours: message<{ sentAt: string; windows: readonly (readonly [from: string, until: string])[] }>({
    'zh-CN': ({ sentAt, windows }) =>
      `${sentAt} 太打扰，请在 ${windows.map(([from, until]) => `${from}～${until}`).join(' 或 ')} 之间发`,
    en: ({ sentAt, windows }) =>
      `${sentAt} disturbs people, send between ${windows.map(([from, until]) => `${from} and ${until}`).join(' or ')}`,
  }),
  smsOptOutMissing: message<Record<never, never>>({
    'zh-CN': () => '营销短信要写明怎么退订，如「拒收请回复R」',
    en: () => 'a marketing text has to say how to opt out, e.g. 拒收请回复R',
  }),
  smsBannedWords: message<{ words: readonly { readonly word: string; readonly group: Localized }[] }>({
    'zh-CN': ({ words }) =>
      `不能写 ${words.map(({ word, group }) => `${word}（${group['zh-CN']}）`).join('、')}`,
    en: ({ words }) => `must not say ${words.map(({ word, group }) => `${word} (${group.en})`).join(', ')}`,
  }),
  keywordTagUnknown: message<{ row: number; got: string; known: Localized }>({
    'zh-CN': ({ row, got, known }) =>
      `评价词库第 ${row} 行的标签「${got}」不认识，请从下拉里选：${known['zh-CN']}`,
    en: ({ row, got, known }) =>
      `Row ${row} of the review words has the unknown tag “${got}”; choose one of ${known.en}`,
  }),
  keywordToneUnknown: message<{ row: number; got: string; known: Localized }>({
    'zh-CN': ({ row, got, known }) =>
      `评价词库第 ${row} 行的作用「${got}」不认识，请从下拉里选：${known['zh-CN']}`,
    en: ({ row, got, known }) =>
      `Row ${row} of the review words counts as “${got}”, which is unknown; choose one of ${known.en}`,
  }),
  keywordTooLong: message<{ row: number; word: string; length: number; most: number }>({
    'zh-CN': ({ row, word, length, most }) =>
      `评价词库第 ${row} 行的词「${word}」有 ${length} 个字，一个词最多 ${most} 个字；几个词之间请用顿号隔开`,
    en: ({ row, word, length, most }) =>
      `Row ${row} of the review words has a word of ${length} characters (“${word}”); a word has at most ${most}, and words are separated by commas`,
  }),
  keywordsTooMany: message<{ length: number; most: number }>({
    'zh-CN': ({ length, most }) => `评价词库一共 ${length} 个字，最多 ${most} 个字，请删掉用不到的词`,
    en: ({ length, most }) =>
      `The review words have ${length} characters in all, at most ${most} are read; delete words that are not needed`,
  }),
};

/** Enough digits to act on. */
const shortFigure = (value: number): string => String(Number(value.toPrecision(value < 100 ? 2 : 3)));

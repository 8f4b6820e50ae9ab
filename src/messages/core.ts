import { message } from './define-messages';

/** Failures of the domain itself: combinations of valid numbers that have no answer. */
export const coreMessages = {
  targetUnreachable: message<{ target: number; newMean: number }>({
    'zh-CN': ({ target, newMean }) =>
      `目标评分 ${target} 达不到：新评价平均 ${newMean} 分，必须高于目标评分才能把店铺评分拉上去`,
    en: ({ target, newMean }) =>
      `Target score ${target} cannot be reached: new ratings average ${newMean} and must be above the target`,
  }),
};

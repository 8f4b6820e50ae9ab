import { message } from './define-messages';

/** What 算每班人数 has found. */
export interface CoverSolved {
  /** The largest daily number of people before and after, by what the sheets showed and what was solved. */
  readonly presales: number;
  readonly aftersales: number;
  /** Hours of the window that no shift code covers. */
  readonly uncoveredHours: number;
}

/** One sentence a line; what is nought is not spoken of. */
export const coverSolved = message<CoverSolved>({
  'zh-CN': ({ presales, aftersales, uncoveredHours }) =>
    [
      `算好了：售前最多的一天排 ${presales} 人，售后 ${aftersales} 人${uncoveredHours > 0 ? '' : '，每个小时都够'}。`,
      ...(uncoveredHours > 0
        ? [`有 ${uncoveredHours} 个小时没有班次能排到，请在「班次」里加一个覆盖它的代码。`]
        : []),
    ].join('\n'),
  en: ({ presales, aftersales, uncoveredHours }) =>
    [
      `Solved: ${presales} pre-sales people on the day that needs most, ${aftersales} after-sales${uncoveredHours > 0 ? '' : ', and every hour is covered'}.`,
      ...(uncoveredHours > 0
        ? [`No shift code covers ${uncoveredHours} of the hours: add one on the sheet of shifts.`]
        : []),
    ].join('\n'),
});

import { nearestAnchor, type PromoPhase, phasesOn } from '../core/calendar/promo-calendar';
import { calendars } from '../library';
import { success } from '../messages';
import { defineFunction } from './define-function';
import type { FunctionSpec } from './function-spec';

const [usual] = calendars;

const phase = defineFunction({
  name: 'PROMO_PHASE',
  family: 'promo',
  words: () => ({
    help: {
      'zh-CN': '某一天处在大促的哪个阶段；几个阶段重叠就都列出来，哪个都不在就是空白。',
      en: 'The phase of the promotion that a date lies in; all of them where phases overlap, blank where there is none.',
    },
    returns: { 'zh-CN': '阶段名，几个之间用顿号隔开', en: 'The names of the phases' },
    source: {
      'zh-CN': '各平台历年公布的大促日程，按离大促日的天数推算到今年；没有查到公布的时刻是推算的',
      en: 'The schedules that platforms announced, carried over by days from the promotion day; hours that no source tells are reckoned',
    },
  }),
  parameters: [
    {
      id: 'date',
      words: () => ({
        name: { 'zh-CN': '日期', en: 'Date' },
        help: {
          'zh-CN': '要查的日期，如 2026-11-11；带时间就精确到那一刻。',
          en: 'The date to look up, such as 2026-11-11; with a time, that very moment.',
        },
      }),
      kind: { type: 'date' },
    },
    {
      id: 'promoDate',
      words: () => ({
        name: { 'zh-CN': '大促日', en: 'Promotion day' },
        help: { 'zh-CN': '大促当天的日期。', en: 'The day of the promotion.' },
      }),
      kind: { type: 'date' },
      default: {
        value: null,
        label: {
          'zh-CN': '离日期最近的那次大促，如双11',
          en: 'the promotion nearest to the date, such as 11 November',
        },
      },
    },
    {
      id: 'calendar',
      words: () => ({
        name: { 'zh-CN': '日历', en: 'Calendar' },
        help: {
          'zh-CN': `按哪份大促日历，可填：${calendars.map(({ names }) => `「${names['zh-CN']}」`).join('、')}。`,
          en: `Which calendar: ${calendars.map(({ names }) => `“${names.en}”`).join(', ')}.`,
        },
      }),
      kind: {
        type: 'choice',
        choices: calendars.map(({ id, names }) => ({ value: id, names: [names['zh-CN'], id, names.en] })),
      },
      default: { value: usual?.id ?? '' },
    },
  ],
  example: {
    formula: '=PROMO_PHASE("2026-10-20", "2026-11-11")',
    args: ['2026-10-20', '2026-11-11'],
    result: { 'zh-CN': '预售、现货开卖', en: 'Deposits, Selling' },
  },
  compute: (date, promoDate, calendarId) => {
    const calendar = calendars.find(({ id }) => id === calendarId);
    const phases = calendar
      ? phasesOn(calendar, Math.floor(promoDate ?? nearestAnchor(calendar, date)), date)
      : [];
    return success({ 'zh-CN': list(phases, 'zh-CN', '、'), en: list(phases, 'en', ', ') });
  },
});

const list = (phases: readonly PromoPhase[], language: 'zh-CN' | 'en', separator: string): string =>
  phases.map(({ names }) => names[language]).join(separator);

export const promoFunctions: readonly FunctionSpec[] = [phase];

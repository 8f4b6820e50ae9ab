import type { PhaseMoment, PromoPhase } from '../../src/core/calendar/promo-calendar';
import { languages, sentence } from '../../src/messages';
import { parseCalendar } from '../../src/template/file/parse-calendar';
import { calendars, failureOf } from './built-in';

const at = (offsetDays: number, time: string): PhaseMoment => ({ offsetDays, time });
const phase = (start: PhaseMoment, end: PhaseMoment, rest: object = {}) => ({
  id: 'wave',
  names: { 'zh-CN': '开卖', en: 'Selling' },
  side: ['insales'],
  start,
  end,
  ...rest,
});
const day = {
  id: 'day',
  names: { 'zh-CN': '开卖', en: 'Opening' },
  kind: 'stock',
  offsetDays: -5,
  hour: 20,
  salesShare: 1,
  inquiryShare: 1,
  days: 1,
};
const opened = (...openings: readonly object[]) =>
  calendar([first], { openings: openings.map((each, index) => ({ ...day, id: `o${index}`, ...each })) });
const flat = { startOffsetDays: -9, endOffsetDays: -2, salesShare: 0.5, inquiryShare: 0.5 };
const spread = (changes: object) =>
  calendar([first], {
    openings: [{ ...day, salesShare: 0.5, inquiryShare: 0.5 }],
    plateau: { ...flat, ...changes },
  });
const half = { salesShare: 0.5, inquiryShare: 0.5 };
const tenths = [0.1, 0.2, 0.7].map((share, hour) => ({ hour, salesShare: share, inquiryShare: share }));
const first = phase(at(-10, '00:00'), at(-2, '24:00'));
const calendar = (phases: readonly unknown[], rest: object = {}) => ({
  id: 'shop-2026',
  names: { 'zh-CN': '店庆', en: 'Shop day' },
  platform: 'shop',
  source: { 'zh-CN': '店铺安排', en: 'The shop' },
  anchor: '11-11',
  timeZone: 'Asia/Shanghai',
  phases,
  openings: [day],
  ...rest,
});

describe('parseCalendar', () => {
  it('takes phases that follow one another, and gaps and overlaps that are declared', () => {
    const phases = [
      first,
      phase(at(-1, '00:00'), at(0, '24:00')),
      phase(at(1, '20:00'), at(5, '24:00'), { begins: 'afterGap' }),
      phase(at(3, '00:00'), at(9, '24:00'), { begins: 'overlapping' }),
    ];
    expect(parseCalendar(calendar(phases))).toMatchObject({ ok: true });
  });

  it.each(['UTC', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Etc/GMT+8'])(
    'takes the time zone %s',
    (timeZone) => {
      expect(parseCalendar(calendar([first], { timeZone }))).toMatchObject({ ok: true });
    },
  );

  it.each([
    ['a year', calendar([first], { year: 2025 })],
    ['a weekday for the anchor', calendar([first], { anchor: { weekday: 'friday', from: '11-23' } })],
    ['values for inputs', calendar([first], { inputs: { opening_hour: 20 } })],
    [
      'deposits that are not sold yet',
      opened({ kind: 'deposit', salesShare: 0, inquiryShare: 0 }, { hour: 21 }),
    ],
    ['a plateau', spread({})],
    ['tenths that have no exact sum', opened(...tenths)],
  ])('takes %s', (_, json) => {
    expect(parseCalendar(json)).toMatchObject({ ok: true });
  });

  it.each([
    ['a day that no year has', calendar([first], { anchor: '11-31' }), '$.anchor'],
    ['a date for the anchor', calendar([first], { anchor: '2026-11-11' }), '$.anchor'],
    ['no time zone', calendar([first], { timeZone: 'Beijing' }), '$.timeZone'],
    ['a time zone of nowhere', calendar([first], { timeZone: 'Asia/Shanghia' }), '$.timeZone'],
    ['a time zone in small letters', calendar([first], { timeZone: 'asia/shanghai' }), '$.timeZone'],
    ['an offset for the time zone', calendar([first], { timeZone: '+08:00' }), '$.timeZone'],
    ['a first phase after a gap', calendar([{ ...first, begins: 'afterGap' }]), '$.phases[0].begins'],
    ['an hour that no day has', calendar([phase(at(0, '20:00'), at(0, '25:00'))]), '$.phases[0].end.time'],
    ['half a day', calendar([phase(at(0.5, '00:00'), at(1, '24:00'))]), '$.phases[0].start.offsetDays'],
    ['an end before the start', calendar([phase(at(0, '20:00'), at(0, '08:00'))]), '$.phases[0].end'],
    ['an end at the start', calendar([phase(at(0, '24:00'), at(1, '00:00'))]), '$.phases[0].end'],
    ['nobody who has work', calendar([{ ...first, side: [] }]), '$.phases[0].side'],
    ['phases out of order', calendar([first, phase(at(-11, '00:00'), at(0, '24:00'))]), '$.phases[1].start'],
    ['a gap', calendar([first, phase(at(0, '00:00'), at(0, '24:00'))]), '$.phases[1].start'],
    ['an overlap', calendar([first, phase(at(-2, '20:00'), at(0, '24:00'))]), '$.phases[1].start'],
    [
      'a gap that is none',
      calendar([first, phase(at(-1, '00:00'), at(0, '24:00'), { begins: 'afterGap' })]),
      '$.phases[1].start',
    ],
    [
      'an overlap that is none',
      calendar([first, phase(at(0, '00:00'), at(0, '24:00'), { begins: 'overlapping' })]),
      '$.phases[1].start',
    ],
    ['a key that it does not know', calendar([first], { opens: [] }), '$.opens'],
    ['no platform', calendar([first], { platform: undefined }), '$.platform'],
    ['a year before all of this', calendar([first], { year: 25 }), '$.year'],
    [
      'a weekday of no week',
      calendar([first], { anchor: { weekday: 'fri', from: '11-23' } }),
      '$.anchor.weekday',
    ],
    ['a weekday from nowhere', calendar([first], { anchor: { weekday: 'friday' } }), '$.anchor.from'],
    ['nothing that opens', calendar([first], { openings: [] }), '$.openings'],
    ['an hour of the next day', opened({ hour: 24 }), '$.openings[0].hour'],
    ['half an hour', opened({ hour: 20.5 }), '$.openings[0].hour'],
    ['more than a week', opened({ days: 8 }), '$.openings[0].days'],
    ['more than all sales', opened({ salesShare: 1.1 }), '$.openings[0].salesShare'],
    ['a kind that is none', opened({ kind: 'gift' }), '$.openings[0].kind'],
    ['openings out of order', opened(half, { ...half, offsetDays: -6 }), '$.openings[1].offsetDays'],
    ['two openings in an hour', opened(half, half), '$.openings[1].offsetDays'],
    ['an opening before the phases', opened({ offsetDays: -11 }), '$.openings[0].offsetDays'],
    ['an opening when the phases end', opened({ offsetDays: -1, hour: 0 }), '$.openings[0].offsetDays'],
    ['deposits that are sold', opened({ kind: 'deposit' }), '$.openings[0].salesShare'],
    ['sales that are not all', opened({ salesShare: 0.9 }), '$.openings[0].salesShare'],
    [
      'inquiries that are more',
      opened(half, { ...half, hour: 21, inquiryShare: 0.6 }),
      '$.openings[1].inquiryShare',
    ],
    ['a plateau that leaves something', spread({ salesShare: 0.4 }), '$.plateau.salesShare'],
    ['a plateau before the phases', spread({ startOffsetDays: -11 }), '$.plateau.startOffsetDays'],
    ['a plateau after the phases', spread({ endOffsetDays: -1 }), '$.plateau.endOffsetDays'],
    ['a plateau that ends too early', spread({ endOffsetDays: -10 }), '$.plateau.endOffsetDays'],
  ])('refuses %s and says where', (_, json, place) => {
    for (const language of languages) {
      expect(sentence(failureOf(parseCalendar(json)), language)).toContain(place);
    }
  });

  it('says what the start should be and how to declare a gap', () => {
    const told = sentence(
      failureOf(parseCalendar(calendar([first, phase(at(0, '00:00'), at(0, '24:00'))]))),
      'en',
    );
    expect(told).toContain('day -2, 24:00');
    expect(told).toContain('begins: afterGap');
    expect(told).toContain('got {"offsetDays":0,"time":"00:00"}');
  });

  it('notices a phase of a built-in calendar that alone begins a day later', () => {
    const moved = ({ start, ...rest }: PromoPhase) => ({
      ...rest,
      start: { ...start, offsetDays: start.offsetDays + 1 },
    });
    for (const each of calendars) {
      for (const [index, { begins }] of each.phases.entries()) {
        if (index === 0 || begins) continue;
        const phases = each.phases.map((one, place) => (place === index ? moved(one) : one));
        expect({ id: each.id, index, ok: parseCalendar({ ...each, phases }).ok }).toMatchObject({
          ok: false,
        });
      }
    }
  });
});

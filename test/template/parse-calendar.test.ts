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
const first = phase(at(-10, '00:00'), at(-2, '24:00'));
const calendar = (phases: readonly unknown[], rest: object = {}) => ({
  id: 'shop-2026',
  names: { 'zh-CN': '店庆', en: 'Shop day' },
  source: { 'zh-CN': '店铺安排', en: 'The shop' },
  anchor: '11-11',
  timeZone: 'Asia/Shanghai',
  phases,
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
    ['a key that it does not know', calendar([first], { openings: [] }), '$.openings'],
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

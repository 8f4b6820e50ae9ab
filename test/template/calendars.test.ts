import { datedOpenings, type PromoCalendar } from '../../src/core/calendar/promo-calendar';
import { calendars, plans } from './built-in';

const selling = ({ openings }: PromoCalendar) => openings.filter(({ kind }) => kind !== 'deposit');

/** Days from the promotion that phases of a side cover, as they stand. */
const spansOf = ({ phases }: PromoCalendar, side: 'insales' | 'aftersales') =>
  phases
    .filter((phase) => phase.side.includes(side))
    .map(({ start, end }) => ({ first: start.offsetDays, last: end.offsetDays }));

const lastDay = (spans: readonly { readonly last: number }[]) => Math.max(...spans.map(({ last }) => last));

describe.each(calendars.map((each): [string, PromoCalendar] => [each.id, each]))(
  'the calendar %s',
  (id, calendar) => {
    const aftersales = spansOf(calendar, 'aftersales');

    it('has after-sales from the day after goods are first sold, without a day between', () => {
      const begin = (selling(calendar)[0]?.offsetDays ?? Number.NaN) + 1;
      expect(Math.min(...aftersales.map(({ first }) => first))).toBe(begin);
      const covered = Array.from({ length: lastDay(aftersales) - begin + 1 }, (_, index) => begin + index);
      expect(
        covered.filter((day) => !aftersales.some(({ first, last }) => first <= day && day <= last)),
      ).toEqual([]);
    });

    it('has after-sales for at least twenty days after the last day of selling', () => {
      // Its source has it until the end of November, nineteen days.
      const least = id === 'tmall-2017' ? 19 : 20;
      expect(lastDay(aftersales) - lastDay(spansOf(calendar, 'insales'))).toBeGreaterThanOrEqual(least);
    });

    it('tells the after-sales of the first wave apart if there are more', () => {
      expect(calendar.phases.some((phase) => phase.id === 'aftersales1')).toBe(selling(calendar).length > 1);
    });

    it('sells when somebody has work with sales, and takes deposits before', () => {
      const day = 46337;
      for (const { opening, startSerial } of datedOpenings(calendar, day)) {
        const side = opening.kind === 'deposit' ? 'presales' : 'insales';
        const offset = Math.floor(startSerial) - day;
        expect(
          calendar.phases.some(
            (phase) =>
              phase.side.includes(side) && phase.start.offsetDays <= offset && offset <= phase.end.offsetDays,
          ),
        ).toBe(true);
      }
    });

    it('ends its name with its year, if it has one and the name has any', () => {
      const years = Object.values(calendar.names).flatMap((name) => name.match(/\d{4}/g) ?? []);
      expect(years.every((year) => Number(year) === calendar.year)).toBe(true);
    });
  },
);

describe('the plans', () => {
  it.each(plans.map(({ id, inputs }) => [id, inputs.calendar]))(
    '%s begins from %s, the newest of its platform and day',
    (_, calendarId) => {
      const own = calendars.find(({ id }) => id === calendarId);
      const rivals = calendars.filter(
        ({ platform, anchor }) =>
          platform === own?.platform && JSON.stringify(anchor) === JSON.stringify(own.anchor),
      );
      const newest = Math.max(...rivals.map(({ year = 0 }) => year));
      expect(own?.year ?? 0).toBe(newest);
    },
  );

  it.each(['tmall', 'jd', 'douyin', 'pinduoduo', 'xiaohongshu', 'kuaishou', 'aliexpress', 'amazon', 'shop'])(
    'may choose a calendar of %s',
    (platform) => {
      expect(calendars.some((each) => each.platform === platform)).toBe(true);
    },
  );
});

import { repairSearch } from '../../../../src/core/shifts/roster/repair';
import type { Duty, Roster, RosterProblem } from '../../../../src/core/shifts/roster/roster-problem';
import { RosterSearch } from '../../../../src/core/shifts/roster/roster-search';
import { shortagesOf } from '../../../../src/core/shifts/roster/shortages';
import { substitutesFor } from '../../../../src/core/shifts/roster/substitutes';
import { fiveCodes, someStore } from './some-rosters';

const [early, , late, night, surge] = [0, 1, 2, 3, 4] as const;
const presales = 0;
const on = (code: number): Duty => ({ code, role: presales });

/** Days in letters: 早 中 晚 夜 爆, and 休. */
const row = (days: string): readonly (Duty | null)[] =>
  [...days].map((letter) => {
    const code = fiveCodes.findIndex((each) => each.code === letter);
    return code < 0 ? null : on(code);
  });

/** People with nothing special, in the week from a Monday, and no need. */
function plainWeek(
  names: readonly string[],
  changes: Partial<RosterProblem['people'][number]>[] = [],
): RosterProblem {
  const store = someStore({ people: 1, days: 7, pressure: 1 }, 1);
  return {
    ...store,
    roles: ['售前', '售后'],
    weekdayOfFirstDay: 0,
    need: [0, 1].map(() => Array.from({ length: 7 }, () => Array<number>(24).fill(0))),
    people: names.map((name, index) => ({
      name,
      roles: [presales],
      bannedCodes: [],
      dislikedCodes: [],
      leaveDays: [],
      wishedDaysOff: [],
      before: [],
      locked: [],
      nightsBefore: 0,
      ...changes[index],
    })),
  };
}

describe('谁能顶班', () => {
  const people = ['病', '闲', '晚归', '六天', '请假', '禁夜', '在班', '售后', '想休', '满'] as const;
  const problem = plainWeek(people, [
    {},
    {},
    {},
    { before: [null, null, early, early, early, early] },
    { leaveDays: [2] },
    { bannedCodes: [early] },
    {},
    { roles: [1] },
    { wishedDaysOff: [2] },
    { weeklyHours: { normal: 16, most: 20 } },
  ]);
  const roster: Roster = [
    '休休早休休休休',
    '休休休早休休休',
    '休爆休休休休休',
    '早早休休休休休',
    '',
    '',
    '休休中休休休休',
    '',
    '',
    '早早休休休休休',
  ].map((days) => row(days.padEnd(7, '休')));
  const found = substitutesFor(problem, roster, { day: 2, duty: on(early), absent: 0 });

  it('names who can come first, the cheapest before the others', () => {
    // A shift is 20 yuan; 闲 works the same code the next day, and who wished the day off is 40 dearer.
    expect(found.flatMap((each) => ('yuan' in each ? [[people[each.person], each.yuan]] : []))).toEqual([
      ['闲', 20],
      ['想休', 60],
    ]);
  });

  it('names for all others the rule that keeps them', () => {
    const kept = found.flatMap((each) => ('yuan' in each ? [] : [[people[each.person], each.hindrance]]));
    expect(Object.fromEntries(kept)).toEqual({
      晚归: 'rest',
      六天: 'daysRunning',
      请假: 'onLeave',
      禁夜: 'banned',
      在班: 'onDuty',
      售后: 'otherRole',
      满: 'weeklyHours',
    });
  });

  it('asks for rest after the duty, too, and for nights', () => {
    const two = plainWeek(['甲', '乙', '丙'], [{}, {}, { before: [null, null, null, night, night, night] }]);
    const rosterOfTwo = ['晚休休休休休休', '休早休休休休休', '休休休休休休休'].map(row);
    // 丙 comes from nights: another code than the day before is 6 yuan more.
    expect(substitutesFor(two, rosterOfTwo, { day: 0, duty: on(late), absent: 0 })).toEqual([
      { person: 2, yuan: 26 },
      { person: 1, hindrance: 'rest' },
    ]);
    const nights = substitutesFor(two, rosterOfTwo, { day: 0, duty: on(night), absent: 0 });
    expect(nights).toContainEqual({ person: 2, hindrance: 'nights' });
  });
});

describe('hours that are short', () => {
  it('are told with how many of those who could do the work are kept by what', () => {
    const base = plainWeek(['请', '爆', '早', '中'], [{ leaveDays: [2] }]);
    const evening = Array.from({ length: 24 }, (_, hour) => (hour === 21 ? 3 : 0));
    const need = base.need.map((ofRole, role) =>
      ofRole.map((day, index) => (role === presales && index === 2 ? evening : day)),
    );
    const roster = ['休休休休休休休', '休休爆休休休休', '休休休早休休休', '休休中休休休休'].map(row);
    // The one on 早 next morning would have too little rest after 晚, which ends at midnight, and 爆.
    expect(shortagesOf({ ...base, need }, roster)).toEqual([
      {
        role: presales,
        day: 2,
        hour: 21,
        need: 3,
        short: 2,
        isReached: true,
        causes: { onLeave: 1, rest: 1, onDuty: 1 },
      },
    ]);
  });

  it('that no code has are told so', () => {
    const base = plainWeek(['甲']);
    const codes = [fiveCodes[early] ?? fiveCodes[surge]].flatMap((code) => (code ? [code] : []));
    const need = base.need.map((ofRole) => ofRole.map((day) => day.map((_, hour) => Number(hour === 3))));
    const short = shortagesOf({ ...base, codes, need: [need[0] ?? [], base.need[1] ?? []] }, [
      row('休休休休休休休'),
    ]);
    expect(short).toHaveLength(7);
    expect(short.every(({ isReached, causes }) => !isReached && Object.keys(causes).length === 0)).toBe(true);
  });
});

describe('a repair', () => {
  const problem = someStore({ people: 12, days: 14, pressure: 0.9 }, 4);
  const search = new RosterSearch(problem, { seed: 1, moves: 100_000 });
  search.step(100_000);
  const published = search.best().roster;
  const person = published.findIndex((days) => days[6] && days[7]);
  const repair = repairSearch(problem, published, { person, days: [6, 7] }, { seed: 1, moves: 100_000 });
  repair.step(100_000);
  const mended = repair.best().roster;
  const changes = mended.flatMap((days, who) =>
    days.flatMap((duty, day) =>
      JSON.stringify(duty) === JSON.stringify(published[who]?.[day] ?? null) ? [] : [{ who, day }],
    ),
  );

  it('changes nothing that is past', () => {
    expect(changes.filter(({ day }) => day < 6)).toEqual([]);
  });

  it('has the absent person at home', () => {
    expect([mended[person]?.[6], mended[person]?.[7]]).toEqual([null, null]);
  });

  it('asks few others to change, and they have less missing than if nobody did', () => {
    const others = new Set(changes.map(({ who }) => who).filter((who) => who !== person));
    expect(others.size).toBeLessThanOrEqual(3);
    const missing = (roster: Roster) =>
      shortagesOf(problem, roster).reduce((sum, { short }) => sum + short, 0);
    const unmended = published.map((days, who) =>
      who === person ? days.map((duty, day) => (day === 6 || day === 7 ? null : duty)) : days,
    );
    expect(missing(mended)).toBeLessThanOrEqual(missing(unmended));
  });
});

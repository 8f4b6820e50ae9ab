import type {
  RosterCode,
  RosterPerson,
  RosterProblem,
} from '../../../../src/core/shifts/roster/roster-problem';

/**
 * The whole problem as a linear programme in the LP format, for HiGHS: written from what the rules say, with nothing of the solver's.
 * `x_P_D_C_R` is 1 where a person works a code in a role on a day, `m` and `s` are missing and spare heads, `o` overtime hours, `z` the
 * nth night, `y` a change of code. No codes with breaks.
 *
 * @param isWhole false for the relaxation, whose optimum is a bound for every roster
 */
export function rosterProgramme(problem: RosterProblem, isWhole: boolean): string {
  const programme = new Programme(problem);
  for (const index of problem.people.keys()) programme.addPerson(index);
  programme.addHours();
  return programme.text(isWhole);
}

const paidHours = ({ startMinute, endMinute }: RosterCode) => (endMinute - startMinute) / 60;
const worksIn = ({ startMinute, endMinute }: RosterCode, hour: number) =>
  startMinute <= hour * 60 && hour * 60 + 60 <= endMinute;

class Programme {
  private readonly costs = new Map<string, number>();
  private readonly rows: string[] = [];
  private readonly duties: string[] = [];
  private readonly bounds: string[] = [];
  private readonly days: number;

  constructor(private readonly problem: RosterProblem) {
    this.days = problem.need[0]?.length ?? 0;
  }

  addPerson(index: number): void {
    this.addPrices(index);
    this.addRest(index);
    this.addChanges(index);
    this.addRunning(index);
    this.addNights(index);
    this.addWeeks(index);
  }

  addHours(): void {
    const { need, people, prices } = this.problem;
    for (const [role, ofRole] of need.entries())
      for (let hour = 0; hour < this.days * 24; hour += 1) {
        const there = people.flatMap((_, person) =>
          [...this.codes()].flatMap(([code, each]) =>
            [0, 1].flatMap((back) => {
              const day = Math.floor(hour / 24) - back;
              const isThere = day >= 0 && worksIn(each, (hour % 24) + back * 24);
              return isThere ? this.on(person, day, code).filter((name) => name.endsWith(`_${role}`)) : [];
            }),
          ),
        );
        const carried = people.filter(({ before, roles }) => {
          const last = before.at(-1);
          const code = last === null || last === undefined ? undefined : this.problem.codes[last];
          return roles[0] === role && code !== undefined && worksIn(code, hour + 24);
        }).length;
        const wanted = (ofRole[Math.floor(hour / 24)]?.[hour % 24] ?? 0) - carried;
        this.cost(`m_${role}_${hour}`, prices.missingHeadHour[role] ?? 0);
        this.cost(`s_${role}_${hour}`, prices.spareHeadHour);
        this.row([...plus(there), `+ 1 m_${role}_${hour}`, `- 1 s_${role}_${hour}`], `= ${wanted}`);
      }
  }

  text(isWhole: boolean): string {
    const objective = [...this.costs].map(([name, cost]) => `+ ${cost} ${name}`);
    const lines = (words: readonly string[]) => words.join(' ').replace(/(.{1,400})( |$)/g, '$1\n');
    const bounds = [...this.bounds, ...this.duties.map((name) => `0 <= ${name} <= 1`)].join('\n');
    const whole = isWhole ? `Binary\n${lines(this.duties)}` : '';
    const rows = this.rows.map((row) => lines([row])).join('');
    return `Minimize\nobj: ${lines(objective)}\nSubject To\n${rows}\nBounds\n${bounds}\n${whole}\nEnd`;
  }

  private addPrices(index: number): void {
    const { prices } = this.problem;
    const { dislikedCodes, wishedDaysOff } = this.person(index);
    for (let day = 0; day < this.days; day += 1) {
      this.row(plus(this.onDay(index, day)), '<= 1');
      for (const [code, { isNight }] of this.codes())
        for (const name of this.on(index, day, code)) {
          this.duties.push(name);
          this.cost(name, prices.shift + (isNight ? prices.night : 0));
          if (dislikedCodes.includes(code)) this.cost(name, prices.dislikedShift);
          if (wishedDaysOff.includes(day)) this.cost(name, prices.refusedDayOff);
        }
    }
  }

  /** Of two days that follow each other, at most one of all shifts that end late and all that begin too early after them. */
  private addRest(index: number): void {
    const { codes, rules } = this.problem;
    for (const end of new Set(codes.map(({ endMinute }) => endMinute))) {
      const late = [...this.codes()].filter(([, code]) => code.endMinute >= end).map(([code]) => code);
      const latest = end - 1440 + rules.restHours * 60;
      const early = [...this.codes()].filter(([, code]) => code.startMinute < latest).map(([code]) => code);
      if (early.length === 0) continue;
      for (let day = -1; day < this.days - 1; day += 1) {
        const after = plus(early.flatMap((code) => this.on(index, day + 1, code)));
        if (day < 0) {
          const last = this.lastBefore(index, 0);
          if (last !== null && (codes[last]?.endMinute ?? 0) >= end) this.row(after, '<= 0');
        } else this.row([...plus(late.flatMap((code) => this.on(index, day, code))), ...after], '<= 1');
      }
    }
  }

  private addChanges(index: number): void {
    const { codeChange } = this.problem.prices;
    const others = (code: number, day: number) =>
      [...this.codes()].flatMap(([other]) => (other === code ? [] : this.on(index, day, other)));
    const last = this.lastBefore(index, 0);
    if (last !== null) for (const name of others(last, 0)) this.cost(name, codeChange);
    for (let day = 0; day < this.days - 1; day += 1) {
      const change = `y_${index}_${day}`;
      this.cost(change, codeChange);
      for (const [code] of this.codes())
        this.row(
          [`+ 1 ${change}`, ...minus(this.on(index, day, code)), ...minus(others(code, day + 1))],
          '>= -1',
        );
    }
  }

  private addRunning(index: number): void {
    const { rules } = this.problem;
    const isNight = (code: number) => this.problem.codes[code]?.isNight === true;
    this.atMostRunning(index, rules.daysRunning, () => true);
    this.atMostRunning(index, rules.nightsRunning, isNight);
  }

  /** At most so many days in a row with such codes, the days before the first among them. */
  private atMostRunning(index: number, most: number, counts: (code: number) => boolean): void {
    const { before } = this.person(index);
    const codes = [...this.codes()].map(([code]) => code).filter(counts);
    for (let first = -before.length; first + most < this.days; first += 1) {
      const window = Array.from({ length: most + 1 }, (_, each) => first + each);
      const worked = window.filter((day) => {
        const code = day < 0 ? (before[before.length + day] ?? null) : null;
        return code !== null && counts(code);
      }).length;
      const names = window.flatMap((day) =>
        day < 0 ? [] : codes.flatMap((code) => this.on(index, day, code)),
      );
      this.row(plus(names), `<= ${most - worked}`);
    }
  }

  private addNights(index: number): void {
    const { prices, rules } = this.problem;
    const names = [...this.codes()].flatMap(([code, { isNight }]) =>
      isNight ? Array.from({ length: this.days }, (_, day) => this.on(index, day, code)).flat() : [],
    );
    const steps = Array.from(
      { length: Math.min(this.days, rules.nights) },
      (_, nth) => `z_${index}_${nth + 1}`,
    );
    for (const [nth, step] of steps.entries()) {
      this.bounds.push(`0 <= ${step} <= 1`);
      this.cost(step, prices.nightStep * (nth + this.person(index).nightsBefore + 0.5));
    }
    if (names.length > 0) this.row([...plus(names), ...minus(steps)], '= 0');
  }

  private addWeeks(index: number): void {
    const { rules, prices, weekdayOfFirstDay } = this.problem;
    const { before, weeklyHours = rules.weeklyHours } = this.person(index);
    const weekOf = (day: number) => Math.floor((day + weekdayOfFirstDay) / 7);
    for (let week = 0; week <= weekOf(this.days - 1); week += 1) {
      const worked = before.reduce<number>((sum, code, place) => {
        const each = code === null ? undefined : this.problem.codes[code];
        return each && weekOf(place - before.length) === week ? sum + paidHours(each) : sum;
      }, 0);
      const hours = Array.from({ length: this.days }, (_, day) => day)
        .filter((day) => weekOf(day) === week)
        .flatMap((day) =>
          [...this.codes()].flatMap(([code, each]) =>
            this.on(index, day, code).map((name) => `+ ${paidHours(each)} ${name}`),
          ),
        );
      this.cost(`o_${index}_${week}`, prices.overtimeHour);
      this.row(hours, `<= ${weeklyHours.most - worked}`);
      if (hours.length > 0)
        this.row([...hours, `- 1 o_${index}_${week}`], `<= ${weeklyHours.normal - worked}`);
    }
  }

  private codes(): IterableIterator<[number, RosterCode]> {
    return this.problem.codes.entries();
  }
  private person(index: number): RosterPerson {
    const person = this.problem.people[index];
    if (!person) throw new Error(`no person ${index}`);
    return person;
  }
  private lastBefore(index: number, day: number): number | null {
    const { before } = this.person(index);
    return before[before.length + day - 1] ?? null;
  }
  private on(index: number, day: number, code: number): readonly string[] {
    const { leaveDays, bannedCodes, roles } = this.person(index);
    if (leaveDays.includes(day) || bannedCodes.includes(code)) return [];
    return roles.map((role) => `x_${index}_${day}_${code}_${role}`);
  }
  private onDay(index: number, day: number): readonly string[] {
    return [...this.codes()].flatMap(([code]) => this.on(index, day, code));
  }
  private cost(name: string, yuan: number): void {
    this.costs.set(name, (this.costs.get(name) ?? 0) + yuan);
  }
  private row(terms: readonly string[], rest: string): void {
    if (terms.length > 0) this.rows.push(`r${this.rows.length}: ${terms.join(' ')} ${rest}`);
  }
}

const plus = (names: readonly string[]) => names.map((name) => `+ 1 ${name}`);
const minus = (names: readonly string[]) => names.map((name) => `- 1 ${name}`);

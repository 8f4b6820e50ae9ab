import { headsOf, type NeededHour, type Reach, type ShiftModel, type Start } from './shift-model';
import { type Inequality, lowerBound, solveWhole, type WholeProgramme } from './whole-programme';

/** A run of stages, both ends included. */
export interface StageRun {
  readonly first: number;
  readonly last: number;
}

/** A run of stages with its starts decided. */
export interface Block extends StageRun {
  /** People of each start of the run, by its index in the model. */
  readonly people: ReadonlyMap<number, number>;
  readonly total: number;
  readonly paidMinutes: number;
}

/** What holds around a run of stages. */
export interface Surroundings {
  readonly mostADay: number;
  /** The stages before, if they are decided; if not, the hours in which they may help are left to them. */
  readonly before?: Block | undefined;
  /** The stages after, if they are decided: what they lack in hours in which this run may help is asked of it. */
  readonly after?: Block | undefined;
}

export type BlockResult =
  | { readonly status: 'optimal'; readonly block: Block; readonly effort: number }
  | { readonly status: 'infeasible' | 'undecided'; readonly effort: number };

/** A run as inequalities: first a variable for each start, its people, then one for each break that matters, the largest batch. */
interface Programme {
  readonly starts: readonly number[];
  readonly rows: readonly Inequality[];
  readonly variables: number;
}

/**
 * The fewest people, and among covers with as few the least paid time.
 *
 * @param parts blocks that make up the run, each the best by itself: bounds that shorten the search
 */
export function solveBlock(
  model: ShiftModel,
  run: StageRun,
  around: Surroundings,
  parts: readonly Block[] = [],
): BlockResult {
  const programme = programmeOf(model, run, around);
  if (programme === null) return { status: 'infeasible', effort: 0 };
  const bounds = parts.map((part) => atLeastOf(programme, part, () => 1, part.total));
  const fewest = solveWhole(peopleProgramme(programme, bounds));
  if (fewest.status !== 'optimal') return { status: fewest.status, effort: fewest.effort };
  const total = sum(fewest.values.slice(0, programme.starts.length));
  const asFew = parts.length > 0 && total === sum(parts.map((part) => part.total));
  const unit = unitOf(model);
  const minutes = (start: number) => unitsOf(model, start, unit);
  const paidBounds = asFew
    ? parts.map((part) => atLeastOf(programme, part, minutes, Math.round(part.paidMinutes / unit)))
    : [];
  const result = leastPaid(model, run, programme, total, [...bounds, ...paidBounds]);
  return { ...result, effort: result.effort + fewest.effort };
}

/** The block once more, at the same cost, but so that it fits what is around it; not `optimal` if there is no such one. */
export function refitBlock(model: ShiftModel, block: Block, around: Surroundings): BlockResult {
  const programme = programmeOf(model, block, around);
  if (programme === null) return { status: 'infeasible', effort: 0 };
  return leastPaid(model, block, programme, block.total, [], block.paidMinutes);
}

/** No cover of the run by itself has fewer people than this on its fullest day. */
export function fewestOnFullestDay(model: ShiftModel, run: StageRun): number {
  const free = programmeOf(model, run, { mostADay: Number.POSITIVE_INFINITY });
  if (free === null) return 0;
  const fullest = free.variables;
  const rows = [...groupByDay(model, free.starts).values()].map(
    (starts): Inequality => ({
      terms: [[fullest, 1], ...starts.map((start) => [free.starts.indexOf(start), -1] as const)],
      atLeast: 0,
    }),
  );
  const costs = Array.from({ length: fullest + 1 }, (_, variable) => (variable === fullest ? 1 : 0));
  return lowerBound({ costs, rows: [...free.rows, ...rows], deciding: 0 }) ?? 0;
}

/** Heads in an hour from the starts that `people` tells. */
export const headsIn = (model: ShiftModel, hour: NeededHour, people: ReadonlyMap<number, number>): number =>
  sum(hour.reached.map((reach) => headsOf(model, reach, people.get(reach.start) ?? 0)));

function leastPaid(
  model: ShiftModel,
  { first, last }: StageRun,
  programme: Programme,
  total: number,
  bounds: readonly Inequality[],
  atMostMinutes = Number.POSITIVE_INFINITY,
): BlockResult {
  const { starts, rows, variables } = programme;
  const unit = unitOf(model);
  const costs = Array.from({ length: variables }, (_, variable) =>
    variable < starts.length ? unitsOf(model, starts[variable] ?? 0, unit) : 0,
  );
  const noMore: Inequality = { terms: starts.map((_, variable) => [variable, -1]), atLeast: -total };
  const { status, values, effort } = solveWhole(
    { costs, rows: [...rows, noMore, ...bounds], deciding: starts.length },
    atMostMinutes / unit,
  );
  if (status !== 'optimal') return { status, effort };
  const people = new Map(starts.map((start, variable) => [start, values[variable] ?? 0]));
  const paidMinutes = unit * sum(costs.map((cost, variable) => cost * (values[variable] ?? 0)));
  const block = { first, last, people, total: sum([...people.values()]), paidMinutes };
  return { status, block, effort };
}

function peopleProgramme(
  { starts, rows, variables }: Programme,
  bounds: readonly Inequality[],
): WholeProgramme {
  const costs = Array.from({ length: variables }, (_, variable) => (variable < starts.length ? 1 : 0));
  return { costs, rows: [...rows, ...bounds], deciding: starts.length };
}

/** The starts of a part, weighed, come to at least so much. */
const atLeastOf = (
  { starts }: Programme,
  part: Block,
  weight: (start: number) => number,
  atLeast: number,
): Inequality => ({
  terms: starts.flatMap((start, variable) =>
    part.people.has(start) ? [[variable, weight(start)] as const] : [],
  ),
  atLeast,
});

/** `null` if those around it leave no room in a day. */
function programmeOf(model: ShiftModel, run: StageRun, around: Surroundings): Programme | null {
  const starts = [...model.starts.keys()].filter((start) => {
    const stage = model.starts[start]?.stage ?? -1;
    return stage >= run.first && stage <= run.last;
  });
  const variableOf = new Map(starts.map((start, variable) => [start, variable]));
  const fixed = new Map([...(around.before?.people ?? []), ...(around.after?.people ?? [])]);
  const asked = model.hours.flatMap((hour) => {
    const need = isAsked(hour, run, around) ? hour.need - headsIn(model, hour, fixed) : 0;
    return need > 0 ? [{ need, reached: hour.reached.filter(({ start }) => variableOf.has(start)) }] : [];
  });
  const { rows, variables } = hourRows(model, withoutImplied(asked), variableOf);
  const days = [...groupByDay(model, starts)].map(([day, ofDay]): Inequality => {
    const elsewhere = sum(
      [...fixed].map(([start, people]) => (model.starts[start]?.day === day ? people : 0)),
    );
    return {
      terms: ofDay.map((start) => [variableOf.get(start) ?? 0, -1]),
      atLeast: elsewhere - around.mostADay,
    };
  });
  if (days.some(({ atLeast }) => atLeast > 0)) return null;
  const limited = days.filter(({ atLeast }) => atLeast > Number.NEGATIVE_INFINITY);
  return { starts, rows: [...rows, ...limited], variables };
}

function isAsked({ stage, helped }: NeededHour, { first, last }: StageRun, around: Surroundings): boolean {
  if (stage === last + 1) return helped && around.after !== undefined;
  if (stage === first && helped) return around.before !== undefined;
  return stage >= first && stage <= last;
}

type AskedHour = Pick<NeededHour, 'need' | 'reached'>;

/** Without hours that hold whenever another does: as many or fewer are needed, and all who reach the other reach them as well. */
function withoutImplied(hours: readonly AskedHour[]): readonly AskedHour[] {
  const presences = hours.map(
    ({ reached }) => new Map(reached.map(({ start, presence }) => [start, presence])),
  );
  const implies = (one: number, other: number) =>
    (hours[one]?.need ?? 0) >= (hours[other]?.need ?? 0) &&
    (hours[one]?.reached ?? []).every(({ start, presence }) => {
      const there = presences[other]?.get(start);
      return there === 'present' || (there === 'onBreak' && presence === 'onBreak');
    });
  return hours.filter(
    (_, hour) =>
      !hours.some(
        (_, other) => other !== hour && implies(other, hour) && !(hour < other && implies(hour, other)),
      ),
  );
}

/** Of a start on break its largest batch is away: a whole number, at least people ÷ batches. */
function hourRows(
  model: ShiftModel,
  hours: readonly AskedHour[],
  variableOf: ReadonlyMap<number, number>,
): { readonly rows: readonly Inequality[]; readonly variables: number } {
  const away = new Map<number, number>();
  const awayOf = (start: number) => {
    const variable = away.get(start) ?? variableOf.size + away.size;
    away.set(start, variable);
    return variable;
  };
  const termsOf = ({ start, presence }: Reach): Inequality['terms'] => {
    const people = [variableOf.get(start) ?? 0, 1] as const;
    return presence === 'onBreak' ? [people, [awayOf(start), -1]] : [people];
  };
  const covers = hours.map(
    ({ need, reached }): Inequality => ({ terms: reached.flatMap(termsOf), atLeast: need }),
  );
  const batches = [...away].map(
    ([start, variable]): Inequality => ({
      terms: [
        [variable, model.starts[start]?.batches ?? 1],
        [variableOf.get(start) ?? 0, -1],
      ],
      atLeast: 0,
    }),
  );
  return { rows: [...covers, ...batches], variables: variableOf.size + away.size };
}

function groupByDay(model: ShiftModel, starts: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const days = new Map<number, number[]>();
  for (const start of starts) {
    const day = model.starts[start]?.day ?? 0;
    days.set(day, [...(days.get(day) ?? []), start]);
  }
  return days;
}

/** The largest number of minutes that every paid time is a multiple of: whole costs may then be small. */
const unitOf = ({ starts }: ShiftModel): number =>
  starts.reduce((unit, start) => greatestDivisor(unit, paidOf(start)), 0) || 1;

const unitsOf = (model: ShiftModel, start: number, unit: number): number => {
  const decided = model.starts[start];
  return decided === undefined ? 0 : Math.round(paidOf(decided) / unit);
};

const paidOf = ({ paidMinutes }: Start): number => Math.max(0, paidMinutes);

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other);

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

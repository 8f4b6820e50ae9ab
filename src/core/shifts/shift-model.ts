import type { CoverProblem } from './cover';
import {
  batchesOf,
  HOURS_A_DAY,
  type Presence,
  paidMinutes,
  peopleAt,
  presenceOf,
  type ShiftCode,
} from './shift-code';

/** People of one code who start on one day: what is to be decided. */
export interface Start {
  readonly day: number;
  /** Index of the code. */
  readonly code: number;
  readonly batches: number;
  readonly paidMinutes: number;
  readonly stage: number;
}

/** An hour in which people are needed, and the starts that reach it. */
export interface NeededHour {
  readonly need: number;
  readonly reached: readonly Reach[];
  /** The last stage of the starts that reach it: those of the stage before may help. */
  readonly stage: number;
  readonly helped: boolean;
}

export interface Reach {
  /** Index of the start. */
  readonly start: number;
  readonly presence: Presence;
}

/**
 * A cover as starts and needed hours, cut into stages that have little to do with each other. A stage is 24 hours from the hour
 * of the day over which the fewest shifts go, in many rotas none: 8 o'clock, when the night goes and the day comes.
 */
export interface ShiftModel {
  readonly starts: readonly Start[];
  readonly hours: readonly NeededHour[];
  readonly stages: number;
}

/** The model of a run of days; hours that nothing reaches are not in it. */
export function windowModel({ codes, need }: CoverProblem): ShiftModel {
  const cut = hourToCut(codes);
  const starts = need.flatMap((_, day) =>
    codes.map((code, index) => {
      // What starts before the cut belongs to the night before.
      const stage = code.startMinute < cut * 60 ? day : day + 1;
      return startOf(code, index, day, stage);
    }),
  );
  const presences = codes.map(presenceOf);
  const reached = (day: number, hour: number): readonly Reach[] =>
    presences.flatMap((presence, code) => reachOf(day * codes.length + code, presence[hour]));
  const hours = need.flatMap((heads, day) =>
    heads.flatMap((needed, hour) =>
      neededHour(
        needed,
        [...(day > 0 ? reached(day - 1, hour + HOURS_A_DAY) : []), ...reached(day, hour)],
        starts,
      ),
    ),
  );
  return { starts, hours, stages: need.length + 1 };
}

/** The model of a day that follows itself: after midnight the shifts of the evening go on in its first hours. */
export function cyclicModel(codes: readonly ShiftCode[], need: readonly number[]): ShiftModel {
  const starts = codes.map((code, index) => startOf(code, index, 0, 0));
  const presences = codes.map(presenceOf);
  const hours = need.flatMap((needed, hour) =>
    neededHour(
      needed,
      presences.flatMap((presence, code) => [
        ...reachOf(code, presence[hour]),
        ...reachOf(code, presence[hour + HOURS_A_DAY]),
      ]),
      starts,
    ),
  );
  return { starts, hours, stages: 1 };
}

/** Heads of a start that work in an hour. */
export const headsOf = (model: ShiftModel, { start, presence }: Reach, people: number): number =>
  peopleAt(presence, model.starts[start]?.batches ?? 1, people);

const startOf = (code: ShiftCode, index: number, day: number, stage: number): Start => ({
  day,
  code: index,
  batches: batchesOf(code),
  paidMinutes: paidMinutes(code),
  stage,
});

const reachOf = (start: number, presence: Presence = 'absent'): readonly Reach[] =>
  presence === 'absent' ? [] : [{ start, presence }];

function neededHour(
  need: number,
  reached: readonly Reach[],
  starts: readonly Start[],
): readonly NeededHour[] {
  if (need <= 0 || reached.length === 0) return [];
  const stages = reached.map(({ start }) => starts[start]?.stage ?? 0);
  const stage = Math.max(...stages);
  return [{ need, reached, stage, helped: Math.min(...stages) < stage }];
}

/** The hour of the day over which the fewest hours of work go. */
function hourToCut(codes: readonly ShiftCode[]): number {
  const kinds = codes.map((code) => ({ start: code.startMinute, presence: presenceOf(code) }));
  const over = (cut: number) =>
    kinds.reduce((sum, { start, presence }) => {
      const from = start < cut * 60 ? cut : cut + HOURS_A_DAY;
      return sum + presence.slice(from).filter((each) => each !== 'absent').length;
    }, 0);
  const hours = Array.from({ length: HOURS_A_DAY }, (_, cut) => ({ cut, over: over(cut) }));
  return hours.reduce((best, each) => (each.over < best.over ? each : best)).cut;
}

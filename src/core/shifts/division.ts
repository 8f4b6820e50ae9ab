import type { ShiftModel } from './shift-model';
import { type Block, fewestOnFullestDay, headsIn, refitBlock, solveBlock } from './stage-block';

/** The stages of a model in blocks that fit together. */
export interface Division {
  readonly blocks: readonly Block[];
  /** Whether it is certain that none costs less. */
  readonly proven: boolean;
}

/** What joining blocks may take in all, in cells of dictionaries: some five seconds. After it blocks stay as they are. */
const MOST_EFFORT = 200e6;

/** Blocks that fit together so far, in order of time. */
interface Progress {
  readonly blocks: Block[];
  effort: number;
  proven: boolean;
}

/** What came of one more block: it stands, more people a day are needed, or it was too much. */
type Placed =
  | { readonly status: 'stands' }
  | { readonly status: 'undecided' }
  | { readonly status: 'tooFew'; readonly needed: number };

/**
 * Solves each stage by itself, without the hours in which the stage before may help: all together cannot cost less than the
 * stages do. Where the results fit together they are therefore the best. Where they do not, one of the two is solved again at
 * the same cost so that it fits the other, or both are solved as one.
 *
 * @returns `null` if a stage by itself is too much
 */
export function divide(model: ShiftModel): Division | null {
  const stages = [...Array(model.stages).keys()];
  const alone: Block[] = [];
  for (const stage of stages) {
    const result = solveBlock(model, { first: stage, last: stage }, { mostADay: Number.POSITIVE_INFINITY });
    if (result.status !== 'optimal') return null;
    alone.push(result.block);
  }
  const pairs = stages.slice(1).map((last) => fewestOnFullestDay(model, { first: last - 1, last }));
  const progress: Progress = { blocks: [], effort: 0, proven: true };
  for (let mostADay = Math.max(0, ...pairs); ; ) {
    const placed = placeAll(model, progress, alone, mostADay);
    if (placed.status === 'undecided') return null;
    if (placed.status === 'stands') return progress;
    mostADay = Math.max(mostADay + 1, placed.needed);
  }
}

function placeAll(model: ShiftModel, progress: Progress, alone: readonly Block[], mostADay: number): Placed {
  progress.blocks.length = 0;
  for (const block of alone) {
    const placed = placeWithin(model, progress, block, mostADay);
    if (placed.status !== 'stands') return placed;
  }
  return { status: 'stands' };
}

/** Places a stage that was solved without regard to the most people a day. */
function placeWithin(model: ShiftModel, progress: Progress, block: Block, mostADay: number): Placed {
  if (Math.max(0, ...peopleByDay(model, [block]).values()) <= mostADay)
    return place(model, progress, block, mostADay);
  const result = solveBlock(model, block, { mostADay });
  if (result.status === 'infeasible') return { status: 'tooFew', needed: mostADay + 1 };
  return result.status === 'optimal'
    ? place(model, progress, result.block, mostADay)
    : { status: 'undecided' };
}

function place(model: ShiftModel, progress: Progress, block: Block, mostADay: number): Placed {
  const { blocks } = progress;
  const left = blocks.at(-1);
  if (left === undefined || fits(model, left, block, mostADay)) return stand(blocks, block);
  const right = refitBlock(model, block, { mostADay, before: left });
  progress.effort += right.effort;
  if (right.status === 'optimal') return stand(blocks, right.block);
  const moved = refitBlock(model, left, { mostADay, before: blocks.at(-2), after: block });
  progress.effort += moved.effort;
  blocks.pop();
  if (moved.status === 'optimal') return stand(blocks, moved.block, block);
  return join(model, progress, left, block, mostADay);
}

function join(model: ShiftModel, progress: Progress, left: Block, right: Block, mostADay: number): Placed {
  if (progress.effort > MOST_EFFORT) return follow(model, progress, left, right, mostADay);
  const run = { first: left.first, last: right.last };
  const joined = solveBlock(model, run, { mostADay }, [left, right]);
  progress.effort += joined.effort;
  if (joined.status === 'optimal') return place(model, progress, joined.block, mostADay);
  if (joined.status === 'infeasible') return { status: 'tooFew', needed: fewestOnFullestDay(model, run) };
  return follow(model, progress, left, right, mostADay);
}

/** The right block as the left one demands it: it holds, but others may be better. */
function follow(model: ShiftModel, progress: Progress, left: Block, right: Block, mostADay: number): Placed {
  progress.proven = false;
  const result = solveBlock(model, right, { mostADay, before: left });
  if (result.status === 'optimal') return stand(progress.blocks, left, result.block);
  return result.status === 'infeasible'
    ? { status: 'tooFew', needed: mostADay + 1 }
    : { status: 'undecided' };
}

function stand(blocks: Block[], ...more: readonly Block[]): Placed {
  blocks.push(...more);
  return { status: 'stands' };
}

/** Whether two blocks, one after the other, cover the hours in which the first helps the second and keep to the most a day. */
function fits(model: ShiftModel, left: Block, right: Block, mostADay: number): boolean {
  const people = new Map([...left.people, ...right.people]);
  const covered = model.hours.every(
    (hour) => hour.stage !== right.first || !hour.helped || headsIn(model, hour, people) >= hour.need,
  );
  return covered && Math.max(0, ...peopleByDay(model, [left, right]).values()) <= mostADay;
}

function peopleByDay(model: ShiftModel, blocks: readonly Block[]): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const { people } of blocks)
    for (const [start, heads] of people) {
      const day = model.starts[start]?.day ?? 0;
      days.set(day, (days.get(day) ?? 0) + heads);
    }
  return days;
}

import type { Random } from './random';
import type { Assignment, RosterModel } from './roster-model';

/** A change that a search may try: other duties at some places of the assignment. */
export interface Proposal {
  /** So many of `places` and `duties` count. */
  readonly length: number;
  /** `person × days + day`. */
  readonly places: Int32Array;
  readonly duties: Int16Array;
  /** Whose days they are; the same twice if they are one person's. */
  readonly people: readonly [one: number, other: number];
  /** Whether two people swap, so that as many are there as before. */
  readonly isSwap: boolean;
}

const longestRow = 3;
const longestSwap = 7;
/** A proposal changes so many places at most. */
export const mostPlaces = 2 * longestSwap;

/**
 * Draws changes: other duties for up to three days of a person; a person's duty on another day; the same up to seven days of two people
 * swapped; two days of two people swapped, each the other's way. What leave, bans, locks and roles forbid is not proposed.
 *
 * @returns the next change, the same object each time; `null` if this draw makes none
 */
export function proposals(
  { problem, days, allowed }: RosterModel,
  assignment: Assignment,
  random: Random,
): () => Proposal | null {
  const people = problem.people.length;
  const places = new Int32Array(mostPlaces);
  const duties = new Int16Array(mostPlaces);
  const proposal = { length: 0, places, duties, people: [0, 0] as [number, number], isSwap: false };
  const isAllowed = (place: number, duty: number): boolean => (allowed[place] as Int16Array).includes(duty);
  const begin = (one: number, other: number): void => {
    proposal.length = 0;
    proposal.people[0] = one;
    proposal.people[1] = other;
    proposal.isSwap = one !== other;
  };
  /** Without effect where nothing changes. */
  const put = (place: number, duty: number): void => {
    if (assignment[place] === duty) return;
    places[proposal.length] = place;
    duties[proposal.length] = duty;
    proposal.length += 1;
  };
  /** A day at most six days away: mostly of the same week. */
  const nearDay = (day: number): number => Math.min(days - 1, Math.max(0, day - 6 + random.whole(13)));

  const otherDuties = (): boolean => {
    const person = random.whole(people);
    const first = random.whole(days);
    const last = Math.min(days, first + 1 + random.whole(longestRow));
    begin(person, person);
    for (let place = person * days + first; place < person * days + last; place += 1) {
      const choices = allowed[place] as Int16Array;
      put(place, choices[random.whole(choices.length)] as number);
    }
    return true;
  };

  /** Hours of the week and days off stay as many. */
  const otherDay = (): boolean => {
    const person = random.whole(people);
    const day = random.whole(days);
    const [here, there] = [person * days + day, person * days + nearDay(day)];
    const [duty, its] = [assignment[here] as number, assignment[there] as number];
    begin(person, person);
    if (!isAllowed(here, its) || !isAllowed(there, duty)) return false;
    put(here, its);
    put(there, duty);
    return true;
  };

  const swapAt = (one: number, other: number, day: number): boolean => {
    const [place, its] = [one * days + day, other * days + day];
    const [duty, theirs] = [assignment[place] as number, assignment[its] as number];
    if (!isAllowed(place, theirs) || !isAllowed(its, duty)) return false;
    put(place, theirs);
    put(its, duty);
    return true;
  };

  const beginSwap = (): boolean => {
    begin(random.whole(people), random.whole(people));
    return proposal.isSwap;
  };

  const swapDays = (): boolean => {
    const first = random.whole(days);
    const last = Math.min(days, first + 1 + random.whole(longestSwap));
    if (!beginSwap()) return false;
    const [one, other] = proposal.people;
    for (let day = first; day < last; day += 1) if (!swapAt(one, other, day)) return false;
    return true;
  };

  const swapTwoDays = (): boolean => {
    const day = random.whole(days);
    const other = nearDay(day);
    if (!beginSwap()) return false;
    return swapAt(...proposal.people, day) && (day === other || swapAt(...proposal.people, other));
  };

  const kinds = [otherDuties, otherDay, swapDays, swapTwoDays];
  return () => {
    const isPossible = (kinds[random.whole(kinds.length)] as () => boolean)();
    return isPossible && proposal.length > 0 ? proposal : null;
  };
}

import type { Random } from './random';
import type { Assignment, RosterModel } from './roster-model';

const longestRow = 3;
const longestSwap = 7;
/** A change has so many places at most. */
export const mostPlaces = 2 * longestSwap;

/**
 * Draws changes that a search may try: other duties for up to three days of a person; a person's duty on another day; the same up to
 * seven days of two people swapped; two days of two people swapped. What leave, bans, locks and roles forbid is not proposed.
 */
export class Proposals {
  /** So many of `places` and `duties` count: the change that was drawn last. */
  length = 0;
  /** `person × days + day`. */
  readonly places = new Int32Array(mostPlaces);
  readonly duties = new Int16Array(mostPlaces);
  /** Whose days they are: one person's, or those of two who swap, so that as many are there as before. */
  one = 0;
  other = 0;

  private readonly kinds = [this.otherDuties, this.otherDay, this.swapDays, this.swapTwoDays];
  private readonly days: number;
  private readonly people: number;

  constructor(
    private readonly model: RosterModel,
    private readonly assignment: Assignment,
    private readonly random: Random,
  ) {
    this.days = model.days;
    this.people = model.problem.people.length;
  }

  get isSwap(): boolean {
    return this.one !== this.other;
  }

  /** @returns false if this draw makes no change */
  draw(): boolean {
    this.length = 0;
    const isPossible = this.kinds[this.random.whole(this.kinds.length)] as () => boolean;
    return isPossible.call(this) && this.length > 0;
  }

  private otherDuties(): boolean {
    this.one = this.random.whole(this.people);
    this.other = this.one;
    const first = this.random.whole(this.days);
    const last = Math.min(this.days, first + 1 + this.random.whole(longestRow));
    for (let day = first; day < last; day += 1) {
      const choices = this.model.allowed[this.one * this.days + day] as Int16Array;
      this.put(this.one * this.days + day, choices[this.random.whole(choices.length)] as number);
    }
    return true;
  }

  /** Hours of the week and days off stay as many. */
  private otherDay(): boolean {
    this.one = this.random.whole(this.people);
    this.other = this.one;
    const day = this.random.whole(this.days);
    return this.exchange(this.one * this.days + day, this.one * this.days + this.nearDay(day));
  }

  private swapDays(): boolean {
    const first = this.random.whole(this.days);
    const last = Math.min(this.days, first + 1 + this.random.whole(longestSwap));
    if (!this.drawTwo()) return false;
    for (let day = first; day < last; day += 1) if (!this.swapAt(day)) return false;
    return true;
  }

  /** Each takes a day of the other's, mostly: both work as many hours as before. */
  private swapTwoDays(): boolean {
    const day = this.random.whole(this.days);
    const other = this.nearDay(day);
    return this.drawTwo() && this.swapAt(day) && (day === other || this.swapAt(other));
  }

  private drawTwo(): boolean {
    this.one = this.random.whole(this.people);
    this.other = this.random.whole(this.people);
    return this.isSwap;
  }

  private swapAt(day: number): boolean {
    return this.exchange(this.one * this.days + day, this.other * this.days + day);
  }

  /** @returns false if one of the two places does not allow the duty of the other */
  private exchange(place: number, other: number): boolean {
    const [duty, its] = [this.assignment[place] as number, this.assignment[other] as number];
    const { allowed } = this.model;
    if (!allowed[place]?.includes(its) || !allowed[other]?.includes(duty)) return false;
    this.put(place, its);
    this.put(other, duty);
    return true;
  }

  /** Without effect where nothing changes. */
  private put(place: number, duty: number): void {
    if (this.assignment[place] === duty) return;
    this.places[this.length] = place;
    this.duties[this.length] = duty;
    this.length += 1;
  }

  /** A day at most six days away: mostly of the same week. */
  private nearDay(day: number): number {
    return Math.min(this.days - 1, Math.max(0, day - 6 + this.random.whole(13)));
  }
}

import { Coverage } from './coverage';
import { firstRoster } from './first-roster';
import { brokenRule, PersonRules } from './person-days';
import { mostPlaces, Proposals } from './proposals';
import { type Random, randomFrom } from './random';
import { type Assignment, assignmentOf, type RosterModel, rosterModel, rosterOf } from './roster-model';
import type { Roster, RosterProblem } from './roster-problem';

export interface SearchOptions {
  /** The same seed and the same number of moves give the same roster on every machine; a time limit would not. */
  readonly seed: number;
  /** Changes to be tried, at least 1. */
  readonly moves: number;
  /** Where to begin; left out, a first roster is made. */
  readonly from?: Roster;
  /** Changes that make a roster dearer by about so many yuan are made at first, less and less of them. */
  readonly boldness?: number;
  /** A roster that people have been told: each day of it that changes costs what `priceOf` says, in yuan. */
  readonly kept?: KeptRoster;
}

export interface KeptRoster {
  readonly roster: Roster;
  priceOf(day: number): number;
}

/** Yuan: how much dearer a change may be at the beginning and at the end. */
const [boldest, calmest] = [30, 0.7];
/** The temperature falls so many times: 2¹⁰, because its ratio is a root taken ten times. */
const coolingRoots = 10;
const coolings = 2 ** coolingRoots;

/**
 * Looks for a cheap roster by simulated annealing inside what the rules allow. It can be stopped at any moment and has the best roster so
 * far.
 *
 * @example
 * const search = new RosterSearch(problem, { seed: 1, moves: 1_000_000 });
 * while (search.movesLeft > 0) search.step(20_000);
 * search.best().cost
 */
export class RosterSearch {
  private readonly model: RosterModel;
  private readonly assignment: Assignment;
  private readonly coverage: Coverage;
  private readonly rules: PersonRules;
  private readonly random: Random;
  private readonly proposals: Proposals;
  /** Of the days that people have been told and that have changed. */
  private readonly changeCost: (assignment: Assignment, person: number) => number;
  /** By person, without what their hours are worth. */
  private readonly costs: Float64Array;
  private readonly former = new Int16Array(mostPlaces);
  private readonly moves: number;
  private readonly coolingRatio: number;
  private temperature: number;
  private done = 0;
  private cost: number;
  private cheapest: { readonly assignment: Assignment; readonly cost: number };

  constructor(problem: RosterProblem, { seed, moves, from, boldness = boldest, kept }: SearchOptions) {
    const model = rosterModel(problem);
    this.model = model;
    this.assignment = from ? assignmentOf(model, from) : firstRoster(model);
    this.coverage = new Coverage(model, this.assignment);
    this.rules = new PersonRules(model);
    this.random = randomFrom(seed);
    this.proposals = new Proposals(model, this.assignment, this.random);
    this.changeCost = costOfChanges(model, kept);
    this.costs = Float64Array.from(problem.people.keys(), (person) => this.costOf(person));
    this.cost = this.costs.reduce((sum, each) => sum + each, this.coverage.cost);
    this.cheapest = { assignment: this.assignment.slice(), cost: this.cost };
    this.moves = model.days > 0 && problem.people.length > 0 ? moves : 0;
    this.temperature = boldness;
    this.coolingRatio = rootOf(calmest / boldness);
  }

  /** Tries so many changes more, or those that are left. */
  step(moves: number): void {
    for (const end = Math.min(this.moves, this.done + moves); this.done < end; ) {
      if (this.proposals.draw()) this.tryChange();
      this.done += 1;
      this.cool();
      if (this.cost < this.cheapest.cost - 1e-6)
        this.cheapest = { assignment: this.assignment.slice(), cost: this.cost };
    }
  }

  get movesLeft(): number {
    return this.moves - this.done;
  }

  /** The best roster so far, and what it costs in yuan; above `brokenRule` where what is locked breaks a rule. */
  best(): { readonly roster: Roster; readonly cost: number } {
    return { roster: rosterOf(this.model, this.cheapest.assignment), cost: this.cheapest.cost };
  }

  private costOf(person: number): number {
    return this.rules.cost(this.assignment, person) + this.changeCost(this.assignment, person);
  }

  private tryChange(): void {
    const { one, other, isSwap, duties } = this.proposals;
    this.put(duties);
    const costOne = this.costOf(one);
    const costOther = isSwap ? this.costOf(other) : 0;
    let difference = costOne - (this.costs[one] as number);
    if (isSwap) difference += costOther - (this.costs[other] as number);
    // No price of heads makes up for a rule: what they would cost need not be known.
    const isLawful = difference < brokenRule / 2;
    if (isLawful && !isSwap) difference += this.cover(this.former, duties);
    if (isLawful && (difference <= 0 || difference < this.temperature * this.random.waiting())) {
      this.costs[one] = costOne;
      if (isSwap) this.costs[other] = costOther;
      this.cost += difference;
      return;
    }
    if (isLawful && !isSwap) this.cover(duties, this.former);
    this.takeBack();
  }

  private put(duties: Int16Array): void {
    const { length, places } = this.proposals;
    for (let index = 0; index < length; index += 1) {
      const place = places[index] as number;
      this.former[index] = this.assignment[place] as number;
      this.assignment[place] = duties[index] as number;
    }
  }

  private takeBack(): void {
    const { length, places } = this.proposals;
    for (let index = 0; index < length; index += 1)
      this.assignment[places[index] as number] = this.former[index] as number;
  }

  /** The coverage goes over from one set of duties to another. */
  private cover(from: Int16Array, to: Int16Array): number {
    const { length, places } = this.proposals;
    let difference = 0;
    for (let index = 0; index < length; index += 1) {
      const day = (places[index] as number) % this.model.days;
      difference += this.coverage.change(day, from[index] as number, -1);
      difference += this.coverage.change(day, to[index] as number, 1);
    }
    return difference;
  }

  private cool(): void {
    const now = Math.floor((this.done * coolings) / this.moves);
    const before = Math.floor(((this.done - 1) * coolings) / this.moves);
    // Fewer changes than coolings take several at once.
    for (let cooling = before; cooling < now; cooling += 1) this.temperature *= this.coolingRatio;
  }
}

/** Roots are exact to the last digit on every machine; powers are not. */
function rootOf(value: number): number {
  let root = value;
  for (let times = 0; times < coolingRoots; times += 1) root = Math.sqrt(root);
  return root;
}

/** What the days of a person cost that are not as people have been told. */
function costOfChanges(
  model: RosterModel,
  kept: KeptRoster | undefined,
): (assignment: Assignment, person: number) => number {
  if (!kept) return () => 0;
  const { days } = model;
  const told = assignmentOf(model, kept.roster);
  const prices = Float64Array.from({ length: days }, (_, day) => kept.priceOf(day));
  return (assignment, person) => {
    let cost = 0;
    for (let day = 0; day < days; day += 1) {
      const place = person * days + day;
      if (assignment[place] !== told[place]) cost += prices[day] as number;
    }
    return cost;
  };
}

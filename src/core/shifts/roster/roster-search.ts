import { coverageOf } from './coverage';
import { firstRoster } from './first-roster';
import { brokenRule, personRules } from './person-days';
import { mostPlaces, type Proposal, proposals } from './proposals';
import { randomFrom } from './random';
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

export interface RosterSearch {
  /** Tries so many changes more, or those that are left. */
  step(moves: number): void;
  readonly movesLeft: number;
  /** The best roster so far, and what it costs in yuan; above `brokenRule` where what is locked breaks a rule. */
  best(): { readonly roster: Roster; readonly cost: number };
}

/** Yuan: how much dearer a change may be at the beginning and at the end. */
const [boldest, calmest] = [30, 0.7];
/** The temperature falls so many times: 2¹⁰, because its ratio is a root taken ten times. */
const coolingRoots = 10;

/**
 * Looks for a cheap roster by simulated annealing inside what the rules allow. It can be stopped at any moment and has the best roster so
 * far.
 *
 * @example
 * const search = rosterSearch(problem, { seed: 1, moves: 1_000_000 });
 * while (search.movesLeft > 0) search.step(20_000);
 * search.best().cost
 */
export function rosterSearch(problem: RosterProblem, options: SearchOptions): RosterSearch {
  const model = rosterModel(problem);
  const { days } = model;
  const people = problem.people.length;
  const random = randomFrom(options.seed);
  const assignment: Assignment = options.from ? assignmentOf(model, options.from) : firstRoster(model);
  const coverage = coverageOf(model, assignment);
  const rules = personRules(model);
  const changed = changeCost(model, options.kept);
  const costOf = (person: number): number => rules.cost(assignment, person) + changed(assignment, person);
  const costs = Float64Array.from({ length: people }, (_, person) => costOf(person));
  let cost = costs.reduce((sum, each) => sum + each, coverage.cost);
  let best = { assignment: assignment.slice(), cost };

  const moves = days > 0 && people > 0 ? options.moves : 0;
  const coolings = 2 ** coolingRoots;
  const ratio = coolingRatio();
  let temperature = options.boldness ?? boldest;
  let done = 0;

  const draw = proposals(model, assignment, random);
  const former = new Int16Array(mostPlaces);

  /** Puts the proposed duties in, or what was there before. */
  const put = ({ length, places }: Proposal, duties: Int16Array): void => {
    for (let index = 0; index < length; index += 1)
      assignment[places[index] as number] = duties[index] as number;
  };

  /** The coverage goes over from one set of duties to another. */
  const cover = ({ length, places }: Proposal, from: Int16Array, to: Int16Array): number => {
    let difference = 0;
    for (let index = 0; index < length; index += 1) {
      const day = (places[index] as number) % days;
      difference += coverage.change(day, from[index] as number, -1);
      difference += coverage.change(day, to[index] as number, 1);
    }
    return difference;
  };

  const tryOne = (proposal: Proposal): void => {
    const { length, places, duties, isSwap } = proposal;
    const [one, other] = proposal.people;
    for (let index = 0; index < length; index += 1)
      former[index] = assignment[places[index] as number] as number;
    put(proposal, duties);
    const costOne = costOf(one);
    const costOther = isSwap ? costOf(other) : 0;
    let difference = costOne - (costs[one] as number);
    if (isSwap) difference += costOther - (costs[other] as number);
    // No price of heads makes up for a rule: what they would cost need not be known.
    const isLawful = difference < brokenRule / 2;
    if (isLawful && !isSwap) difference += cover(proposal, former, duties);
    if (isLawful && (difference <= 0 || difference < temperature * random.waiting())) {
      costs[one] = costOne;
      if (isSwap) costs[other] = costOther;
      cost += difference;
    } else {
      put(proposal, former);
      if (isLawful && !isSwap) cover(proposal, duties, former);
    }
  };

  const cool = (): void => {
    if (Math.floor((done * coolings) / moves) > Math.floor(((done - 1) * coolings) / moves))
      temperature *= ratio;
  };

  return {
    step(count) {
      for (const end = Math.min(moves, done + count); done < end; ) {
        const proposal = draw();
        if (proposal) tryOne(proposal);
        done += 1;
        cool();
        if (cost < best.cost - 1e-6) best = { assignment: assignment.slice(), cost };
      }
    },
    get movesLeft() {
      return moves - done;
    },
    best: () => ({ roster: rosterOf(model, best.assignment), cost: best.cost }),
  };

  /** Roots are exact to the last digit on every machine; powers are not. */
  function coolingRatio(): number {
    let ratio = calmest / (options.boldness ?? boldest);
    for (let root = 0; root < coolingRoots; root += 1) ratio = Math.sqrt(ratio);
    return ratio;
  }
}

/** What the days of a person cost that are not as people have been told. */
function changeCost(
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
      const at = person * days + day;
      if (assignment[at] !== told[at]) cost += prices[day] as number;
    }
    return cost;
  };
}

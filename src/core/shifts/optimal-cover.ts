import { type Cover, type CoverProblem, shortHours } from './cover';
import { divide } from './division';
import { greedyCover } from './greedy-cover';
import { windowModel } from './shift-model';

export interface OptimalCover extends Cover {
  /** Whether it is certain that none is better. Only rotas of many codes that overlap in many ways take too long to know. */
  readonly proven: boolean;
}

/**
 * 最少排班人数: how many people start which shift on which day, so that every hour that can be covered is covered. Among all
 * covers, those whose fullest day has the fewest people; among these, those with the fewest person-days; among these, those
 * with the least paid time.
 *
 * The days are cut into stages over whose ends few shifts go. Each stage is solved by itself, without the hours in which the
 * stage before may help: no cover of all can cost less than the stages do together. Where the results fit together they are
 * therefore the best; where they do not, one of the two is made to fit at the same cost, or they are solved as one.
 *
 * @param problem up to 62 days; a code that nobody can work counts for nothing
 */
export function optimalCover(problem: CoverProblem): OptimalCover {
  const { codes, need } = problem;
  const division = divide(windowModel(problem));
  if (division === null) return { ...greedyCover(problem), proven: false };
  const decided = new Map(division.blocks.flatMap((block) => [...block.people]));
  const people = need.map((_, day) => codes.map((_, code) => decided.get(day * codes.length + code) ?? 0));
  return { people, uncovered: shortHours(problem, people), proven: division.proven };
}

import type { Ports } from '../app/ports';
import { solveCover } from '../app/solve-cover';
import { tagReviews } from '../app/tag-reviews';
import { coverSolved, type Language, reviewsTagged } from '../messages';
import { done, type Ending, refused } from './dialogs';

/** What works on sheets that are there. It replaces its own values only, so that it needs no question. */

export function tagPlainly(ports: Ports, language: Language): Ending {
  const tagged = tagReviews(ports);
  return tagged.ok ? done(reviewsTagged[language](tagged.value)) : refused(tagged.failure, language);
}

export function solvePlainly(ports: Ports, language: Language): Ending {
  const solved = solveCover(ports);
  return solved.ok ? done(coverSolved[language](solved.value)) : refused(solved.failure, language);
}

/**
 * The smallest whole number from which a condition holds: a bracket by doubling steps, then bisection.
 *
 * @param from where to begin: the answer if the condition already holds there
 * @param firstStep how far the answer is likely to be, at least 1
 * @param holds false below the answer and true from it on; must become true
 * @example smallestWhole(0, 4, (n) => n * n >= 50) // 8
 */
export function smallestWhole(
  from: number,
  firstStep: number,
  holds: (candidate: number) => boolean,
): number {
  if (holds(from)) return from;
  let below = from;
  let step = Math.ceil(firstStep);
  while (!holds(from + step)) {
    below = from + step;
    step *= 2;
  }
  let answer = from + step;
  while (answer - below > 1) {
    const middle = Math.floor((below + answer) / 2);
    if (holds(middle)) answer = middle;
    else below = middle;
  }
  return answer;
}

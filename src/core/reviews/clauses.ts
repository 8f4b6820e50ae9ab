/** A part of a review that says one thing. */
export interface Clause {
  readonly text: string;
  /** What follows `但` or `不过` is what the buyer means: it counts half as much again, until the sentence ends. */
  readonly weight: number;
  /** A question, a wish or a condition names its topic without judging it. */
  readonly judges: boolean;
}

const weightAfterBut = 1.5;
const breaks = /([，,;；。.！!？?…~～\s]+|但是|但|却|就是|不过|可是|只是|然而)/u;
const but = /^(但是|但|却|就是|不过|可是|只是|然而)$/u;
const sentenceEnd = /[。.！!？?…\n]/u;
const questionMark = /[？?]/u;
/** `会不会` asks, `不会` denies. */
const asking = /吗$|[好了的]么$|是不是|会不会|有没有|能不能|好不好|行不行|对不对|要不要|是否|请问/u;
const wishing = /希望|如果|要是|假如|若是|倘若|但愿|建议|万一|下次/u;

/**
 * Cuts a review into clauses.
 *
 * @param text folded to half-width, as `lexicon.ts` compares it
 * @example clausesOf('质量好,但物流慢') // 质量好 with weight 1, 物流慢 with weight 1.5
 */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let weight = 1;
  const parts = text.split(breaks);
  for (let index = 0; index < parts.length; index += 2) {
    const part = parts[index] ?? '';
    const after = parts[index + 1] ?? '';
    if (part !== '') clauses.push({ text: part, weight, judges: isStatement(part, after) });
    if (but.test(after)) weight = weightAfterBut;
    else if (sentenceEnd.test(after)) weight = 1;
  }
  return clauses;
}

const isStatement = (part: string, after: string): boolean =>
  !questionMark.test(after) && !asking.test(part) && !wishing.test(part);

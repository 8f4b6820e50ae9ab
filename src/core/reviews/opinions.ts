import type { Clause } from './clauses';
import { findWords, type Keyword, type Lexicon, type Match } from './lexicon';
import type { ReviewTag } from './review-tag';

/** A word that speaks of a tag, as the clause around it makes it sound. */
export interface Opinion {
  /** `null` if nothing says what is judged: `很满意`. */
  readonly tag: ReviewTag | null;
  /** Above 0 for praise, below for blame, 0 for a mere mention. */
  readonly score: number;
  readonly severe: boolean;
  /** The word with what denies it, e.g. `没有色差`. */
  readonly words: string;
}

/** A negator turns round what begins within so many characters behind it, in the same clause … */
const negationReach = 3;
/** … and, where it ends the clause, what lies so near before it: `色差都没有`. */
const reachBack = 1;

/** What is known at a word of a clause from the words before it. */
interface Reading {
  readonly clause: Clause;
  readonly matches: readonly Match[];
  readonly company: Company;
  readonly opinions: Opinion[];
  /** Tags named and not judged yet. */
  named: Set<ReviewTag>;
  /** Judgements that wait for the tag they are about: `很好的质量`. */
  waiting: Judgement[];
  negators: Match[];
  readonly carried: ReadonlySet<ReviewTag>;
}

/**
 * What a clause says of each tag.
 *
 * @param carried tags that the clause before named without judging them: `质量，很好`
 * @returns the opinions, and the tags that this clause named without judging them
 */
export function opinionsOf(
  clause: Clause,
  lexicon: Lexicon,
  carried: ReadonlySet<ReviewTag>,
): { readonly opinions: readonly Opinion[]; readonly named: ReadonlySet<ReviewTag> } {
  const matches = findWords(clause.text, lexicon);
  if (matches.length === 0) return silent;
  const reading: Reading = {
    clause,
    matches,
    company: companyOf(matches),
    opinions: [],
    named: new Set(),
    waiting: [],
    negators: [],
    carried,
  };
  matches.forEach((match, index) => {
    readMatch(reading, match, index);
  });
  settleWaiting(reading);
  return { opinions: reading.opinions, named: reading.named };
}

/** A clause with no word of the lexicon. */
const silent = { opinions: [], named: new Set<ReviewTag>() } as const;

function readMatch(reading: Reading, match: Match, index: number): void {
  const meanings = match.meanings.filter((meaning) => isMeant(meaning, reading, index));
  if (meanings.some(({ tone }) => tone === 'deny')) {
    deny(reading, match, reading.matches[index - 1]);
    return;
  }
  for (const meaning of meanings) {
    if (meaning.tone === 'topic') nameTag(reading, meaning);
    else if (meaning.tone !== 'ignore') judge(reading, meaning, match);
  }
}

function deny({ clause, opinions, negators }: Reading, negator: Match, before: Match | undefined): void {
  const isLast = negator.end === clause.text.length;
  const last = opinions.at(-1);
  if (!isLast || !last || !before || negator.start - before.end > reachBack) negators.push(negator);
  else opinions[opinions.length - 1] = { ...last, score: -last.score, severe: false };
}

/** The words of a clause by their tag. */
type Company = ReadonlyMap<ReviewTag, ReadonlySet<string>>;

function companyOf(matches: readonly Match[]): Company {
  const words = new Map<ReviewTag, Set<string>>();
  for (const { meanings } of matches) {
    for (const { tag, tone, word } of meanings) {
      if (tag !== null && tone !== 'ignore') words.set(tag, (words.get(tag) ?? new Set()).add(word));
    }
  }
  return words;
}

/** Words that need company count beside another word of their tag, and never as a mere adverb: `好` in `好慢`. */
function isMeant(meaning: Keyword, { matches, company, carried }: Reading, index: number): boolean {
  const { tag, word, paired } = meaning;
  if (!paired) return true;
  if (tag !== null)
    return carried.has(tag) || (company.get(tag)?.size ?? 0) > (company.get(tag)?.has(word) ? 1 : 0);
  const next = matches[index + 1];
  const isAdverb = next?.start === matches[index]?.end && next?.meanings.some(isJudgement);
  return !isAdverb && (company.size > 0 || carried.size > 0);
}

const isJudgement = ({ tone }: Keyword): boolean => tone === 'good' || tone === 'bad' || tone === 'severe';

function nameTag(reading: Reading, { tag, word }: Keyword): void {
  if (tag === null) return;
  reading.opinions.push({ tag, score: 0, severe: false, words: word });
  for (const judgement of reading.waiting) reading.opinions.push(about(tag, judgement));
  if (reading.waiting.length === 0) reading.named.add(tag);
  reading.waiting = [];
}

function judge(reading: Reading, { tag, tone }: Keyword, { start, end }: Match): void {
  const { clause, negators, named } = reading;
  const near = negators.filter((negator) => start - negator.end <= negationReach);
  const sign = (tone === 'good') === (near.length % 2 === 0) ? 1 : -1;
  const judgement = {
    score: clause.judges ? sign * clause.weight : 0,
    severe: tone === 'severe' && sign < 0 && clause.judges,
    words: clause.text.slice(near[0]?.start ?? start, end),
  };
  reading.negators = [];
  if (tag !== null) reading.opinions.push(about(tag, judgement));
  else if (named.size === 0) reading.waiting.push(judgement);
  else for (const each of named) reading.opinions.push(about(each, judgement));
  if (named.size > 0) reading.named = new Set();
}

type Judgement = Omit<Opinion, 'tag'>;

const about = (tag: Opinion['tag'], { score, severe, words }: Judgement): Opinion => ({
  tag,
  score,
  severe,
  words,
});

/** A judgement that names no tag is about what the clause before spoke of, if this clause speaks of nothing. */
function settleWaiting({ waiting, opinions, carried }: Reading): void {
  const targets = opinions.length === 0 && carried.size > 0 ? [...carried] : [null];
  for (const judgement of waiting) {
    for (const tag of targets) opinions.push(about(tag, judgement));
  }
}

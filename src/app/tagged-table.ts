import { parseKeywordRows } from '../core/reviews/keyword-rows';
import { buildLexicon, type Lexicon } from '../core/reviews/lexicon';
import { type ReviewReading, readReview } from '../core/reviews/read-review';
import { readTags, tagName, writeTags } from '../core/reviews/tag-notation';
import { topWords } from '../core/reviews/top-words';
import { ratingNames, ratingOf, type Severity, severityNames, severityOf } from '../core/reviews/verdict';
import { keywordGroups } from '../library';
import { fail, type Language, type Result, success } from '../messages';
import type { CellContent } from '../sheet/sheet-plan';
import type { Intent } from './journal';
import type { Ports } from './ports';
import {
  hasReview,
  languageOfTable,
  missingColumn,
  type ReviewRow,
  reviewRows,
  sides,
} from './review-columns';
import type { NamedTable, TablePort } from './table-port';

/** The rows with their tags, and what to write of them: all that is read comes before anything is written. */
export function taggedTable(
  tables: TablePort,
  plan: string,
): Result<{
  readonly rows: readonly (TaggedRow | null)[];
  readonly columns: ReadonlyMap<string, readonly CellContent[]>;
}> {
  const table = tables.read(plan, 'reviews');
  if (table === null) return fail({ code: 'noReviewSheet' });
  const checked = checkedRows(table);
  if (!checked.ok) return checked;
  const lexicon = lexiconOf(tables.read(plan, 'review_words'));
  if (!lexicon.ok) return lexicon;
  const language = languageOfTable(table);
  const rows = withTodo(checked.value.map((row) => taggedRow(row, lexicon.value, language)));
  const columns = new Map([...columnsOf(rows, language), ...topWordColumns(tables, plan, rows)]);
  return success({ rows, columns });
}

/** Tags again what an execution was killed over. Tags that it has written already are those of today, and stay. */
export function resumeTagging(
  { plan }: Extract<Intent, { kind: 'tag' }>,
  { tables }: Pick<Ports, 'tables'>,
): void {
  const tagged = taggedTable(tables, plan);
  if (tagged.ok) tables.write(plan, tagged.value.columns);
}

function checkedRows(table: NamedTable): Result<readonly ReviewRow[]> {
  const column = missingColumn(table);
  if (column !== null) return fail({ code: 'reviewColumnMissing', column });
  if (table.rowsBelow > 0) {
    return fail({ code: 'tooManyReviews', rows: table.rows + table.rowsBelow, most: table.rows });
  }
  const rows = reviewRows(table);
  return rows.some(hasReview) ? success(rows) : fail({ code: 'noReviews' });
}

/** The words of the team, or the built-in ones in a workbook without 评价词库. */
function lexiconOf(table: NamedTable | null): Result<Lexicon> {
  if (table === null) return success(buildLexicon(keywordGroups));
  const cell = (name: string, row: number) => String(table.columns.get(name)?.cells[row] ?? '');
  const groups = parseKeywordRows(
    Array.from({ length: table.rows }, (_, row) => ({
      tag: cell('review_word_tag', row),
      tone: cell('review_word_tone', row),
      paired: cell('review_word_paired', row),
      words: cell('review_word_list', row),
    })),
  );
  return groups.ok ? success(buildLexicon(groups.value)) : groups;
}

/** A row with what the add-on makes of it; `null` for a row without a review. */
export interface TaggedRow {
  readonly side: string;
  readonly isDone: boolean;
  readonly reading: ReviewReading;
  readonly autoTags: string;
  readonly tags: string;
  readonly rating: string;
  readonly severity: Severity;
  readonly issue: string | null;
  /** The place in the list of reviews to answer, from 1. */
  readonly todo: number | null;
}

function taggedRow(row: ReviewRow, lexicon: Lexicon, language: Language): TaggedRow | null {
  if (!hasReview(row)) return null;
  const reading = readReview(row, lexicon);
  const autoTags = writeTags(reading.tags, language);
  const isCorrected = row.tags !== '' && row.tags !== row.autoTags;
  const tags = isCorrected ? row.tags : autoTags;
  const counted = readTags(tags).tags;
  const rating = ratingOf(row.stars, reading.sign);
  const issue = counted.find(({ sign }) => sign < 0)?.tag;
  return {
    ...{ side: row.side, isDone: row.isDone, reading, autoTags, tags, todo: null },
    rating: ratingNames[rating][language],
    severity: severityOf(counted, reading.severe, rating),
    issue: issue === undefined ? null : tagName(issue, language),
  };
}

/** Numbers the own reviews that want an answer: the most urgent first, and then as they were pasted. */
function withTodo(rows: readonly (TaggedRow | null)[]): readonly (TaggedRow | null)[] {
  const wanting = rows
    .filter((row): row is TaggedRow => row !== null && isOwn(row) && !row.isDone && row.severity >= 2)
    .sort((one, other) => other.severity - one.severity);
  const places = new Map(wanting.map((row, index) => [row, index + 1]));
  return rows.map((row) => row && { ...row, todo: places.get(row) ?? null });
}

const isOwn = ({ side }: TaggedRow): boolean => Object.values<string>(sides.own).includes(side);

function columnsOf(
  rows: readonly (TaggedRow | null)[],
  language: Language,
): ReadonlyMap<string, readonly CellContent[]> {
  const column = (cell: (row: TaggedRow) => CellContent): readonly CellContent[] =>
    rows.map((row) => row && cell(row));
  return new Map([
    ['review_tags', column(({ tags }) => tags)],
    ['review_auto_tags', column(({ autoTags }) => autoTags)],
    ['review_rating', column(({ rating }) => rating)],
    [
      'review_severity',
      column(({ severity }) => (severity === 0 ? null : severityNames[severity][language])),
    ],
    ['review_issue', column(({ issue }) => issue)],
    ['review_todo', column(({ todo }) => todo)],
  ]);
}

export const wordLists = [
  { table: 'review_blame_words', column: 'review_blame_word', sign: -1 },
  { table: 'review_praise_words', column: 'review_praise_word', sign: 1 },
] as const;

/** The analysis counts these words in the reviews by itself; only which words to count is written. */
function topWordColumns(
  tables: TablePort,
  plan: string,
  rows: readonly (TaggedRow | null)[],
): ReadonlyMap<string, readonly CellContent[]> {
  const readings = rows.flatMap((row) => row?.reading ?? []);
  const columns = new Map<string, readonly CellContent[]>();
  for (const { table, column, sign } of wordLists) {
    const most = tables.read(plan, table)?.rows ?? 0;
    const words = topWords(readings, sign, most);
    if (most > 0)
      columns.set(
        column,
        Array.from({ length: most }, (_, row) => words[row] ?? null),
      );
  }
  return columns;
}

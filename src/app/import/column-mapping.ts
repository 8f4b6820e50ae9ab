import { isFilled, type TextTable } from './delimited-text';

/** A column that we know what to do with. */
export interface KnownColumn<Id extends string> {
  readonly id: Id;
  /** Headings that mean it, in any language; brackets, spaces and case do not count. */
  readonly headings: readonly string[];
}

/** Which column of a table is which of ours. */
export interface ColumnMapping<Id extends string> {
  /** The row of the headings, from 0; `null` if no row has any that we know. */
  readonly headingRow: number | null;
  /** By ours, the place of theirs, from 0. */
  readonly places: Readonly<Partial<Record<Id, number>>>;
  /** Headings of theirs that mean nothing to us: what stands below them is not taken over. */
  readonly unknown: readonly { readonly place: number; readonly heading: string }[];
}

/** Tables begin with a title or two; headings that stand lower are none. */
const mostRowsAbove = 10;

/**
 * Finds the headings of a table and which column each of them means: the row in which most are known, among the first ten. One of
 * them must be ours, as somebody may be called 客服01; others may have ours in them, which come after those that are ours. Each
 * column is taken once.
 *
 * @example
 * mapColumns([['门店排班'], ['员工姓名', '岗位', '工号']], columns)
 * // { headingRow: 1, places: { name: 0, role: 1 }, unknown: [{ place: 2, heading: '工号' }] }
 */
export function mapColumns<Id extends string>(
  table: TextTable,
  columns: readonly KnownColumn<Id>[],
): ColumnMapping<Id> {
  const candidates = table.slice(0, mostRowsAbove).map((row) => placesIn(row, columns));
  const counts = candidates.map((places) => Object.keys(places).length);
  const most = Math.max(0, ...counts);
  const headingRow = counts.indexOf(most);
  const places = candidates[headingRow];
  if (most === 0 || !places) return { headingRow: null, places: noPlaces<Id>(), unknown: [] };
  const taken = new Set(Object.values(places));
  const unknown = (table[headingRow] ?? []).flatMap((heading, place) =>
    heading === '' || taken.has(place) ? [] : [{ place, heading }],
  );
  return { headingRow, places, unknown };
}

/** The rows below the headings, or all of them where there are none, with their numbers as people count them: from 1. */
export const rowsBelow = (table: TextTable, { headingRow }: Pick<ColumnMapping<string>, 'headingRow'>) =>
  table.flatMap((cells, row) =>
    (headingRow === null || row > headingRow) && isFilled(cells) ? [{ number: row + 1, cells }] : [],
  );

type Places<Id extends string> = Partial<Record<Id, number>>;

const noPlaces = <Id extends string>(): Places<Id> => ({}) as Places<Id>;

function placesIn<Id extends string>(
  row: readonly string[],
  columns: readonly KnownColumn<Id>[],
): Places<Id> {
  const headings = row.map(plain);
  const places = noPlaces<Id>();
  const taken = new Set<number>();
  for (const isMeant of [isSame, isPart]) {
    if (isMeant === isPart && taken.size === 0) break;
    for (const { id, headings: ours } of columns) {
      if (places[id] !== undefined) continue;
      const known = ours.map(plain);
      const place = headings.findIndex(
        (heading, at) => heading !== '' && !taken.has(at) && known.some((each) => isMeant(heading, each)),
      );
      if (place < 0) continue;
      places[id] = place;
      taken.add(place);
    }
  }
  return places;
}

const isSame = (heading: string, known: string): boolean => heading === known;

/** A sentence is no heading, even if it has one of ours in it. */
const longestHeading = 12;

const isPart = (heading: string, known: string): boolean =>
  known.length >= 2 && heading.length <= longestHeading && heading.includes(known);

/** Without what people add to a heading: 「每周工时（小时）*」 is 每周工时. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*:_\-/]/g, '')
    .toLowerCase();

import type { CellSnapshot, SheetSnapshot } from '../../src/host/book/book';
import type { LocalDocument } from '../../src/host/headless/headless';

/** All of a document that a person or a later run could notice, without the ids and moments that no two documents have in common. */
export function stateOf({ book, store }: LocalDocument): string {
  const { info, sheets, names } = book.snapshot();
  const nameOf = new Map(sheets.map((sheet) => [sheet.info.sheetId, sheet.info.name]));
  const metadata = book.records('metadata').map(({ id: _, ...record }) => record);
  const properties = (['document', 'script', 'user'] as const).map((scope) => store.properties(scope));
  const named = (key: string, value: unknown) => {
    // Protections are numbered; a document in which something was taken back goes on counting.
    if (key === 'id' && typeof value === 'number') return undefined;
    return /sheetId$/i.test(key) ? (nameOf.get(Number(value)) ?? value) : value;
  };
  // What the add-on writes down is JSON within JSON.
  const written = (key: string, value: unknown) =>
    named(key, typeof value === 'string' ? withoutIds(value, nameOf) : value);
  const told = [
    JSON.stringify({ info: { ...info, id: '' }, sheets: sheets.map(withCellsAsText), names }, named),
    JSON.stringify({ metadata, properties }, written),
  ];
  return withoutIds(told.join('\n'), nameOf);
}

/** Its cells as a text a row, where rows that are alike follow as one: there are thousands for what people will paste. */
function withCellsAsText({ cells, ...sheet }: SheetSnapshot) {
  const looks = new Map<object, string>();
  const lookOf = (style: object) => {
    const known = looks.get(style) ?? JSON.stringify(style);
    looks.set(style, known);
    return known;
  };
  const rows: { text: string; from: number; to: number }[] = [];
  for (let start = 0, end = 0; start < cells.length; start = end) {
    const row = cells[start]?.row ?? 0;
    let text = '';
    for (; cells[end]?.row === row; end++) text += cellText(cells[end] as CellSnapshot, lookOf);
    const last = rows.at(-1);
    if (last?.text === text && last.to === row - 1) last.to = row;
    else rows.push({ text, from: row, to: row });
  }
  return { ...sheet, rows };
}

const cellText = (
  { column, value, formula, note, link, style }: CellSnapshot,
  lookOf: (style: object) => string,
): string => `${column} ${JSON.stringify([value, formula, note, link])} ${lookOf(style)} `;

const withoutIds = (text: string, nameOf: ReadonlyMap<number, string>): string =>
  text
    .replace(/#gid=(\d+)/g, (_, sheetId) => `#gid=${nameOf.get(Number(sheetId))}`)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'run')
    .replace(/("|\\")(startedAt|claimedAt|savedAt|sequence|frontId|sheetId)\1:\d+/g, '$2')
    // They know their sheets by ids, which go on counting in a document in which something was taken back.
    .replace(
      /("|\\")fingerprints\1:\{([^}]*)\}/g,
      (_, _quote, all) => `${all.split(',').length} fingerprints`,
    );

/** What is told of a state that is neither of those allowed. */
export function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(Math.max(0, at - 60), at + 60)} | ${other.slice(Math.max(0, at - 60), at + 60)}`;
}

/** What the add-on has written down of work that has not come to its end. */
export const leftRecords = ({ book }: LocalDocument): readonly string[] =>
  book.records('metadata').flatMap(({ key }) => (/showing|intent|claim/.test(key) ? [key] : []));

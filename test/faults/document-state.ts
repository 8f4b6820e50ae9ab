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
    if (/sheetId$/i.test(key)) return nameOf.get(Number(value)) ?? value;
    return typeof value === 'string' ? withoutIds(value, nameOf) : value;
  };
  return withoutIds(
    JSON.stringify({ info: { ...info, id: '' }, sheets, names, metadata, properties }, named),
    nameOf,
  );
}

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

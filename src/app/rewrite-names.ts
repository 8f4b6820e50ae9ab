import type { CellContent } from '../sheet/sheet-plan';
import { carryOut, type Ending, type Intent, type RewrittenRange } from './journal';
import type { CellReading, Ports } from './ports';

type Ranges = ReadonlyMap<string, readonly (readonly CellContent[])[]>;

/** Gives named ranges other contents, all of them or none; those that have theirs already are not touched. */
export function rewriteNames(
  contents: Ranges,
  { workbook, journal }: Pick<Ports, 'workbook' | 'journal'>,
): Ending {
  const found = workbook.readNames([...contents.keys()]);
  const ranges = [...contents].flatMap(([name, after]): RewrittenRange[] => {
    const before = found.get(name);
    return before && !isShown(after, before) ? [{ name, before, after }] : [];
  });
  if (ranges.length === 0) return { ending: 'done' };
  return carryOut({ kind: 'rewrite', ranges }, journal, () => write(ranges, workbook));
}

/** Goes on where an execution was killed. A range in which people have typed since is theirs. */
export function resumeRewriting(
  { ranges }: Extract<Intent, { kind: 'rewrite' }>,
  { workbook }: Pick<Ports, 'workbook'>,
): void {
  const found = workbook.readNames(ranges.map(({ name }) => name));
  const isAsBefore = ({ name, before }: RewrittenRange) =>
    JSON.stringify(found.get(name)) === JSON.stringify(before);
  write(ranges.filter(isAsBefore), workbook);
}

const write = (ranges: readonly RewrittenRange[], workbook: Ports['workbook']): void =>
  workbook.writeNames(new Map(ranges.map(({ name, after }) => [name, after])));

const isShown = (
  contents: readonly (readonly CellContent[])[],
  readings: readonly (readonly CellReading[])[],
): boolean => JSON.stringify(contents.map((row) => row.map(reading))) === JSON.stringify(readings);

/** A content as it is read back. */
function reading(content: CellContent): unknown {
  if (content === null) return '';
  return typeof content === 'object' && 'date' in content ? content.date : content;
}

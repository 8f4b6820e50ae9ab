import type { ColumnWidth, TableBlock, WrittenBlock } from '../template';
import { isMade, listItems, reportLayout, type SheetContext } from './compile-context';

/** How large a written sheet may be. A few words of a file could ask for millions of rows; the largest built-in has 5,000. */
export const largestSheet = { rows: 10_000, columns: 1000, cells: 500_000 } as const;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Reports that a template asks for more than a sheet has room for.
 *
 * @returns whether its columns and tables may be laid out; what else there is takes few rows, which are counted as they are laid
 */
export function hasRoom(blocks: readonly WrittenBlock[], context: SheetContext): boolean {
  const { columns: widths } = context.template;
  const width = sum(widths.map((each) => columnCount(each, context)));
  let rows = 0;
  for (const block of blocks) {
    const size = block.kind === 'table' ? tableSize(block, context) : { rows: 0, columns: 0 };
    rows += size.rows;
    const id = 'id' in block ? String(block.id) : block.kind;
    if (!isRoom({ rows, columns: Math.max(width, size.columns) }, id, context)) return false;
  }
  return isRoom({ rows, columns: width }, 'columns', context);
}

/** Whether a sheet of this size may be; reports it if not. */
export function isRoom({ rows, columns }: Size, block: string, context: SheetContext): boolean {
  const fits =
    rows <= largestSheet.rows && columns <= largestSheet.columns && rows * columns <= largestSheet.cells;
  if (!fits) reportLayout(context, block, { problem: 'tooLarge', rows, columns, most: largestSheet });
  return fits;
}

const columnCount = (width: ColumnWidth, context: SheetContext): number => {
  if (typeof width === 'number') return 1;
  return typeof width.repeat === 'number' ? width.repeat : listItems(width.repeat, 'columns', context).length;
};

function tableSize(block: TableBlock, context: SheetContext): Size {
  const length = (list: string) => listItems(list, block.id, context).length;
  const made = <T extends { readonly when?: string }>(parts: readonly T[]) =>
    parts.filter((each) => isMade(each, context));
  const columns = made(block.columns).map(
    ({ span = 1, repeat }) => span * (repeat === undefined ? 1 : length(repeat)),
  );
  const rows = block.rows.map((row) => {
    if ('list' in row) return length(row.list);
    return isMade(row, context) ? (row.count ?? 1) : 0;
  });
  return { rows: sum(rows), columns: sum(columns) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

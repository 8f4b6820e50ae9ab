import { languages } from '../../../src/messages';
import type { CellStyle, SheetPlan } from '../../../src/sheet/sheet-plan';
import { plainRowHeight, textHeight } from '../../../src/sheet/text-height';
import { brokenLines, cellPadding, lineHeight, textWidth } from '../../../src/sheet/text-width';
import { compilePlan } from '../../../src/template/compile/compile-plan';
import { type CalculatedValue, errorsIn, recalculate } from '../../support/ironcalc';
import { planNamed, plans, requestFor, unwrapped } from '../../template/built-in';

const styleAt = (sheet: SheetPlan, row: number, column: number): CellStyle =>
  sheet.styles.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  )?.style ?? {};

/** What a value looks like in its cell, closely enough to tell its width. */
function shown(value: CalculatedValue, { numberFormat = '' }: CellStyle): string {
  if (typeof value !== 'number') return String(value ?? '');
  if (numberFormat.includes('yyyy')) return '2026-11-11';
  if (/^[dm]+$/.test(numberFormat)) return '11';
  if (numberFormat.endsWith(`;" "`)) return value === 0 ? '' : Math.round(value).toLocaleString('en-US');
  if (/[hd"]/.test(numberFormat)) return '00:00';
  const decimals = numberFormat.split('.')[1]?.replace(/[^0]/g, '').length ?? 0;
  if (numberFormat.endsWith('%')) return `${(value * 100).toFixed(decimals)}%`;
  return value.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals || 2,
  });
}

/** Pixels that a text may take: its cell or merged cells, and if it is not wrapped the blank cells to its right. */
function roomFor(sheet: SheetPlan, row: number, column: number, overflows: boolean): number {
  const merge = sheet.merges.find((area) => area.row === row && area.column === column);
  let last = column + (merge?.columns ?? 1) - 1;
  while (overflows && !merge && last < sheet.columns && sheet.cells[row - 1]?.[last] === null) last += 1;
  return sheet.columnWidths.slice(column - 1, last).reduce((sum, width) => sum + width, 0);
}

/** The heights of rows: as the plan gives them, grown for what stands in single cells that are in sight. */
function heightsOf(sheet: SheetPlan, values: readonly (readonly CalculatedValue[])[]): readonly number[] {
  const given = new Map(sheet.rowHeights.map(({ row, height }) => [row, height]));
  const merged = new Set(sheet.merges.map(({ row, column }) => `${row} ${column}`));
  return values.map((cells, rowIndex) => {
    const row = rowIndex + 1;
    const wanted = cells.map((value, index) => {
      const isSeen = !sheet.hiddenColumns.includes(index + 1) && !merged.has(`${row} ${index + 1}`);
      const style = styleAt(sheet, row, index + 1);
      const text = shown(value, style);
      return isSeen && text !== '' ? textHeight(text, sheet.columnWidths[index] ?? 0, style) : 0;
    });
    return Math.max(given.get(row) ?? plainRowHeight, ...wanted);
  });
}

function cutTexts(sheet: SheetPlan, values: readonly (readonly CalculatedValue[])[]): readonly string[] {
  const heights = heightsOf(sheet, values);
  return values.flatMap((cells, rowIndex) =>
    cells.flatMap((value, columnIndex) => {
      const [row, column] = [rowIndex + 1, columnIndex + 1];
      if (sheet.hiddenColumns.includes(column)) return [];
      const style = styleAt(sheet, row, column);
      const text = shown(value, style);
      const centred = style.horizontalAlignment === 'center' || style.horizontalAlignment === 'right';
      const room = roomFor(sheet, row, column, typeof value === 'string' && !style.wrap && !centred);
      const fits = style.wrap
        ? brokenLines(text, room - cellPadding).length * lineHeight <= (heights[rowIndex] ?? 0)
        : textWidth(text, style.fontSize) + (style.fontSize === 8 ? 2 : 6) <= room;
      return fits ? [] : [`${sheet.name} row ${row} column ${column}: ${text}`];
    }),
  );
}

/** The first plan shows every sheet; of the others, those that differ from it. */
function sheetsOfItsOwn(id: string): { readonly sheets?: readonly string[] } {
  const common = planNamed('double-11').sheets.map(({ template }) => template);
  if (id === 'double-11') return {};
  const own = planNamed(id)
    .sheets.map(({ template }) => template)
    .filter((template) => !common.includes(template));
  return { sheets: ['overview', 'timeline', ...own] };
}

describe('the sheets of every plan, calculated', () => {
  const all = plans.flatMap(({ id }) => languages.map((language) => [id, language] as const));
  it.each(all)(
    '%s in %s has no error value, and every text and figure fits its cell at 100 %%',
    (id, language) => {
      const workbook = unwrapped(compilePlan(requestFor(id, { language, ...sheetsOfItsOwn(id) })));
      const values = recalculate(workbook);
      expect(errorsIn(values)).toEqual([]);
      expect(workbook.sheets.flatMap((sheet) => cutTexts(sheet, values[sheet.name] ?? []))).toEqual([]);
    },
  );
});

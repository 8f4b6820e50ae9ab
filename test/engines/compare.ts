import { serialFromIso } from '../../src/core/calendar/iso-date';
import { cellAddress } from '../../src/sheet/a1';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/sheet/sheet-plan';

export type Cell = string | number | boolean | null;
export type Values = readonly (readonly Cell[])[];

/** A calculated workbook: the values of a sheet by its name. */
export type Calculated = (sheet: string) => Values | undefined;

/** Where two engines differ in a formula's result, as `sheet!A1 formula: one / other`. */
export function differences(plan: WorkbookPlan, one: Calculated, other: Calculated): string[] {
  return plan.sheets.flatMap((sheet) => {
    const [lefts = [], rights = []] = [one(sheet.name), other(sheet.name)];
    return formulasOf(sheet).flatMap(({ row, column, formula }) => {
      const left = lefts[row]?.[column] ?? null;
      const right = rights[row]?.[column] ?? null;
      return alike(left, right)
        ? []
        : [`${sheet.name}!${address(row, column)} ${formula.slice(0, 100)}: ${left} / ${right}`];
    });
  });
}

/** The error values of a workbook, as `sheet!A1 #N/A`; LibreOffice has some of its own (`Err:502`). */
export const errorsOf = (plan: WorkbookPlan, calculated: Calculated): string[] =>
  plan.sheets.flatMap(({ name }) =>
    (calculated(name) ?? []).flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        /^(#[A-Z]|Err:)/.test(String(cell)) ? [`${name}!${address(row, column)} ${cell}`] : [],
      ),
    ),
  );

/** @param row from 0, as `column` */
const address = (row: number, column: number) => cellAddress(row + 1, column + 1);

const formulasOf = (sheet: SheetPlan) =>
  sheet.cells.flatMap((cells, row) =>
    cells.flatMap((content, column) =>
      typeof content === 'object' && content !== null && 'formula' in content
        ? [{ row, column, formula: content.formula }]
        : [],
    ),
  );

/** Whether two values are the same, but for the digits that engines lose when they calculate and when they tell. */
export function alike(one: Cell, other: Cell): boolean {
  const [left, right] = [plain(one), plain(other)];
  if (left === right) return true;
  if (typeof left === 'number' && typeof right === 'number') return near(left, right);
  const [lefts, rights] = [parts(String(left)), parts(String(right))];
  return (
    lefts.length === rights.length &&
    lefts.every((part, index) => part === rights[index] || near(Number(part), Number(rights[index])))
  );
}

const near = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

/** A text in numbers and what is between them: 缺 22 人. */
const parts = (text: string): readonly string[] => text.split(/(\d+(?:\.\d+)?)/);

/** A value without its format: a date as its serial, a percentage as its share, a time as its part of the day. */
export function plain(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  if (typeof cell === 'number') return cell;
  const [, hours, minute, seconds = 0, half] =
    /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ([AP]M))?$/.exec(cell) ?? [];
  if (hours) {
    const hour = half ? (Number(hours) % 12) + (half === 'PM' ? 12 : 0) : Number(hours);
    return (hour * 3600 + Number(minute) * 60 + Number(seconds)) / 86_400;
  }
  if (/^-?[\d.]+%$/.test(cell)) return Number(cell.slice(0, -1)) / 100;
  const american = cell.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$1-$2');
  const serial = serialFromIso(american);
  if (serial !== null) return serial;
  return cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell;
}

/** A workbook on another day than today: the formula that asks for it is replaced. */
export function onDay(plan: WorkbookPlan, date: string): WorkbookPlan {
  const isToday = (content: CellContent) =>
    typeof content === 'object' && content !== null && 'formula' in content && content.formula === '=TODAY()';
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cells) => cells.map((content) => (isToday(content) ? { date } : content))),
  }));
  return { ...plan, sheets };
}

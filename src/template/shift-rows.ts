import { minutesOfDay, onShiftDate, type ShiftCode } from '../core/shifts/shift-code';
import type { Language, Localized } from '../messages';
import type { CellSpec, Content, TableRow, Template } from './template';

/** A row of 班次 as the template has it: what a new workbook counts with. */
export interface ShiftRow {
  /** Its row in the table, from 0. */
  readonly slot: number;
  readonly code: Localized;
  /** 参与算班. */
  readonly isUsable: boolean;
  readonly times: Omit<ShiftCode, 'code'>;
}

/** The shifts with times of the template 班次, in the order of its rows. */
export function shiftRows({ blocks }: Pick<Template, 'blocks'>): readonly ShiftRow[] {
  const table = blocks.find((block) => block.kind === 'table' && block.id === 'shifts');
  if (table?.kind !== 'table') return [];
  const rows = table.rows.flatMap((row): readonly TableRow[] =>
    'list' in row ? [] : Array.from({ length: row.count ?? 1 }, () => row),
  );
  return rows.flatMap((row, slot) => {
    const times = timesOf(row);
    const code = valueIn(row.cells.code);
    const usable = valueIn(row.cells.inCover);
    if (times === null || !isWords(code)) return [];
    return [{ slot, code, isUsable: isWords(usable) && usable.en === 'Yes', times }];
  });
}

/** The codes that a new workbook's cover is made of, in the language of its sheets. */
export const shiftCodesIn = (rows: readonly ShiftRow[], language: Language): readonly ShiftCode[] =>
  rows.filter(({ isUsable }) => isUsable).map(({ code, times }) => ({ ...times, code: code[language] }));

function timesOf({ cells }: TableRow): ShiftRow['times'] | null {
  const [start, end] = [minuteOf(cells.start), minuteOf(cells.end)];
  if (start === null || end === null) return null;
  const minutes = valueIn(cells.break);
  const batches = valueIn(cells.batches);
  return onShiftDate({
    start,
    end,
    breakStart: minuteOf(cells.breakStart),
    breakMinutes: typeof minutes === 'number' ? minutes : 0,
    breakBatches: typeof batches === 'number' ? batches : 1,
  });
}

const isWords = (value: Content | undefined): value is Localized =>
  typeof value === 'object' && value !== null && 'zh-CN' in value;

const valueIn = (cell: CellSpec | undefined): Content | undefined =>
  typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;

/** Times are fractions of a day, as spreadsheets have them. */
function minuteOf(cell: CellSpec | undefined): number | null {
  const value = valueIn(cell);
  return typeof value === 'number' ? Math.round(value * minutesOfDay) : null;
}

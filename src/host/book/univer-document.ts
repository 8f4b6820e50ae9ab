import type { Injector, IRange, IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/lib/facade';
import type { Area } from './book';

/** A workbook open in Univer, in Node or in the page. */
export interface UniverDocument {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  /** `univer.__getInjector()`: the way to the services that the facade does not show. */
  readonly injector: Injector;
}

/** Google's new sheets are 1000 rows by 26 columns; Univer would make 20, and a formula that names column Z would fail. */
export const newGrid = { rows: 1000, columns: 26 } as const;

/** Pixels, as on Google. */
export const defaultSizes = { defaultColumnWidth: 100, defaultRowHeight: 21 } as const;

/** What `api.createWorkbook` needs for a new document: one empty sheet, as Google has it. */
export const emptyWorkbook: Partial<IWorkbookData> = {
  id: 'local',
  name: '未命名的电子表格',
  sheetOrder: ['0'],
  sheets: {
    '0': { id: '0', name: '工作表1', rowCount: newGrid.rows, columnCount: newGrid.columns, ...defaultSizes },
  },
};

/** Sheets by the numbers that Google gives them; Univer's own ids are texts. */
export class SheetIds {
  readonly #numbers = new Map<string, number>();
  readonly #univerIds = new Map<number, string>();

  /** The number of a sheet; sheets that a person added in the page get one when they are first met. */
  number(univerId: string): number {
    const known = this.#numbers.get(univerId);
    if (known !== undefined) return known;
    const fresh = /^\d{1,9}$/.test(univerId) ? Number(univerId) : this.next();
    this.#numbers.set(univerId, fresh);
    this.#univerIds.set(fresh, univerId);
    return fresh;
  }

  /** A number that no sheet has had. */
  next(): number {
    return Math.max(0, ...this.#numbers.values()) + 1;
  }

  sheet(workbook: FWorkbook, sheetId: number): FWorksheet {
    const univerId = this.#univerIds.get(sheetId);
    const sheet =
      univerId === undefined
        ? workbook.getSheets().find((candidate) => this.number(candidate.getSheetId()) === sheetId)
        : workbook.getSheetBySheetId(univerId);
    if (!sheet) throw new Error(`Sheet ${sheetId} not found`);
    return sheet;
  }
}

/** Univer counts from 0 and names the last row and column. */
export const toUniverRange = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row - 1,
  startColumn: column - 1,
  endRow: row + rows - 2,
  endColumn: column + columns - 2,
});

export const fromUniverRange = (sheetId: number, range: IRange): Area => ({
  sheetId,
  row: range.startRow + 1,
  column: range.startColumn + 1,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

/** One value for each cell of an area, row by row; `at` gets 0-based positions in the sheet. */
export function mapArea<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => at(area.row - 1 + row, area.column - 1 + column)),
  );
}

import { BooleanNumber, CommandType, ICommandService, type Worksheet, WrapStrategy } from '@univerjs/core';
import { SetWorksheetRowAutoHeightMutation } from '@univerjs/sheets';
import { plainRowHeight, textHeight } from '../../sheet/text-height';
import type { UniverDocument } from './univer-document';

/** Heights of texts are kept for as many. */
const mostKept = 50_000;

/**
 * Makes rows as high as their texts are, as Google does: every row but those that were given a height and told to keep it. The page
 * does so by itself for what a person types.
 */
export class GrowingRows {
  readonly #document: UniverDocument;
  /** True if something was changed since rows grew. */
  #isDue = false;
  readonly #kept = new Map<string, number>();

  constructor(document: UniverDocument) {
    this.#document = document;
    document.injector.get(ICommandService).onCommandExecuted(({ id, type }) => {
      if (type === CommandType.MUTATION && id !== SetWorksheetRowAutoHeightMutation.id) this.#isDue = true;
    });
  }

  /** Says that the model was changed without a command. */
  noteChange(): void {
    this.#isDue = true;
  }

  grow(): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    const { workbook, injector } = this.#document;
    for (const sheet of workbook.getSheets()) {
      const rowsAutoHeightInfo = this.#grown(sheet.getSheet());
      if (rowsAutoHeightInfo.length === 0) continue;
      const place = { unitId: workbook.getId(), subUnitId: sheet.getSheetId() };
      const params = { ...place, rowsAutoHeightInfo };
      injector.get(ICommandService).syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, params);
    }
  }

  #grown(sheet: Worksheet): readonly { readonly row: number; readonly autoHeight: number }[] {
    const wanted = this.#wantedHeights(sheet);
    const manager = sheet.getRowManager();
    const grownBefore = Object.keys(manager.getRowData()).map(Number);
    return [...new Set([...wanted.keys(), ...grownBefore])].flatMap((row) => {
      const { h = plainRowHeight, ia } = manager.getRow(row) ?? {};
      if (ia === BooleanNumber.FALSE) return [];
      const autoHeight = Math.max(h, wanted.get(row) ?? plainRowHeight);
      return autoHeight === manager.getRowHeight(row) ? [] : [{ row, autoHeight }];
    });
  }

  /** Of the rows, from 0, in which something is higher than a plain row. */
  #wantedHeights(sheet: Worksheet): Map<number, number> {
    const wanted = new Map<number, number>();
    const lookOf = growingLooks(sheet);
    const merged = new Set(
      sheet.getMergeData().map(({ startRow, startColumn }) => `${startRow} ${startColumn}`),
    );
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const text = cell?.v;
      if (text === null || text === undefined || text === '') return;
      const look = lookOf(row, column, cell?.s);
      if (!look || !sheet.getColVisible(column) || merged.has(`${row} ${column}`)) return;
      const height = this.#heightOf(
        String(text),
        sheet.getColumnWidth(column),
        look,
        typeof text === 'string',
      );
      if (height > (wanted.get(row) ?? plainRowHeight)) wanted.set(row, height);
    });
    return wanted;
  }

  /** Numbers stand in one line, whatever their cell is told. */
  #heightOf(text: string, width: number, { wrap, fontSize }: GrowingLook, isText: boolean): number {
    const key = `${width} ${fontSize} ${wrap && isText} ${text}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    if (this.#kept.size > mostKept) this.#kept.clear();
    const height = textHeight(text, width, { wrap: wrap && isText, fontSize });
    this.#kept.set(key, height);
    return height;
  }
}

/** Of a look what may make a row higher. */
interface GrowingLook {
  readonly wrap: boolean;
  readonly fontSize: number;
}

const plainFontSize = 10;

/** Null for looks that make no row higher; each look of the sheet is taken apart once. */
function growingLooks(sheet: Worksheet) {
  const known = new Map<string, GrowingLook | null>();
  return (row: number, column: number, style: unknown): GrowingLook | null => {
    const kept = typeof style === 'string' ? known.get(style) : undefined;
    if (kept !== undefined) return kept;
    // The cell alone: to ask for its conditional formats would have them calculated, before anybody sees them.
    const own = sheet.getCellRaw(row, column);
    const { tb, fs = plainFontSize } = sheet.getComposedCellStyleByCellData(row, column, own);
    const look = { wrap: tb === WrapStrategy.WRAP, fontSize: fs };
    const found = look.wrap || fs > plainFontSize ? look : null;
    if (typeof style === 'string') known.set(style, found);
    return found;
  };
}

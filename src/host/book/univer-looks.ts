import type {
  ICellData,
  IRange,
  IStyleData,
  Nullable,
  ObjectMatrix,
  Styles,
  Worksheet,
} from '@univerjs/core';
import type { CellStyle, StyleChange } from './book';
import { defined, fromUniverStyle, toUniverStyle } from './univer-styles';

type StyleId = string | undefined;
type Borders = NonNullable<IStyleData['bd']>;

/** The look that a cell has, changed. */
type Restyling = (old: ICellData['s'], change: StyleChange) => StyleId;

/**
 * Finds the look that a cell has after a change. Most cells of a sheet look alike: each change of each look is worked out once.
 * The emulator and the bridge keep one object for changes that are the same, so that they are the same here.
 *
 * @param styles the looks of the workbook
 */
export function restyling(styles: Styles): Restyling {
  const known = new Map<StyleChange, Map<ICellData['s'], StyleId>>();
  return (old, change) => {
    const looks = known.get(change) ?? new Map<ICellData['s'], StyleId>();
    known.set(change, looks);
    if (!looks.has(old)) looks.set(old, styleId(styles, merged(styles.getStyleByCell({ s: old }), change)));
    return looks.get(old);
  };
}

/**
 * How the cells of a sheet look. Cells of one look get one object, which is worked out once; a row or a column may have a look of
 * its own below the cell's.
 */
export function looksOf(sheet: Worksheet): (row: number, column: number) => CellStyle {
  const known = new Map<StyleId, CellStyle>();
  return (row, column) => {
    const id = sheet.getCellRaw(row, column)?.s ?? undefined;
    const worksOut = () => fromUniverStyle(sheet.getComposedCellStyle(row, column));
    if (typeof id === 'object' || sheet.getRowStyle(row) || sheet.getColumnStyle(column)) return worksOut();
    const style = known.get(id) ?? worksOut();
    known.set(id, style);
    return style;
  };
}

/** Changes the looks of cells in the model. */
export function restyle(
  cells: ObjectMatrix<Nullable<ICellData>>,
  { startRow, startColumn }: IRange,
  changes: readonly (readonly StyleChange[])[],
  look: Restyling,
): void {
  changes.forEach((line, i) => {
    line.forEach((change, j) => {
      const [row, column] = [startRow + i, startColumn + j];
      const cell = cells.getValue(row, column);
      const s = look(cell?.s, change);
      if (s === cell?.s) return;
      const { s: _, ...rest } = cell ?? {};
      if (s !== undefined) cells.setValue(row, column, { ...rest, s });
      else if (Object.keys(rest).length > 0) cells.setValue(row, column, rest);
      else cells.realDeleteValue(row, column);
    });
  });
}

const styleId = (styles: Styles, style: IStyleData): StyleId =>
  Object.keys(style).length > 0 ? (styles.setValue(style) ?? undefined) : undefined;

/** As Univer merges: null takes a property back, a border has its sides, and lines through text have the text's colour. */
function merged(old: Nullable<IStyleData>, change: StyleChange): IStyleData {
  const { bd, ...properties } = toUniverStyle(change);
  const borders = defined<Borders>({ ...old?.bd, ...(bd as Borders) });
  const style: IStyleData = defined<IStyleData>({
    ...old,
    ...properties,
    bd: Object.keys(borders).length > 0 ? borders : null,
  });
  const colored = (line: IStyleData['ul']) => (line && style.cl ? { ...line, cl: style.cl } : line);
  return defined<IStyleData>({ ...style, ul: colored(style.ul), st: colored(style.st) });
}

import type { SheetReading } from './template-ports';

/** Whether the cell at a row and a column of a reading, both from 0, is a heading. */
export type HeaderTest = (row: number, column: number) => boolean;

/**
 * The headings of a sheet, whose texts stay when only headers and formulas are kept: in the rows down to the frozen ones
 * or, if none is frozen, to the first row with two filled cells; in the columns to the frozen ones or the first filled
 * one; and every bold cell, as the headings of further tables below are.
 */
export function headerCells(reading: SheetReading): HeaderTest {
  const { looks, area, frozenRows, frozenColumns } = reading;
  const rows = frozenRows >= area.row ? frozenRows - area.row + 1 : firstTableRow(reading) + 1;
  const columns =
    frozenColumns >= area.column ? frozenColumns - area.column + 1 : firstFilledColumn(reading) + 1;
  return (row, column) => row < rows || column < columns || looks.bold[row]?.[column] === true;
}

const isFilled = (value: unknown): boolean => value !== '';

const firstTableRow = ({ values }: SheetReading): number =>
  values.findIndex((row) => row.filter(isFilled).length >= 2);

const firstFilledColumn = ({ values, area }: SheetReading): number =>
  Array.from({ length: area.columns }, (_, column) => column).findIndex((column) =>
    values.some((row) => isFilled(row[column] ?? '')),
  );

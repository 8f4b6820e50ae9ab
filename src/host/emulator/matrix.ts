import type { Area } from '../book/book';
import { signatureError } from './strict';

/**
 * A matrix from the add-on, checked as Google checks it.
 *
 * @param method for the error, e.g. `Range.setValues`
 * @throws in Google's words, if it is no matrix or does not have the area's size
 */
export function matrixFor(area: Area, data: unknown, method: string): readonly (readonly unknown[])[] {
  if (!isMatrix(data)) throw signatureError(method, data);
  if (data.length !== area.rows) throw sizeError('rows', data.length, area.rows);
  const wrong = data.find((row) => row.length !== area.columns);
  if (wrong) throw sizeError('columns', wrong.length, area.columns);
  return data;
}

const isMatrix = (data: unknown): data is readonly (readonly unknown[])[] =>
  Array.isArray(data) && data.every((row) => Array.isArray(row));

const sizeError = (what: 'rows' | 'columns', got: number, expected: number): Error =>
  new Error(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${got} but the range has ${expected}.`,
  );

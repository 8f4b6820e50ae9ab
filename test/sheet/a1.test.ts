import {
  areaAddress,
  columnLetters,
  columnNumber,
  parseArea,
  parseReference,
  quotedSheet,
} from '../../src/sheet/a1';
import type { Area } from '../../src/sheet/area';
import * as fc from '../support/fast-check';

const areas: fc.Arbitrary<Area> = fc.record({
  row: fc.integer({ min: 1, max: 900_000 }),
  column: fc.integer({ min: 1, max: 17_000 }),
  rows: fc.integer({ min: 1, max: 90_000 }),
  columns: fc.integer({ min: 1, max: 1_000 }),
});
const size = { rows: 9, columns: 4 };

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [18_278, 'ZZZ'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
});

it('reads an address as the area that it was written from', () => {
  fc.assert(
    fc.property(areas, fc.boolean(), fc.boolean(), (area, column, row) => {
      expect(parseReference(areaAddress(area, { column, row }), size)).toEqual({ area });
      expect(parseArea(areaAddress(area))).toEqual(area);
    }),
  );
});

it('reads the name of a sheet, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (sheetName) => {
      fc.pre(sheetName.trim() !== '' && !/[\n\r\u2028\u2029]/.test(sheetName));
      expect(parseReference(`${quotedSheet(sheetName)}A1`, size)?.sheetName).toBe(sheetName);
    }),
  );
});

it.each([
  ['B4:A2', { row: 2, column: 1, rows: 3, columns: 2 }],
  ['b2', { row: 2, column: 2, rows: 1, columns: 1 }],
  ['A2:A', { row: 2, column: 1, rows: 8, columns: 1 }],
  ['B:C', { row: 1, column: 2, rows: 9, columns: 2 }],
  ['2:5', { row: 2, column: 1, rows: 4, columns: 4 }],
])('reads %s in a sheet of 9 × 4', (text, area) => {
  expect(parseReference(text, size)).toEqual({ area });
});

it.each(['', 'B', '2', 'sales', 'A1:B2:C3', '!A1', 'A1 B2'])('sees no reference in "%s"', (text) => {
  expect(parseReference(text, size)).toBeNull();
});

it.each(['$A$1', 'B4:A2', 'A0', 'a1', 'A2:A'])('takes %s for no address of an area', (text) => {
  expect(parseArea(text)).toBeNull();
});

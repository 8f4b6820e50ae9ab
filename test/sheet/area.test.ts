import { type Area, liesWithin, overlap } from '../../src/sheet/area';
import * as fc from '../support/fast-check';

const areas: fc.Arbitrary<Area> = fc.record({
  row: fc.integer({ min: 1, max: 6 }),
  column: fc.integer({ min: 1, max: 6 }),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

const cells = ({ row, column, rows, columns }: Area): string[] =>
  Array.from(
    { length: rows * columns },
    (_, i) => `${row + Math.floor(i / columns)} ${column + (i % columns)}`,
  );

it('areas overlap where they share a cell', () => {
  fc.assert(
    fc.property(areas, areas, (one, other) => {
      const shared = cells(one).some((cell) => cells(other).includes(cell));
      expect(overlap(one, other)).toBe(shared);
    }),
  );
});

it('an area lies within a sheet that has all its cells', () => {
  const sheet: Area = { row: 1, column: 1, rows: 5, columns: 6 };
  fc.assert(
    fc.property(areas, (area) => {
      const inside = cells(area).every((cell) => cells(sheet).includes(cell));
      expect(liesWithin(area, 5, 6)).toBe(inside);
    }),
  );
});

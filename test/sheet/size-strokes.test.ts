import { evenSizes, sizeStrokes } from '../../src/sheet/size-strokes';
import * as fc from '../support/fast-check';

describe('sizeStrokes', () => {
  const untouched = 21;
  const sizesOf = (strokes: ReturnType<typeof sizeStrokes>, length: number) => {
    const sizes = Array<number>(length).fill(untouched);
    for (const { start, count, size } of strokes) sizes.fill(size, start - 1, start - 1 + count);
    return sizes;
  };

  it('gives every row its size', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(21, 24, 40, 58), { maxLength: 25 }), (sizes) => {
        expect(sizesOf(sizeStrokes(sizes, untouched), sizes.length)).toEqual(sizes);
      }),
    );
  });

  it('never takes more calls than there are runs that differ from a fresh sheet', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(21, 24, 40), { maxLength: 25 }), (sizes) => {
        const runs = sizes.filter((size, index) => size !== untouched && size !== sizes[index - 1]).length;
        expect(sizeStrokes(sizes, untouched).length).toBeLessThanOrEqual(runs);
      }),
    );
  });

  it('paints over where that saves calls', () => {
    expect(sizeStrokes([24, 40, 24, 40, 24], untouched)).toHaveLength(3);
    expect(sizeStrokes([21, 21], untouched)).toEqual([]);
  });

  it.each([
    ['the commonest size', 30, 1],
    ['a size that a fresh sheet has', untouched, 0],
  ])('takes sizes that change from row to row: %s costs one call or none', (_, commonest, callForAll) => {
    const sizes = Array.from({ length: 2000 }, (__, row) => (row % 2 === 0 ? commonest : 40 + (row % 37)));
    const strokes = sizeStrokes(sizes, untouched);
    expect(sizesOf(strokes, sizes.length)).toEqual(sizes);
    expect(strokes).toHaveLength(1000 + callForAll);
  });
});

describe('evenSizes', () => {
  const widths = fc.array(fc.constantFrom(24, 64, 72, 76, 84, 92, 100, 110, 240), {
    minLength: 1,
    maxLength: 15,
  });

  it('makes nothing smaller, nothing more than an eighth larger, and never more calls', () => {
    fc.assert(
      fc.property(widths, (sizes) => {
        const even = evenSizes(sizes, 100);
        expect(even).toHaveLength(sizes.length);
        for (const [index, size] of sizes.entries()) {
          expect(even[index]).toBeGreaterThanOrEqual(size);
          expect(even[index]).toBeLessThanOrEqual(size * 1.125);
        }
        expect(sizeStrokes(even, 100).length).toBeLessThanOrEqual(sizeStrokes(sizes, 100).length);
      }),
    );
  });

  it('takes the width of a fresh column where that is a little more', () => {
    expect(evenSizes([92, 96, 92, 96], 100)).toEqual([100, 100, 100, 100]);
  });

  it('leaves widths alone where nothing is won', () => {
    expect(evenSizes([24, 186, 60], 100)).toEqual([24, 186, 60]);
  });
});

import { textHeight } from '../../src/sheet/text-height';
import * as fc from '../support/fast-check';

describe('textHeight', () => {
  it('is that of a plain row for one line of plain size, however long it runs on', () => {
    expect(textHeight('客单价', 100, {})).toBe(21);
    expect(textHeight('客单价'.repeat(50), 100, {})).toBe(21);
  });

  it('has room for every line at the size of its letters', () => {
    const points = fc.integer({ min: 10, max: 24 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), points, (characters, fontSize) => {
        const width = 200;
        // A Chinese character is a square of its size; points are 4/3 pixels.
        const side = (fontSize * 4) / 3;
        const lines = Math.ceil((characters * side) / width);
        const height = textHeight('促'.repeat(characters), width, { wrap: true, fontSize });
        expect(height).toBeGreaterThanOrEqual(Math.floor(lines * side));
      }),
    );
  });

  it('never shrinks as a column gets narrower', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 30, max: 400 }), (text, width) => {
        const [narrow, wide] = [width, width + 50].map((each) => textHeight(text, each, { wrap: true }));
        expect(narrow).toBeGreaterThanOrEqual(wide ?? 0);
      }),
    );
  });
});

import { jsonMistake } from '../../../src/app/templates/json-mistake';
import * as fc from '../../support/fast-check';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonMistake', () => {
  it('takes a text for JSON exactly when JSON.parse does', () => {
    const valid = fc.json();
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '[', '\\', '0', '\n', 'é', 'nul'))
      .map(([text, at, put]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + put + text.slice(cut + 1);
      });
    const loose = fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ 01e.-+tfn\n\u0001') });
    fc.assert(
      fc.property(fc.oneof(valid, damaged, loose), (text) => {
        expect(jsonMistake(text, 1000) === null).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['{"a": tru}', 6],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['{"a": 1', 7],
    ['', 0],
    ['{} {}', 3],
    ["{'a': 1}", 1],
  ])('finds the first wrong character of %s', (text, position) => {
    expect(jsonMistake(text, 10)).toEqual({ kind: 'syntax', position });
  });

  it('stops at the first bracket beyond the depth, and at half a million of them', () => {
    expect(jsonMistake('[[[1]]]', 2)).toEqual({ kind: 'depth', position: 2 });
    expect(jsonMistake('['.repeat(500_000), 40)).toEqual({ kind: 'depth', position: 40 });
    expect(jsonMistake(`"${'\\n'.repeat(250_000)}"`, 40)).toBeNull();
  });
});

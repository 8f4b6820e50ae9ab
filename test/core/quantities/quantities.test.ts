import { quantities, quantityIds } from '../../../src/core/quantities/quantities';
import { narrowedBounds, type Quantity, widenedBound } from '../../../src/core/quantities/quantity';

describe.each(quantityIds.map((id): [string, Quantity] => [id, quantities[id]]))(
  'the quantity %s',
  (id, quantity) => {
    const { name, unit, help, source } = quantity.words();

    it('has an id that a file may name, bounds in order, and a default between them', () => {
      expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(quantity.min).toBeLessThan(quantity.max);
      const fallback = quantity.default ?? quantity.max;
      expect(fallback).toBeGreaterThanOrEqual(quantity.min);
      expect(fallback).toBeLessThanOrEqual(quantity.max);
      if (quantity.exclusiveMin) expect(fallback).toBeGreaterThan(quantity.min);
    });

    it('is told in both languages, its help in whole sentences', () => {
      for (const language of ['zh-CN', 'en'] as const) expect(name[language]).not.toBe('');
      expect(help['zh-CN']).toMatch(/。$/);
      expect(help.en).toMatch(/\.$/);
      expect(unit.en === '').toBe(unit['zh-CN'] === '');
    });

    it('says where its default comes from, if it has one', () => {
      expect(source === undefined).toBe(quantity.default === undefined);
    });

    it('has whole bounds if only whole figures make sense, and a share for a percentage', () => {
      if (quantity.kind === 'integer')
        expect([quantity.min, quantity.max].every(Number.isInteger)).toBe(true);
      if (quantity.kind === 'percent') expect(quantity.max).toBeLessThanOrEqual(3);
    });
  },
);

it('tells quantities apart by their names', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const names = quantityIds.map((id) => quantities[id].words().name[language]);
    expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([]);
  }
});

describe('narrowing', () => {
  const share: Quantity = { ...quantities.utilisation };

  it('takes what it names and keeps the rest', () => {
    expect(narrowedBounds(share)).toEqual({ min: 0, max: 1, exclusiveMin: true });
    expect(narrowedBounds(share, { max: 0.5, because: 'half' })).toEqual({
      min: 0,
      max: 0.5,
      exclusiveMin: true,
    });
  });

  it.each([
    [null, { min: 0, max: 1, exclusiveMin: true }],
    [null, { min: 0.1, max: 0.9 }],
    ['min', { min: -1, max: 1 }],
    ['min', { min: 0, max: 1 }],
    ['max', { min: 0.5, max: 1.5 }],
  ] as const)('finds that %s is wider in %j', (wider, bounds) => {
    expect(widenedBound(share, bounds)).toBe(wider);
  });
});

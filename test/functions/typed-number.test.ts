import { typedNumber } from '../../src/functions/typed-number';
import * as fc from '../support/fast-check';

describe('typedNumber reads what people type', () => {
  it.each([
    ['30%', 0.3],
    ['0.7%', 0.007],
    ['１２％', 0.12],
    ['5‰', 0.005],
    ['1.2万', 12_000],
    ['1.1万', 11_000],
    ['1.2w', 12_000],
    ['3亿', 300_000_000],
    ['3千万', 30_000_000],
    ['1万亿', 1e12],
    ['5k', 5000],
    ['¥1,000', 1000],
    ['￥１，０００．５', 1000.5],
    ['¥ 500万', 5_000_000],
    ['-¥5', -5],
    ['1,234,567.89', 1_234_567.89],
    ['1000元', 1000],
    ['1.5万元', 15_000],
    ['５００００００', 5_000_000],
    ['5e6', 5_000_000],
    ['5.00E+06', 5_000_000],
    ['+7', 7],
    ['−7', -7],
    ['.5', 0.5],
    ['5.', 5],
    ['  42　', 42],
    ['-0', 0],
  ])('%p is %d', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });

  it.each(['1,2', '1.000,5', '12,34', '1,2345', ',5', '1.2.3', '1。5', '1、000', "1'000"])(
    'takes %p for ambiguous',
    (text) => {
      expect(typedNumber(text)).toBe('ambiguous');
    },
  );

  it.each([
    'abc',
    '',
    '%',
    '¥',
    '万',
    '1 000',
    '1-2',
    '--5',
    '-¥-5',
    '2026-11-11',
    '3人',
    '5%万',
    '1/3',
    '0x10',
    'Infinity',
    '5e999',
    'NaN',
    '一百',
    '9'.repeat(65),
  ])('does not take %p for a number', (text) => {
    expect(typedNumber(text)).toBe('notANumber');
  });

  it('gives back every number that was written plainly, in groups of thousands or in full-width digits', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const fullWidth = (text: string) =>
      text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(cents, (value) => {
        const plain = (value / 100).toFixed(2);
        const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ',');
        for (const text of [plain, grouped, fullWidth(grouped), `¥${grouped}`]) {
          expect(typedNumber(text)).toBe(Number(plain) + 0);
        }
      }),
    );
  });

  it('reads a percentage as the hundredth of its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
        const text = `${hundredths / 100}%`;
        expect(typedNumber(text)).toBe(Number(`${hundredths}e-4`));
      }),
    );
  });

  it('answers any text whatsoever with a finite number or a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = typedNumber(text);
        expect(read === 'ambiguous' || read === 'notANumber' || Number.isFinite(read)).toBe(true);
      }),
    );
  });
});

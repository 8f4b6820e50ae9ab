import { serialFromDate, typedDate, typedTime } from '../../src/functions/typed-date';

const november11 = 46337;

describe('typedDate', () => {
  it.each([
    '2026-11-11',
    '2026/11/11',
    '2026.11.11',
    '2026年11月11日',
    '２０２６－１１－１１',
    ' 2026-11-11 ',
  ])('reads %p as 11 November 2026', (text) => {
    expect(typedDate(text)).toBe(november11);
  });

  it('reads the time that comes with a date', () => {
    expect(typedDate('2026-11-10 20:00')).toBeCloseTo(november11 - 1 + 20 / 24, 9);
    expect(typedDate('2026-11-10T20:00:30')).toBeCloseTo(november11 - 1 + 20 / 24, 9);
  });

  it.each(['11-11', '11/11/2026', '11.11.26', '明天', '', '2026-11', '2026-11-11 晚上', '2026-11-11 25:00'])(
    'does not guess at %p',
    (text) => {
      expect(typedDate(text)).toBe('notADate');
    },
  );

  it.each(['2026-11-31', '2026/2/30', '2026年13月1日'])('knows that %p does not exist', (text) => {
    expect(typedDate(text)).toBe('noSuchDate');
  });
});

describe('typedTime', () => {
  it.each([
    ['20:30', 20.5 / 24],
    ['8:00', 8 / 24],
    ['２０：３０', 20.5 / 24],
    ['2026-11-11 20:30', 20.5 / 24],
    ['0:00:59', 0],
  ])('reads %p', (text, fraction) => {
    expect(typedTime(text)).toBeCloseTo(fraction, 12);
  });

  it.each(['24:01', '25:00', '20.30', '20', '晚上八点', ''])('does not guess at %p', (text) => {
    expect(typedTime(text)).toBe('notADate');
  });
});

describe('serialFromDate', () => {
  it('reads a Date in the zone of the script', () => {
    expect(serialFromDate(new Date(2026, 10, 11))).toBe(november11);
    expect(serialFromDate(new Date(2026, 10, 11, 18, 0))).toBe(november11 + 0.75);
  });

  it('is no number for an invalid Date', () => {
    expect(serialFromDate(new Date('x'))).toBeNaN();
  });
});

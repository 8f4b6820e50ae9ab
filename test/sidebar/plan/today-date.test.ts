import { dayHere } from '../../../src/sidebar/plan/day-here';

describe('the day on the clock of this machine', () => {
  it.each([
    ['2026-11-25', 2026, 10, 25],
    ['2027-01-01', 2027, 0, 1],
    ['2027-06-18', 2027, 5, 18],
    ['2028-02-29', 2028, 1, 29],
  ])('is %s from its first minute to its last', (expected, year, month, day) => {
    expect(dayHere(new Date(year, month, day, 0, 0))).toBe(expected);
    expect(dayHere(new Date(year, month, day, 23, 59, 59))).toBe(expected);
  });
});

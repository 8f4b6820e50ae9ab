import { HOURS_A_DAY, presenceOf, type ShiftCode } from './shift-code';

/** Codes that no whole hour falls into, e.g. one that ends before it starts: people on them cover nothing. */
export const codesWithoutHours = (codes: readonly ShiftCode[]): readonly ShiftCode[] =>
  codes.filter((code) => presenceOf(code).every((presence) => presence === 'absent'));

/**
 * Hours of the day in which no code works, neither one of the day nor one of the day before.
 *
 * @returns hours 0 to 23, in order
 * @example hoursWithoutCode([{ code: 'A', startMinute: 60, endMinute: 1440 }]) // [0]
 */
export function hoursWithoutCode(codes: readonly ShiftCode[]): readonly number[] {
  const presences = codes.map(presenceOf);
  return [...Array(HOURS_A_DAY).keys()].filter((hour) =>
    presences.every((each) => each[hour] === 'absent' && each[hour + HOURS_A_DAY] === 'absent'),
  );
}

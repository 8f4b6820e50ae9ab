import { batchesOf, type Presence, peopleThere, presenceOf, type ShiftCode } from './shift-code';

/** A code with its hours worked out once. */
export interface CodeHours {
  readonly shift: ShiftCode;
  readonly presence: readonly Presence[];
  readonly batches: number;
}

export const codeHours = (codes: readonly ShiftCode[]): readonly CodeHours[] =>
  codes.map((shift) => ({ shift, presence: presenceOf(shift), batches: batchesOf(shift) }));

/** Heads on duty in each of the hours 0–23 of the day, or with `offset` 24 of the next day, of people who start on one day. */
export const headsOf = (
  codes: readonly CodeHours[],
  people: readonly number[],
  offset: 0 | 24,
): readonly number[] =>
  Array.from({ length: 24 }, (_, hour) =>
    codes.reduce(
      (heads, { presence, batches }, index) =>
        heads + peopleThere(presence[hour + offset] ?? 'absent', batches, people[index] ?? 0),
      0,
    ),
  );

import { filled, paint } from '../../sheet/matrices';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { palette } from '../../template/style';
import { contentKey, standingKey } from './content-key';
import type { StandingSheet } from './sheets-to-carry';

/** Contents of a sheet as keys, by row and column from 0. */
export type Keys = readonly (readonly string[])[];

export const keyAt = (keys: Keys, row: number, column: number): string => keys[row - 1]?.[column - 1] ?? '';

export const keysOfPlan = ({ cells }: SheetPlan): Keys => cells.map((row) => row.map(contentKey));

export const keysOfStanding = ({ values, formulas }: StandingSheet): Keys =>
  values.map((row, index) => row.map((value, column) => standingKey(value, formulas[index]?.[column] ?? '')));

/** Where people type: cells of the colour for that, those with a rule, and blank ones; by row and column from 0. */
export function typingCells(plan: SheetPlan): readonly (readonly boolean[])[] {
  const typing = filled(plan, false);
  for (const { area, style } of plan.styles)
    if (style.background !== undefined) paint(typing, area, style.background === palette.inputFill);
  for (const { area } of plan.validations) paint(typing, area, true);
  for (const [row, cells] of plan.cells.entries()) {
    for (const [column, content] of cells.entries()) {
      const marks = typing[row];
      if (content === null && marks) marks[column] = true;
    }
  }
  return typing;
}

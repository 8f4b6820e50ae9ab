import type { SheetPlan } from './sheet-plan';

/** Pixels of the empty first column of a template's sheet: as wide as the arrow back needs. */
export const marginWidth = 24;

/** The rows that a template's sheet has at least, below what it fills for what people add, and the columns of a fresh one. */
export const groundGrid = { rows: 200, columns: 26 };

/**
 * Whether a sheet begins as those of all templates do: with a margin and without gridlines. One that was captured from a user's own
 * sheet looks as that did.
 */
export const standsOnGround = ({ columnWidths, hiddenGridlines, areHeightsForced }: SheetPlan): boolean =>
  hiddenGridlines && columnWidths[0] === marginWidth && !areHeightsForced;

import type { CellContent } from './sheet-plan';

/** The formula of a planned cell, with its `=`; `null` for anything else. */
export const formulaOf = (content: CellContent): string | null =>
  typeof content === 'object' && content !== null && 'formula' in content ? content.formula : null;

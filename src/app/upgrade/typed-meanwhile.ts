import { standingKey } from './content-key';
import type { StandingSheet } from './sheets-to-carry';
import type { StandingRun } from './upgrade-port';

/**
 * Sheets in which somebody has typed between two readings, by the names that they had first; also one that has gone. What formulas give
 * does not count, nor what they say: setting sheets aside changes the names in them.
 */
export const typedMeanwhile = (before: StandingRun, after: StandingRun): readonly string[] =>
  before.sheets
    .filter((sheet) => {
      const again = after.sheets.find(({ sheetId }) => sheetId === sheet.sheetId);
      return !again || typedText(sheet) !== typedText(again);
    })
    .map(({ name }) => name);

const typedText = ({ values, formulas, notes }: StandingSheet): string => {
  const typed = values.map((row, index) =>
    row.map((value, column) => (formulas[index]?.[column] ? 'f' : standingKey(value, ''))),
  );
  return JSON.stringify([typed, notes]);
};

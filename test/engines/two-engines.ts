import type { WorkbookPlan } from '../../src/sheet/sheet-plan';
import * as ironCalc from '../support/ironcalc';
import * as libreOffice from '../support/libreoffice';
import { xlsxOf } from '../support/plan-file';
import { type Calculated, differences, errorsOf } from './compare';
import { differencesFromCore, type Facts, type Figure } from './figures';
import { readProbe } from './probe';

/** A workbook as two engines calculate it that nobody of this project wrote. */
export interface TwiceCalculated {
  readonly plan: WorkbookPlan;
  readonly libreOffice: Calculated;
  readonly ironCalc: Calculated;
}

export async function calculateTwice(plans: readonly WorkbookPlan[]): Promise<readonly TwiceCalculated[]> {
  const books = libreOffice.recalculateAll(await Promise.all(plans.map(xlsxOf)));
  return plans.map((plan, index) => {
    const sheets = ironCalc.recalculate(plan);
    return {
      plan,
      libreOffice: (sheet) => books[index]?.get(sheet),
      ironCalc: (sheet) => sheets[sheet],
    };
  });
}

/** All that is wrong with a workbook; every list is empty if nothing is. */
export const mistakesIn = ({ plan, libreOffice, ironCalc }: TwiceCalculated) => ({
  errorsInLibreOffice: errorsOf(plan, libreOffice),
  errorsInIronCalc: errorsOf(plan, ironCalc),
  differences: differences(plan, libreOffice, ironCalc),
});

export const noMistakes: ReturnType<typeof mistakesIn> = {
  errorsInLibreOffice: [],
  errorsInIronCalc: [],
  differences: [],
};

/** Where the figures of a probed workbook differ from `core`, in either engine. */
export const wrongFigures = (
  { plan, libreOffice, ironCalc }: TwiceCalculated,
  figures: readonly Figure[],
  facts: Facts,
): readonly string[] =>
  [libreOffice, ironCalc].flatMap((calculated) =>
    differencesFromCore(figures, facts, readProbe(plan, calculated)),
  );

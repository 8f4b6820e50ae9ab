import type { WorkbookPlan } from '../../src/sheet/sheet-plan';
import * as gnumeric from '../support/gnumeric';
import * as ironCalc from '../support/ironcalc';
import * as libreOffice from '../support/libreoffice';
import { xlsxOf } from '../support/plan-file';
import { type Calculated, differences, errorsOf } from './compare';
import { differencesFromCore, type Facts, type Figure } from './figures';
import { readProbe } from './probe';

/** A workbook as engines calculate it that nobody of this project wrote. */
export interface CalculatedElsewhere {
  readonly plan: WorkbookPlan;
  readonly libreOffice: Calculated;
  readonly ironCalc: Calculated;
  readonly gnumeric: Calculated;
}

export async function calculateElsewhere(
  plans: readonly WorkbookPlan[],
): Promise<readonly CalculatedElsewhere[]> {
  const files = await Promise.all(plans.map(xlsxOf));
  const [inLibreOffice, inGnumeric] = [
    libreOffice.recalculateAll(files),
    gnumeric.recalculateAll(files, plans),
  ];
  return plans.map((plan, index) => {
    const sheets = ironCalc.recalculate(plan);
    return {
      plan,
      libreOffice: (sheet) => inLibreOffice[index]?.get(sheet),
      ironCalc: (sheet) => sheets[sheet],
      gnumeric: (sheet) => inGnumeric[index]?.get(sheet),
    };
  });
}

/** All that is wrong with a workbook; every list is empty if nothing is. */
export const mistakesIn = ({ plan, libreOffice, ironCalc, gnumeric }: CalculatedElsewhere) => ({
  errorsInLibreOffice: errorsOf(plan, libreOffice),
  errorsInIronCalc: errorsOf(plan, ironCalc),
  errorsInGnumeric: errorsOf(plan, gnumeric),
  differences: differences(plan, libreOffice, ironCalc),
  differencesInGnumeric: differences(plan, libreOffice, gnumeric),
});

export const noMistakes: ReturnType<typeof mistakesIn> = {
  errorsInLibreOffice: [],
  errorsInIronCalc: [],
  errorsInGnumeric: [],
  differences: [],
  differencesInGnumeric: [],
};

/** Where the figures of a probed workbook differ from `core`, in either engine. */
export const wrongFigures = (
  { plan, libreOffice, ironCalc }: CalculatedElsewhere,
  figures: readonly Figure[],
  facts: Facts,
): readonly string[] =>
  [libreOffice, ironCalc].flatMap((calculated) =>
    differencesFromCore(figures, facts, readProbe(plan, calculated)),
  );

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
  /** Left out where only the first was asked for. */
  readonly others?: { readonly gnumeric: Calculated; readonly ironCalc: Calculated };
}

/** @param isForAll which of the workbooks every engine calculates, by their place; the others are LibreOffice's alone */
export async function calculateElsewhere(
  plans: readonly WorkbookPlan[],
  isForAll: (index: number) => boolean = () => true,
): Promise<readonly CalculatedElsewhere[]> {
  const files = await Promise.all(plans.map(xlsxOf));
  const inLibreOffice = libreOffice.recalculateAll(files);
  return plans.map((plan, index) => {
    const first = { plan, libreOffice: (sheet: string) => inLibreOffice[index]?.get(sheet) };
    const file = files[index];
    if (!file || !isForAll(index)) return first;
    const [inGnumeric] = gnumeric.recalculateAll([file], [plan]);
    const inIronCalc = ironCalc.recalculate(plan);
    const others = {
      gnumeric: (sheet: string) => inGnumeric?.get(sheet),
      ironCalc: (sheet: string) => inIronCalc[sheet],
    };
    return { ...first, others };
  });
}

/** All that is wrong with a workbook; every list is empty if nothing is. */
export const mistakesIn = ({ plan, libreOffice, others }: CalculatedElsewhere) => ({
  errorsInLibreOffice: errorsOf(plan, libreOffice),
  errorsInIronCalc: others ? errorsOf(plan, others.ironCalc) : [],
  errorsInGnumeric: others ? errorsOf(plan, others.gnumeric) : [],
  differencesInIronCalc: others ? differences(plan, libreOffice, others.ironCalc) : [],
  differencesInGnumeric: others ? differences(plan, libreOffice, others.gnumeric) : [],
});

export const noMistakes: ReturnType<typeof mistakesIn> = {
  errorsInLibreOffice: [],
  errorsInIronCalc: [],
  errorsInGnumeric: [],
  differencesInIronCalc: [],
  differencesInGnumeric: [],
};

/** Where the figures of a probed workbook differ from `core`, in any engine. */
export const wrongFigures = (
  { plan, libreOffice, others }: CalculatedElsewhere,
  figures: readonly Figure[],
  facts: Facts,
): readonly string[] =>
  [libreOffice, ...(others ? [others.gnumeric, others.ironCalc] : [])].flatMap((calculated) =>
    differencesFromCore(figures, facts, readProbe(plan, calculated)),
  );

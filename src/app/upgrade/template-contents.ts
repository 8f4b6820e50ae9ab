import type { SheetPlan } from '../../sheet/sheet-plan';
import { type Alignment, targetOf } from './align-sheet';
import { isFormulaKey, isNumberKey } from './content-key';
import { madeContents, timesMade } from './made-contents';
import { keyAt } from './sheet-keys';
import type { Place, StandingSheet } from './sheets-to-carry';

/** What of an old sheet is its template's; where an older version has not kept what it made, the new sheet says it. */
export interface TemplateContents {
  /** Whether it is known what was made. */
  readonly isKept: boolean;
  /** Whether the template had such a content somewhere. */
  had(key: string): boolean;
  /**
   * Whether a content that does not stand where the new sheet has the same is the template's all the same. A constant must not stand there
   * more often than it was made: then somebody has typed the same once more, or moved it.
   */
  isMade(key: string): boolean;
  /** Whether a formula of an older version, of which it was not kept what it made, is the template's: in cells of formulas, those repeat. */
  isRepeated(key: string): boolean;
}

/** @param alignment `null` if the new plan has no such sheet */
export function templateContents(
  old: StandingSheet,
  plan: Pick<SheetPlan, 'cells' | 'notes'>,
  oldKeys: Alignment['oldKeys'],
  alignment: Alignment | null,
): TemplateContents {
  const made = old.made ?? madeContents(plan);
  const counts = counted(oldKeys.flat());
  const places = counted(alignment ? placesOf(alignment) : []);
  const { kept, calculated } = comparedWithNew(oldKeys, alignment);
  const had = (key: string) => timesMade(made, key) > 0;
  const isMade = (key: string) => {
    if (isFormulaKey(key)) return had(key);
    const moved = (places.get(key) ?? 0) - (kept.get(key) ?? 0);
    return had(key) && (counts.get(key) ?? 0) + moved <= timesMade(made, key);
  };
  const isRepeated = (key: string) => old.made === null && calculated.has(key) && (counts.get(key) ?? 0) > 1;
  return { isKept: old.made !== null, had, isMade, isRepeated };
}

/** Figures that nobody types change with the inputs: they tell nothing of what was moved. */
const isPlace = ({ newKeys, typing }: Alignment, { row, column }: Place): boolean =>
  typing[row - 1]?.[column - 1] === true || !isNumberKey(keyAt(newKeys, row, column));

const placesOf = (alignment: Alignment): readonly string[] =>
  alignment.newKeys.flatMap((keys, row) =>
    keys.filter((_, at) => isPlace(alignment, { row: row + 1, column: at + 1 })),
  );

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How often each content stands where the new sheet has the same; and formulas that stand where it has any. */
function comparedWithNew(oldKeys: Alignment['oldKeys'], alignment: Alignment | null) {
  const kept = new Map<string, number>();
  const calculated = new Set<string>();
  if (alignment === null) return { kept, calculated };
  for (const [index, keys] of oldKeys.entries()) {
    for (const [at, key] of keys.entries()) {
      const to = key === '' ? null : targetOf({ row: index + 1, column: at + 1 }, alignment);
      if (to === null) continue;
      const standing = keyAt(alignment.newKeys, to.row, to.column);
      if (standing === key && isPlace(alignment, to)) kept.set(key, (kept.get(key) ?? 0) + 1);
      if (isFormulaKey(key) && isFormulaKey(standing)) calculated.add(key);
    }
  }
  return { kept, calculated };
}

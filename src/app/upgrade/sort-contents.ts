import type { SheetPlan } from '../../sheet/sheet-plan';
import type { Alignment } from './align-sheet';
import { isFormulaKey, isNumberKey } from './content-key';
import { type MadeContents, madeContents, noteKey, timesMade } from './made-contents';
import { type Keys, keyAt } from './sheet-keys';
import type { NewSheet, Place, StandingSheet } from './sheets-to-carry';

/** Why something that was typed does not stand in the new sheets, or not as it was. */
export type Loss =
  /** Typed over a result, which is calculated again. */
  | 'calculated'
  /** A formula of the sheet that was changed. */
  | 'formula'
  /** A figure that the add-on solves and writes: it is solved again. */
  | 'solved'
  /** A heading, a label or a fixed text that was changed. */
  | 'label'
  /** A formula that needs something which is gone: its value was carried over. */
  | 'asValue'
  | 'note'
  /** Its sheet is gone. */
  | 'sheet';

/** What is to become of the contents of a sheet. */
export interface SortedContents {
  /** Goes into a cell of the new sheet; `isBlank` empties what the template has there. */
  readonly placed: readonly { readonly from: Place; readonly to: Place; readonly isBlank: boolean }[];
  /** Was typed where the new sheet has no cell. */
  readonly loose: readonly Place[];
  readonly lost: readonly (Place & { readonly loss: Loss })[];
}

/** Cells that are known by other means, as those of the inputs. */
export type IsKnown = (place: Place) => boolean;

/** Tells what a person has typed from what the template made, and where it belongs. */
export function sortContents(
  old: StandingSheet,
  sheet: NewSheet,
  alignment: Alignment,
  isKnown: IsKnown,
): SortedContents {
  const sorted = { placed: [], loose: [], lost: [] } as {
    placed: SortedContents['placed'][number][];
    loose: Place[];
    lost: SortedContents['lost'][number][];
  };
  const isMade = madeTest(old, sheet.plan, alignment.oldKeys);
  for (const [index, keys] of alignment.oldKeys.entries()) {
    const row = index + 1;
    for (const [at, key] of keys.entries()) {
      const from = { row, column: at + 1 };
      const to = targetOf(from, alignment);
      if (to === null) {
        if (key !== '' && !isMade(key)) sorted.loose.push(from);
        continue;
      }
      if (isKnown(to)) continue;
      const fate = fateOf(key, to, alignment, isMade);
      if (fate === 'carry' || fate === 'blank') sorted.placed.push({ from, to, isBlank: fate === 'blank' });
      else if (fate !== null) sorted.lost.push({ ...from, loss: fate });
    }
  }
  return { ...sorted, loose: withNeighbours(sorted.loose, alignment) };
}

/** The cell of the new sheet that is the same, as far as tables, titles and cards tell. */
export function targetOf({ row, column }: Place, alignment: Alignment): Place | null {
  const target = alignment.rows.get(row);
  const across = target === undefined ? null : alignment.columnOf(row, column);
  return target === undefined || across === null ? null : { row: target, column: across };
}

function fateOf(
  key: string,
  to: Place,
  { newKeys, typing }: Alignment,
  isMade: (key: string) => boolean,
): 'carry' | 'blank' | Loss | null {
  const made = keyAt(newKeys, to.row, to.column);
  if (key === made) return null;
  const isTyping = typing[to.row - 1]?.[to.column - 1] === true;
  if (key === '') return isTyping && made !== '' && !isFormulaKey(made) && isMade(made) ? 'blank' : null;
  if (isFormulaKey(key)) {
    if (isMade(key)) return null;
    return isTyping ? 'carry' : isFormulaKey(made) ? 'formula' : 'label';
  }
  if (isTyping) return 'carry';
  if (isFormulaKey(made)) return isMade(key) ? null : 'calculated';
  if (isMade(key)) return null;
  return isNumberKey(key) && isNumberKey(made) ? 'solved' : 'label';
}

/**
 * Whether a content is the template's. It must not stand there more often than it was made: then somebody has typed the same once more.
 * Where an older version has not kept what it made, the new sheet says it, and formulas that repeat are the template's.
 */
export function madeTest(
  old: StandingSheet,
  plan: Pick<SheetPlan, 'cells' | 'notes'>,
  oldKeys: Keys,
): (key: string) => boolean {
  const counts = new Map<string, number>();
  for (const keys of oldKeys)
    for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  const made: MadeContents = old.made ?? madeContents(plan);
  return (key) => {
    const times = timesMade(made, key);
    if (!isFormulaKey(key)) return times > 0 && (counts.get(key) ?? 0) <= times;
    return times > 0 || (old.made === null && (counts.get(key) ?? 0) > 1);
  };
}

/** What stands in a row beside something that was typed says what that is. */
function withNeighbours(loose: readonly Place[], alignment: Alignment): readonly Place[] {
  const rows = new Set(loose.filter(({ row }) => !alignment.rows.has(row)).map(({ row }) => row));
  const columns = new Set(loose.filter(({ row }) => alignment.rows.has(row)).map(({ column }) => column));
  const all: Place[] = [];
  for (const [index, keys] of alignment.oldKeys.entries()) {
    const row = index + 1;
    for (const [at, key] of keys.entries()) {
      const place = { row, column: at + 1 };
      const isNear = rows.has(row) || (alignment.rows.has(row) && columns.has(place.column));
      if (key !== '' && isNear && targetOf(place, alignment) === null) all.push(place);
    }
  }
  return all;
}

/** Notes that somebody has added. */
export function typedNotes(
  old: StandingSheet,
  plan: Pick<SheetPlan, 'cells' | 'notes'>,
): readonly (Place & { text: string })[] {
  const made = old.made ?? madeContents(plan);
  return old.notes.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text !== '' && timesMade(made, noteKey(text)) === 0 ? [{ row: row + 1, column: column + 1, text }] : [],
    ),
  );
}

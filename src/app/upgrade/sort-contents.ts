import { languages, unplacedHeading } from '../../messages';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { type Alignment, targetOf } from './align-sheet';
import { isFormulaKey, isNumberKey } from './content-key';
import { madeContents, noteKey, timesMade } from './made-contents';
import { keyAt } from './sheet-keys';
import type { NewSheet, Place, StandingSheet } from './sheets-to-carry';
import { type TemplateContents, templateContents } from './template-contents';

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
  /** Formulas that are in shape those of the new sheet: what they read is to be compared. */
  readonly alike: readonly { readonly from: Place; readonly to: Place }[];
  /** Was typed where the new sheet has no cell. */
  readonly loose: readonly Place[];
  readonly lost: readonly (Place & { readonly loss: Loss })[];
}

/** Cells of which the values are known by other means, as those of the inputs; a formula there is carried over. */
export type IsKnown = (place: Place) => boolean;

/** Tells what a person has typed from what the template made, and where it belongs. */
export function sortContents(
  old: StandingSheet,
  sheet: NewSheet,
  alignment: Alignment,
  isKnown: IsKnown,
): SortedContents {
  const sorted = { placed: [], alike: [], loose: [], lost: [] } as {
    placed: SortedContents['placed'][number][];
    alike: SortedContents['alike'][number][];
    loose: Place[];
    lost: SortedContents['lost'][number][];
  };
  const template = templateContents(old, sheet.plan, alignment.oldKeys, alignment);
  for (const [index, keys] of alignment.oldKeys.entries()) {
    const row = index + 1;
    for (const [at, key] of keys.entries()) {
      const from = { row, column: at + 1 };
      const to = targetOf(from, alignment);
      if (to === null) {
        const isTyped = !isHeading(old.values[row - 1]?.[at]) && isTypedLoose(key, row, alignment, template);
        if (isTyped) sorted.loose.push(from);
        continue;
      }
      if (isKnown(to) && !isFormulaKey(key)) continue;
      if (isFormulaKey(key) && key === keyAt(alignment.newKeys, to.row, to.column)) {
        sorted.alike.push({ from, to });
        continue;
      }
      const fate = fateOf(key, to, alignment, template);
      if (fate === 'carry' || fate === 'blank') sorted.placed.push({ from, to, isBlank: fate === 'blank' });
      else if (fate !== null) sorted.lost.push({ ...from, loss: fate });
    }
  }
  return { ...sorted, loose: withNeighbours(sorted.loose, alignment) };
}

/** What an earlier upgrade wrote above what it had no place for: this one writes its own. */
const isHeading = (value: unknown): boolean =>
  languages.some((language) => value === unplacedHeading[language]({}));

/** What becomes of the content of an old cell that has a place in the new sheet. */
function fateOf(
  key: string,
  to: Place,
  { newKeys, typing }: Alignment,
  template: TemplateContents,
): 'carry' | 'blank' | Loss | null {
  const made = keyAt(newKeys, to.row, to.column);
  if (key === made) return null;
  const isTyping = typing[to.row - 1]?.[to.column - 1] === true;
  if (key === '') return isTyping && !isFormulaKey(made) && template.had(made) ? 'blank' : null;
  if (isFormulaKey(key)) return formulaFate(key, made, isTyping, template);
  if (template.isMade(key) && (!isTyping || template.isKept)) return null;
  if (isTyping) return 'carry';
  if (isFormulaKey(made)) return 'calculated';
  return isNumberKey(key) && isNumberKey(made) ? 'solved' : 'label';
}

/** A formula of the template is a person's copy where the template had, as the new one has, something else. */
function formulaFate(
  key: string,
  made: string,
  isTyping: boolean,
  template: TemplateContents,
): 'carry' | Loss | null {
  if (template.had(key) && made !== '' && !template.had(made)) return null;
  if (isTyping) return 'carry';
  if (!isFormulaKey(made)) return 'label';
  return template.isRepeated(key) ? null : 'formula';
}

/** Whether somebody has typed what stands where the new sheet has no cell: also a copy of a formula that the new sheet has, too. */
function isTypedLoose(
  key: string,
  row: number,
  { newKeys, rows, isInTable }: Alignment,
  template: TemplateContents,
): boolean {
  if (key === '' || template.isRepeated(key)) return false;
  if (!template.isMade(key)) return true;
  return isFormulaKey(key) && !rows.has(row) && !isInTable(row) && newKeys.some((keys) => keys.includes(key));
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

import type { UndoableRun } from '../app/api';
import type { Ports } from '../app/ports';
import { undo, undoable } from '../app/undo/undo';
import { brokenByUndo, broughtBackByUndo, type Language, undone } from '../messages';
import { askWhether, confirmed, done, type Ending, refused } from './dialogs';
import { type UiTexts, uiTexts } from './ui-texts';

/** Undoing from the menu asks first: it names what will go, and offers to keep what was changed. */
export function undoPlainly(ports: Ports, language: Language): Ending {
  const run = undoable(ports);
  if (!run.ok) return refused(run.failure, language);
  const keepChanged = askUndo(run.value, uiTexts(language), language);
  if (keepChanged === null) return null;
  const { runId, sheets } = run.value;
  const changed = sheets.filter(({ isChanged }) => isChanged).map(({ sheetId }) => sheetId);
  const result = undo(ports, { runId, changed, keepChanged });
  return result.ok ? done(undone[language](result.value)) : refused(result.failure, language);
}

/** Whether the changed sheets are to stay; `null` to leave everything as it is, ✕ and Esc among the answers. */
function askUndo(
  { sheets, dependents, bringsBack }: UndoableRun,
  texts: UiTexts,
  language: Language,
): boolean | null {
  const warned = (question: string) =>
    [question, broughtBackByUndo[language](bringsBack), brokenByUndo[language](dependents)]
      .filter(Boolean)
      .join('\n\n');
  const changed = sheets.filter(({ isChanged }) => isChanged).map(({ name }) => name);
  const names = sheets.map(({ name }) => name);
  if (changed.length > 0)
    return askWhether(texts.menuUndo, warned(texts.undoChangedQuestion(names, changed)));
  return confirmed(texts.menuUndo, warned(texts.undoQuestion(names))) ? false : null;
}

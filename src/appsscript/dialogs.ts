import { type Failure, type Language, sentence } from '../messages';

/** What a plain dialog can ask, for people who work without the sidebar. */

/** The caption of a menu ends with … where it leads to a question; the question itself does not. */
const titleOf = (caption: string): string => caption.replace(/…$/, '');

/** What is wrong must not vanish like a toast. */
export function tell(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(titleOf(title), message, ui.ButtonSet.OK);
}

/** Seconds in which one reads two lines. */
const longToast = 10;

/** In passing; what is done is done, also where that cannot be told. */
export function toast(title: string, message: string): void {
  try {
    SpreadsheetApp.getActive().toast(message, title, longToast);
  } catch {}
}

/** @returns `null` to leave everything as it is; ✕ and Esc are among the answers */
export function askWhether(title: string, question: string): boolean | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(titleOf(title), question, ui.ButtonSet.YES_NO_CANCEL);
  if (answer === ui.Button.YES) return true;
  return answer === ui.Button.NO ? false : null;
}

export function confirmed(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(titleOf(title), question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** @returns what was typed, `null` if nothing is to be done */
export function askText(title: string, question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(titleOf(title), question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null;
}

/** How an action ended; `null` where the person wanted nothing. */
export type Ending = { readonly isDone: boolean; readonly told: string } | null;

export const done = (told: string): Ending => ({ isDone: true, told });
export const refused = (failure: Failure, language: Language): Ending =>
  refusedFor(sentence(failure, language));
export const refusedFor = (reason: string): Ending => ({ isDone: false, told: reason });

/** Tells what an action has done in passing, and why it did nothing until somebody has read it. */
export function tellEnding(ending: Ending, title: string, product: string): void {
  if (ending?.isDone) toast(product, ending.told);
  else if (ending) tell(title, ending.told);
}

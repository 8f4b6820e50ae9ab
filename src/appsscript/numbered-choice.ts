import { fail, type Result, success } from '../messages';
import { askText } from './dialogs';

/**
 * Lets a person choose one of a list by its number.
 *
 * @returns `null` if nothing is to be done; the first if nothing is typed
 */
export function chosenOf<T>(
  title: string,
  question: string,
  choices: readonly T[],
  nameOf: (choice: T) => string,
): Result<T> | null {
  const lines = choices.map((choice, index) => `${index + 1}  ${nameOf(choice)}`);
  const typed = askText(title, [question, ...lines].join('\n'));
  if (typed === null) return null;
  const chosen = choices[typed === '' ? 0 : Number(typed.normalize('NFKC')) - 1];
  return chosen === undefined
    ? fail({ code: 'choiceOutOfList', got: typed, most: choices.length })
    : success(chosen);
}

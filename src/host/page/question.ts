import type { ButtonName, ButtonSetName, PromptAnswer, Question } from '../book/screen';
import { addOnName } from './add-on-name';
import { createDialog } from './dialog';
import { element } from './element';

type Choice = Exclude<ButtonName, 'CLOSE'>;

const labels: Readonly<Record<Choice, string>> = { OK: '确定', CANCEL: '取消', YES: '是', NO: '否' };

/** The affirmative one first: it is the button that Enter presses. */
const choices: Readonly<Record<ButtonSetName, readonly Choice[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** `ui.alert`: resolves with the button, or CLOSE for ✕ and Esc. */
export const askAlert = async (question: Question): Promise<ButtonName> => (await ask(question, [])).button;

/** `ui.prompt`: as an alert, with a line to fill in. */
export function askPrompt(question: Question): Promise<PromptAnswer> {
  const input = element('input', {
    class: 'text-input',
    name: 'answer',
    autocomplete: 'off',
    autofocus: true,
    'aria-label': question.message || question.title,
  });
  return ask(question, [input], () => input.value);
}

function ask(question: Question, fields: readonly Node[], text = () => ''): Promise<PromptAnswer> {
  // Enter in the line submits the form by its first button.
  const form = element(
    'form',
    { method: 'dialog' },
    element('p', { class: 'dialog-message' }, question.message),
    ...fields,
    element(
      'div',
      { class: 'dialog-actions' },
      ...choices[question.buttons].map((choice, index) =>
        choiceButton(choice, index === 0, fields.length === 0),
      ),
    ),
  );
  const dialog = createDialog({ title: question.title || addOnName, body: [form] });
  const focusBack = document.activeElement;
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      if (focusBack instanceof HTMLElement) focusBack.focus();
      resolve({ button: chosen(dialog.returnValue), text: text() });
    });
  });
}

/** Without the focus on the first choice, Enter would press the dialog's ✕. */
function choiceButton(choice: Choice, isFirst: boolean, mayTakeFocus: boolean): HTMLElement {
  const attributes = {
    type: 'submit',
    value: choice,
    class: isFirst ? 'button button-primary' : 'button',
    autofocus: isFirst && mayTakeFocus,
  };
  return element('button', attributes, labels[choice]);
}

const isChoice = (value: string): value is Choice => Object.hasOwn(labels, value);
const chosen = (value: string): ButtonName => (isChoice(value) ? value : 'CLOSE');

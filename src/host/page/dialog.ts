import { element } from './element';
import { icon } from './icon';

export interface DialogParts {
  readonly title: string;
  readonly body: readonly (Node | string)[];
  readonly actions?: readonly Node[];
  readonly className?: string;
}

/** A dialog with a title bar, ✕ and Esc; it leaves the page when it closes. */
export function createDialog({ title, body, actions = [], className = '' }: DialogParts): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { class: `dialog ${className}`, 'aria-label': title },
    element(
      'header',
      { class: 'dialog-head' },
      element('h2', {}, title),
      element(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': '关闭', onclick: () => dialog.close() },
        icon('close'),
      ),
    ),
    element('div', { class: 'dialog-body' }, ...body),
    ...(actions.length ? [element('footer', { class: 'dialog-actions' }, ...actions)] : []),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return dialog;
}

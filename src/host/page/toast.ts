import { element } from './element';
import { icon } from './icon';

export interface Toast {
  readonly message: string;
  readonly title?: string;
  /** How long it stays; 5 as on Google if left out, and until it is dismissed if negative. */
  readonly seconds?: number;
}

const usualSeconds = 5;
const region = element('div', { class: 'toasts' });

/** Shows a toast in the lower right corner, where Google Sheets shows them. */
export function showToast({ message, title = '', seconds = usualSeconds }: Toast): void {
  const toast = show({ className: 'toast', role: 'status', title, message });
  if (seconds >= 0) setTimeout(() => toast.remove(), seconds * 1000);
}

/** Says why a run of the add-on failed; stays until it is dismissed, because the reason must not be missed. */
export function showFailure(reason: unknown): void {
  const message = reason instanceof Error ? reason.message : String(reason);
  showAlert('运行出错', message);
}

/** Says what was not done; stays until it is dismissed. It takes no focus: whoever types goes on typing. */
export function showAlert(title: string, message: string): void {
  show({ className: 'toast toast-failure', role: 'alert', title, message });
}

interface ToastParts {
  readonly className: string;
  readonly role: 'status' | 'alert';
  readonly title: string;
  readonly message: string;
}

function show({ className, role, title, message }: ToastParts): HTMLElement {
  if (!region.isConnected) document.body.append(region);
  const toast = element(
    'div',
    { class: className, role },
    element('div', { class: 'toast-text' }, ...(title ? [element('strong', {}, title)] : []), message),
    element(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': '关闭', onclick: () => toast.remove() },
      icon('close'),
    ),
  );
  region.append(toast);
  return toast;
}

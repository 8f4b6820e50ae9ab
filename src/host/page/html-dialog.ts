import type { DialogOptions } from '../book/screen';
import { createDialog } from './dialog';
import { createSandboxFrame, type RunFunction } from './sandbox-frame';

/** Google's size for a dialog whose HTML sets none, in pixels. */
const usualSize = { width: 600, height: 400 };

/** Shows the add-on's HTML in a dialog: modal, or beside the sheet, which stays usable. */
export function openHtmlDialog(
  html: string,
  options: DialogOptions,
  run: RunFunction,
  focusEditor: () => void,
): void {
  const resize = (size: { readonly width?: number; readonly height?: number }) => {
    if (size.width) frame.style.width = `${size.width}px`;
    if (size.height) frame.style.height = `${size.height}px`;
  };
  const frame = createSandboxFrame(html, options.title, {
    run,
    close: () => dialog.close(),
    focusEditor,
    resize,
  });
  const dialog = createDialog({ title: options.title, body: [frame], className: 'dialog-html' });
  resize({ width: options.width ?? usualSize.width, height: options.height ?? usualSize.height });
  dialog.addEventListener('close', focusEditor);
  if (options.modal) dialog.showModal();
  else dialog.show();
  frame.focus();
}

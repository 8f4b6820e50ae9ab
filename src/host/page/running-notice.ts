import { element } from './element';

/** A run shorter than this passes without a word. */
const quietMilliseconds = 1000;

/** Shows 正在运行脚本… with a way out while a run takes long. Returns the function that takes it away. */
export function showWhileRunning(cancel: () => void): () => void {
  const notice = element(
    'div',
    { class: 'running', role: 'status' },
    element('span', { class: 'spinner', 'aria-hidden': 'true' }),
    '正在运行脚本…',
    element('button', { type: 'button', class: 'link-button', onclick: cancel }, '取消'),
  );
  const timer = setTimeout(() => document.body.append(notice), quietMilliseconds);
  return () => {
    clearTimeout(timer);
    notice.remove();
  };
}

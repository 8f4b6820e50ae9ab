import { element } from './element';
import { type FrameMessage, isFrameMessage, type PageMessage } from './frame-messages';
import { withGoogleScript } from './google-script-client';

/** Runs a function of the add-on, as `google.script.run` does. */
export type RunFunction = (functionName: string, args: readonly unknown[]) => Promise<unknown>;

/** What the add-on's page may do to the place that shows it. */
export interface FrameOwner {
  readonly run: RunFunction;
  close(): void;
  focusEditor(): void;
  resize(size: { readonly width?: number; readonly height?: number }): void;
}

/**
 * A frame that shows an add-on's HTML with `google.script` in it. Its origin is opaque: it sees nothing of this page and
 * reaches nothing but its owner.
 */
export function createSandboxFrame(html: string, title: string, owner: FrameOwner): HTMLIFrameElement {
  const frame = element('iframe', {
    class: 'sandbox',
    title,
    src: '/sandbox.html',
    sandbox: 'allow-scripts allow-forms allow-modals allow-downloads',
  });
  const receive = (event: MessageEvent<unknown>) => {
    if (!frame.isConnected) removeEventListener('message', receive);
    else if (event.source === frame.contentWindow && isFrameMessage(event.data))
      handle(event.data, { frame, html, owner });
  };
  addEventListener('message', receive);
  return frame;
}

interface Context {
  readonly frame: HTMLIFrameElement;
  readonly html: string;
  readonly owner: FrameOwner;
}

function handle(message: FrameMessage, { frame, html, owner }: Context): void {
  if (message.kind === 'sandboxReady') frame.contentWindow?.postMessage(withGoogleScript(html), '*');
  if (message.kind === 'loaded') frame.dataset.loaded = 'true';
  if (message.kind === 'run') void answer(message, frame, owner.run);
  if (message.kind === 'close') owner.close();
  if (message.kind === 'focusEditor') owner.focusEditor();
  if (message.kind === 'resize') owner.resize(message);
}

async function answer(
  { id, functionName, args }: Extract<FrameMessage, { kind: 'run' }>,
  frame: HTMLIFrameElement,
  run: RunFunction,
): Promise<void> {
  const post = (message: PageMessage) => frame.contentWindow?.postMessage(message, '*');
  try {
    post({ kind: 'settled', id, ok: true, value: (await run(functionName, args)) ?? null });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    post({ kind: 'settled', id, ok: false, name, message });
  }
}

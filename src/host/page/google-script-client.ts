import type { FrameMessage, PageMessage } from './frame-messages';

interface Handlers {
  readonly onSuccess?: ((value: unknown, userObject: unknown) => void) | undefined;
  readonly onFailure?: ((error: Error, userObject: unknown) => void) | undefined;
  readonly userObject?: unknown;
}

/**
 * Google's rule for arguments: JSON, and null for undefined; anything else is refused with Google's words.
 * Like the function below, it goes into a page as its source and uses nothing from outside itself but types.
 */
function asJson(value: unknown, property: string): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((item, index) => asJson(item, String(index)));
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new Error(`Failed due to illegal value in property: ${property}`);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asJson(item, key)]));
}

/**
 * `google.script` inside an add-on's page. Its source is written into that page, so it may use nothing from outside
 * itself but types and its argument.
 */
function installGoogleScript(json: typeof asJson): void {
  const waiting = new Map<number, Handlers>();
  let lastId = 0;
  const post = (message: FrameMessage) => parent.postMessage(message, '*');

  const call = (handlers: Handlers, functionName: string, values: readonly unknown[]) => {
    const args = values.map((value, index) => json(value, String(index)));
    const id = ++lastId;
    waiting.set(id, handlers);
    post({ kind: 'run', id, functionName, args });
  };

  const runner = (handlers: Handlers): object =>
    new Proxy(
      {
        withSuccessHandler: (onSuccess: Handlers['onSuccess']) => runner({ ...handlers, onSuccess }),
        withFailureHandler: (onFailure: Handlers['onFailure']) => runner({ ...handlers, onFailure }),
        withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
      },
      {
        get: (methods, name) =>
          Reflect.get(methods, name) ?? ((...values: unknown[]) => call(handlers, String(name), values)),
      },
    );

  const settle = (message: PageMessage) => {
    const handlers = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) return handlers?.onSuccess?.(message.value, handlers.userObject);
    const error = Object.assign(new Error(message.message), { name: message.name });
    if (handlers?.onFailure) handlers.onFailure(error, handlers.userObject);
    else console.error(error);
  };
  addEventListener('message', (event: MessageEvent<PageMessage>) => {
    if (event.source === parent && event.data.kind === 'settled') settle(event.data);
  });

  const host = {
    close: () => post({ kind: 'close' }),
    editor: { focus: () => post({ kind: 'focusEditor' }) },
    origin: document.referrer,
    setHeight: (height: number) => post({ kind: 'resize', height }),
    setWidth: (width: number) => post({ kind: 'resize', width }),
  };
  const script = { host, run: runner({}) };
  Object.assign(globalThis, { google: { script } });
  // The handlers above are this document's from the first script on: a click cannot come too early.
  addEventListener('load', () => post({ kind: 'loaded' }));
}

/** An add-on's HTML with `google.script` in place before its first own script runs. */
export const withGoogleScript = (html: string): string =>
  `<!doctype html><script>(${installGoogleScript})(${asJson})</script>${html}`;

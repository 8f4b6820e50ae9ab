/** What an add-on's page in its frame may ask of the spreadsheet. */
export type FrameMessage =
  /** The empty frame is there to be written into. */
  | { readonly kind: 'sandboxReady' }
  | { readonly kind: 'loaded' }
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'focusEditor' }
  /** Pixels. */
  | { readonly kind: 'resize'; readonly width?: number; readonly height?: number };

/** How a run that the frame asked for ended. */
export type PageMessage = { readonly kind: 'settled'; readonly id: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string }
);

const kinds: readonly string[] = ['sandboxReady', 'loaded', 'run', 'close', 'focusEditor', 'resize'];

/** The frame runs whatever HTML the add-on has, so what arrives from it is checked before it is believed. */
export function isFrameMessage(data: unknown): data is FrameMessage {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'run') return isRunMessage(data);
  if (data.kind === 'resize') return isSize('width', data) && isSize('height', data);
  return typeof data.kind === 'string' && kinds.includes(data.kind);
}

const isRunMessage = (data: object): boolean =>
  'id' in data &&
  typeof data.id === 'number' &&
  'functionName' in data &&
  typeof data.functionName === 'string' &&
  'args' in data &&
  Array.isArray(data.args);

function isSize(name: string, data: object): boolean {
  const size: unknown = Reflect.get(data, name);
  return size === undefined || (typeof size === 'number' && size > 0);
}

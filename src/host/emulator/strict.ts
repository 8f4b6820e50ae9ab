/**
 * The end of every emulated object's prototype chain: a member that is found nowhere else is not emulated, and reading it
 * throws by name instead of giving `undefined`. What the language itself asks for (`then`, `toJSON`, symbols) stays silent.
 */
const notImplemented = new Proxy(Object.prototype, {
  get(target, key, receiver) {
    if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON') {
      return Reflect.get(target, key, receiver);
    }
    throw new Error(`local host: ${String(receiver)}.${key} is not implemented`);
  },
});

/** An object of Google's: strict about its members, and naming itself as Google's objects do. */
export abstract class Strict {
  readonly #googleName: string;

  constructor(googleName: string) {
    this.#googleName = googleName;
  }

  toString(): string {
    return this.#googleName;
  }
}
Object.setPrototypeOf(Strict.prototype, notImplemented);

/** Google refuses arguments of the wrong kind in these words. */
export function signatureError(method: string, ...args: readonly unknown[]): Error {
  const kinds = args.map(kindOf).join(',');
  return new Error(
    `The parameters (${kinds}) don't match the method signature for SpreadsheetApp.${method}.`,
  );
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${kindOf(value[0])}[]`;
  if (typeof value === 'object') return value instanceof Strict ? String(value) : 'object';
  return value === '' || typeof value === 'string' ? 'String' : typeof value;
}

/**
 * The first value that `google.script.run` may not carry: a Date, a function, an instance of a class …
 *
 * @param value arguments or a result; `undefined` and `null` are allowed
 * @returns where it is, as dotted path (`0`, `1.when`), `''` for the value itself, or null if all of it is plain data
 * @example illegalValue([{ when: new Date(0) }]) // '0.when'
 */
export function illegalValue(value: unknown): string | null {
  if (isPlain(value)) return null;
  if (!isContainer(value)) return '';
  for (const [key, member] of Object.entries(value)) {
    const path = illegalValue(member);
    if (path !== null) return path === '' ? key : `${key}.${path}`;
  }
  return null;
}

const isPlain = (value: unknown): boolean =>
  value === null || ['undefined', 'boolean', 'number', 'string'].includes(typeof value);

/** An array or an object literal, of whatever realm it comes from. */
function isContainer(value: unknown): value is object {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
}

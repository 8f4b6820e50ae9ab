/**
 * What the add-on uses of JavaScript that is younger than 2020, for an engine that has not got it: which one Apps Script runs is
 * nowhere told. The compiler knows little besides (`lib` in src/tsconfig.layer.json).
 */
interface Sequence<T> {
  readonly length: number;
  readonly [index: number]: T;
}

/** @param index from the end where it is negative */
function at<T>(this: Sequence<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

/** @param search a text; the add-on asks for no pattern */
function replaceAll(this: string, search: string, replacement: string): string {
  return this.split(search).join(replacement);
}

const own = Object.prototype.hasOwnProperty;

/** Written with the older way, because it stands in for the newer one. */
const hasOwn = (record: object, key: PropertyKey): boolean => Reflect.apply(own, record, [key]);

const additions: readonly (readonly [object, Readonly<Record<string, unknown>>])[] = [
  [Array.prototype, { at }],
  [String.prototype, { at, replaceAll }],
  [Object, { hasOwn }],
];

for (const [owner, members] of additions)
  for (const [name, value] of Object.entries(members))
    if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });

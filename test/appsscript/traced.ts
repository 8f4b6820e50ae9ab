import { noteReached } from './reached-members';

/** One call of Google's, as `Range.setValues`. */
export interface TracedCall {
  readonly member: string;
  /** Whether it changes the document, asks it something, or neither (a handle, a builder). */
  readonly effect: 'write' | 'read' | 'none';
}

/** Handles and builders: no question to the document, nothing is carried out. */
const handles =
  /^(getActive|getActiveSpreadsheet|getRange|getRangeList|getParent|getUi|newChart|newDataValidation|newConditionalFormatRule|createDeveloperMetadataFinder|getDocumentLock)$/;
const writes =
  /^(set(?!ActiveSheet)|insert|delete|merge|breakApart|protect|addDeveloperMetadata|hide|show|remove|clear)/;

const documentObjects = /^(Spreadsheet|Sheet|Range|RangeList|Protection|NamedRange|DeveloperMetadata)$/;

function effectOf(owner: string, name: string): TracedCall['effect'] {
  if (!documentObjects.test(owner) || handles.test(name)) return 'none';
  if (writes.test(name)) return 'write';
  return /^(get|is|find)/.test(name) ? 'read' : 'none';
}

/**
 * Google's globals with every call written down.
 *
 * @param calls where they are written
 * @param around carries each call out, or lets something happen instead
 */
export function traced<T extends object>(
  globals: T,
  calls: TracedCall[],
  around: (carryOut: () => unknown) => unknown = (carryOut) => carryOut(),
): T {
  const originals = new WeakMap<object, object>();
  // One proxy an object: enumeration values such as Button.YES are compared by identity.
  const proxies = new WeakMap<object, object>();
  const unwrap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unwrap);
    if (typeof value !== 'object' || value === null) return value;
    // Options, as `{ template: sheet }`.
    if (Object.getPrototypeOf(value) === Object.prototype && !originals.has(value))
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unwrap(each)]));
    return originals.get(value) ?? value;
  };
  const wrap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(wrap);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    const known = proxies.get(value);
    if (known) return known;
    const proxy = new Proxy(value, { get: (target, name) => member(target, name) });
    originals.set(proxy, value);
    proxies.set(value, proxy);
    return proxy;
  };
  const member = (target: object, name: string | symbol): unknown => {
    const found: unknown = Reflect.get(target, name);
    if (typeof name === 'symbol') return wrap(found);
    if (typeof found !== 'function') {
      noteReached(`${target}.${name}`);
      return wrap(found);
    }
    return (...args: unknown[]) => {
      const owner = String(target);
      calls.push({ member: `${owner}.${name}`, effect: effectOf(owner, name) });
      noteReached(`${owner}.${name}`);
      return wrap(around(() => Reflect.apply(found, target, args.map(unwrap))));
    };
  };
  return Object.fromEntries(Object.entries(globals).map(([name, value]) => [name, wrap(value)])) as T;
}

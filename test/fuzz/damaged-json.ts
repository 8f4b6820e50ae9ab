import * as fc from '../support/fast-check';
import { hostileKey, hostileValue } from './hostile-values';

/** What a child of an array or an object becomes: as many children as the list has. */
type Change = (key: string, value: unknown, root: unknown) => readonly (readonly [string, unknown])[];

/** One change of a JSON value, somewhere in it. */
interface Edit {
  /** Picks the place. */
  readonly at: number;
  readonly change: Change;
}

const place = fc.nat({ max: 1_000_000 });

const pieces = '(){}[]"\'@$^,;:+-*/&=<>%#.! 0A\n'.split('');
const inText =
  (change: (text: string) => string): Change =>
  (key, value) => [[key, typeof value === 'string' ? change(value) : value]];

const changes: fc.Arbitrary<Change> = fc.oneof(
  hostileValue.map(
    (other): Change =>
      (key) => [[key, other]],
  ),
  hostileKey.map(
    (other): Change =>
      (_, value) => [[other, value]],
  ),
  fc.constant<Change>(() => []),
  fc.constant<Change>((key, value) => [
    [key, value],
    [key, value],
  ]),
  fc.integer({ min: 1, max: 100 }).map(
    (depth): Change =>
      (key, value) => {
        let wrapped = value;
        for (let level = 0; level < depth; level += 1) wrapped = [wrapped];
        return [[key, wrapped]];
      },
  ),
  // A part of the template in the place of another, as by a slip in an editor.
  place.map(
    (from): Change =>
      (key, _, root) => [[key, at(root, from)]],
  ),
  // The like of it from elsewhere, which is most likely to be taken for right.
  ...[1, 2, 3].map(() =>
    place.map(
      (from): Change =>
        (key, value, root) => [[key, likeOf(value, root, from)]],
    ),
  ),
  fc.integer({ min: -3, max: 3 }).map(
    (more): Change =>
      (key, value) => [[key, typeof value === 'number' ? value + more : value]],
  ),
  // Damage that leaves formulas nearly right.
  fc.tuple(place, fc.constantFrom(...pieces)).map(([where, piece]) =>
    inText((text) => {
      const cut = where % (text.length + 1);
      return text.slice(0, cut) + piece + text.slice(cut);
    }),
  ),
  place.map((where) => inText((text) => text.slice(0, where % (text.length + 1)))),
  place.map((where) => {
    return inText((text) => {
      const cut = where % (text.length + 1);
      return text.slice(0, cut) + text.slice(cut + 1);
    });
  }),
  fc.integer({ min: 2, max: 40 }).map((count) => inText((text) => text.repeat(count).slice(0, 60_000))),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(
    (other): Change =>
      (key, value) => [[key, typeof value === 'number' ? other : value]],
  ),
);

export const edit: fc.Arbitrary<Edit> = fc.record({ at: place, change: changes });

const childrenOf = (json: unknown): readonly (readonly [string, unknown])[] =>
  typeof json === 'object' && json !== null ? Object.entries(json) : [];

const countOf = (json: unknown): number =>
  childrenOf(json).reduce((count, [, child]) => count + 1 + countOf(child), 0);

/** The value with this number, counted from the outside inwards. */
function at(json: unknown, number: number): unknown {
  let left = number % Math.max(1, countOf(json));
  const find = (value: unknown): unknown => {
    for (const [, child] of childrenOf(value)) {
      if (left === 0) return child;
      left -= 1;
      const found = find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(json);
}

/** The first value of the same kind from a place on; itself if there is no other. */
function likeOf(value: unknown, root: unknown, from: number): unknown {
  const count = countOf(root);
  for (let step = 0; step < 50; step += 1) {
    const other = at(root, (from + step) % Math.max(1, count));
    if (typeof other === typeof value && Array.isArray(other) === Array.isArray(value)) return other;
  }
  return value;
}

/** The JSON with one of its values changed; whatever keys it gets, none is taken for an object's own. */
export function damaged(json: unknown, { at: number, change }: Edit): unknown {
  let left = number % Math.max(1, countOf(json));
  const rebuilt = (value: unknown): unknown => {
    const children = childrenOf(value);
    if (children.length === 0 || left < 0) return value;
    const entries = children.flatMap(([key, child]) => {
      left -= 1;
      return left === -1 ? change(key, child, json) : [[key, rebuilt(child)] as const];
    });
    return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
  };
  return rebuilt(json);
}

import { fail } from '../../messages';
import type { Decoder } from './decoder';

/**
 * A list in which no two items say the same under `key`: formulas and people would mean one and get the other. Items that do
 * not say it are left alone. The mistake is told at the second, and names the first.
 */
export const distinct =
  <T>(key: string, list: Decoder<readonly T[]>): Decoder<readonly T[]> =>
  (json, path) => {
    const decoded = list(json, path);
    if (!decoded.ok) return decoded;
    const first = new Map<unknown, number>();
    for (const [index, item] of decoded.value.entries()) {
      const said: unknown = Reflect.get(Object(item), key);
      const before = first.get(said);
      if (before !== undefined) {
        const place = (at: number) => `${path}[${at}].${key}`;
        return fail({ code: 'fileIdDoubled', path: place(index), id: String(said), first: place(before) });
      }
      if (said !== undefined) first.set(said, index);
    }
    return decoded;
  };

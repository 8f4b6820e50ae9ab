import { digest } from '../../core/digest';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { contentKey, isFormulaKey } from './content-key';

/**
 * What a sheet held when it was made, without the places: rows and columns come between, and what somebody has typed must be known all the
 * same. How often each content was there, by a short digest of it; of formulas and notes only whether.
 */
export type MadeContents = ReadonlyMap<string, number>;

/** Google lets a sheet have metadata of 30,000 characters, keys and all; the rest is for what else is noted of it. */
const longestText = 28_000;

const digestLength = 6;
const shortDigest = (key: string): string => digest([key]).slice(-digestLength).padStart(digestLength, '0');

export const noteKey = (text: string): string => `N${text}`;

/** Contents and notes of a sheet as its template has them. */
export function madeContents({ cells, notes }: Pick<SheetPlan, 'cells' | 'notes'>): MadeContents {
  const counts = new Map<string, number>();
  for (const row of cells) {
    for (const content of row) {
      const key = contentKey(content);
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const { text } of notes) counts.set(noteKey(text), 1);
  const digests = [...counts].map(
    ([key, count]) => [shortDigest(key), isFormulaKey(key) ? 1 : count] as const,
  );
  return new Map(digests);
}

/** How often a content was made; 0 for one that was not. */
export const timesMade = (made: MadeContents, key: string): number => made.get(shortDigest(key)) ?? 0;

/**
 * The contents as a text that can be kept in the sheet's tag; `null` if they are too many for that.
 *
 * @example madeText(new Map([['0a1b2c', 1], ['3d4e5f', 12]])) // '0a1b2c 3d4e5f12'
 */
export function madeText(made: MadeContents): string | null {
  const text = [...made].map(([key, count]) => (count === 1 ? key : `${key}${count}`)).join(' ');
  return text.length > longestText ? null : text;
}

/** @returns `null` for what is no such text: an older version kept none */
export function parseMade(text: string | null): MadeContents | null {
  if (text === null || !/^[0-9a-z ]+$/.test(text)) return null;
  return new Map(
    text.split(' ').map((entry) => [entry.slice(0, digestLength), Number(entry.slice(digestLength)) || 1]),
  );
}

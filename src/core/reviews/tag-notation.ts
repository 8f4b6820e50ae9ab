import type { Language, Localized } from '../../messages';
import { type ReviewTag, reviewTags, type Sign, type SignedTag, tagNamed } from './review-tag';

/** Stands where a review has been read and has no tag; a blank cell has not been read. */
export const noTags: Localized = { 'zh-CN': '其他', en: 'Other' };

const separators: Localized = { 'zh-CN': '、', en: ', ' };
const marks: Readonly<Record<Sign, string>> = { '-1': '-', 0: '', 1: '+' };

/**
 * The tags of a review as one text, blame first. The signs are those of every keyboard, because people correct these
 * texts by hand and formulas count them (`COUNTIF(tags, "*物流-*")`): no name of a tag ends with the name of another.
 *
 * @example writeTags([{ tag: 'quality', sign: 1 }, { tag: 'delivery', sign: -1 }], 'zh-CN') // '物流-、质量+'
 */
export function writeTags(tags: readonly SignedTag[], language: Language): string {
  if (tags.length === 0) return noTags[language];
  return [...tags]
    .sort((one, other) => rank(one) - rank(other))
    .map(({ tag, sign }) => tagName(tag, language) + marks[sign])
    .join(separators[language]);
}

const rank = ({ sign }: SignedTag): number => (sign === 0 ? 2 : sign);

const namesOf = new Map(reviewTags.map(({ id, names }): [ReviewTag, Localized] => [id, names]));

export const tagName = (tag: ReviewTag, language: Language): string => namesOf.get(tag)?.[language] ?? tag;

export interface ReadTags {
  readonly tags: readonly SignedTag[];
  /** Parts that name no tag, as they were typed. */
  readonly unknown: readonly string[];
}

/**
 * Reads tags that a person wrote or corrected: any usual separator, half- or full-width signs, either language.
 *
 * @example readTags('物流－, 质量＋') // { tags: [{ tag: 'delivery', sign: -1 }, { tag: 'quality', sign: 1 }], unknown: [] }
 */
export function readTags(text: string): ReadTags {
  const tags: SignedTag[] = [];
  const unknown: string[] = [];
  for (const part of text.split(/[、，,;；\n]/).map((each) => each.trim())) {
    if (part === '' || Object.values(noTags).includes(part)) continue;
    const tag = tagNamed(part.replace(/[-－−–+＋]$/, ''));
    if (tag === undefined) unknown.push(part);
    else tags.push({ tag, sign: signOf(part) });
  }
  return { tags, unknown };
}

const signOf = (part: string): Sign => (/[-－−–]$/.test(part) ? -1 : /[+＋]$/.test(part) ? 1 : 0);

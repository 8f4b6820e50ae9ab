import type { Language, Localized } from '../messages';
import type { NamedTable } from './table-port';

/** The columns of 评价数据 that people fill, by the names of their ranges. */
export const reviewColumns = {
  side: 'review_side',
  stars: 'review_stars',
  text: 'review_text',
  followUp: 'review_follow_up',
  image: 'review_image',
  isDefault: 'review_default',
  status: 'review_status',
  tags: 'review_tags',
  autoTags: 'review_auto_tags',
} as const;

/** One row of 评价数据, as typed. */
export interface ReviewRow {
  readonly side: string;
  readonly stars: Stars | null;
  readonly text: string;
  readonly followUp?: string;
  readonly hasImage?: boolean;
  readonly isDefault?: boolean;
  readonly isDone: boolean;
  /** What counts: written by the add-on, perhaps corrected by a person. */
  readonly tags: string;
  /** What the add-on wrote last. */
  readonly autoTags: string;
}

export type Stars = 1 | 2 | 3 | 4 | 5;

/** What `归属` says of the own shop and of rivals, and `状态` of a review that needs nothing more. */
export const sides = {
  own: { 'zh-CN': '自家', en: 'Own' },
  rival: { 'zh-CN': '同行', en: 'Rival' },
} as const;
export const doneStatus: Localized = { 'zh-CN': '已处理', en: 'Done' };

const textOf = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim());

const needed: Readonly<Record<string, Localized>> = {
  [reviewColumns.text]: { 'zh-CN': '评价', en: 'Review' },
  [reviewColumns.tags]: { 'zh-CN': '标签', en: 'Tags' },
  [reviewColumns.autoTags]: { 'zh-CN': '自动标签', en: 'Automatic tags' },
};

/** What people call the column without which nothing can be tagged; `null` if all are there. */
export const missingColumn = ({ columns }: NamedTable): Localized | null =>
  Object.entries(needed).find(([name]) => !columns.has(name))?.[1] ?? null;

/**
 * The rows of 评价数据. A column that nobody has filled says nothing, and then the words decide; in one that is filled
 * somewhere a blank means “no”.
 */
export function reviewRows({ columns, rows }: NamedTable): readonly ReviewRow[] {
  const cells = (key: keyof typeof reviewColumns): readonly string[] =>
    (columns.get(reviewColumns[key])?.cells ?? []).map(textOf);
  const isUsed = (column: readonly string[]): boolean => column.some((cell) => cell !== '');
  const [side, stars, text, status] = [cells('side'), cells('stars'), cells('text'), cells('status')];
  const [tags, autoTags] = [cells('tags'), cells('autoTags')];
  const [followUp, image, isDefault] = [cells('followUp'), cells('image'), cells('isDefault')];
  const used = { followUp: isUsed(followUp), image: isUsed(image), isDefault: isUsed(isDefault) };
  return Array.from({ length: rows }, (_, row) => ({
    side: side[row] ?? '',
    stars: starsOf(stars[row] ?? ''),
    text: text[row] ?? '',
    isDone: Object.values(doneStatus).includes(status[row] ?? ''),
    tags: tags[row] ?? '',
    autoTags: autoTags[row] ?? '',
    ...(used.followUp ? { followUp: followUp[row] ?? '' } : {}),
    ...(used.image ? { hasImage: isYes(image[row] ?? '') } : {}),
    ...(used.isDefault ? { isDefault: isYes(isDefault[row] ?? '') } : {}),
  }));
}

/** A row without a review in it is left alone. */
export const hasReview = ({ text, followUp, stars, isDefault }: ReviewRow): boolean =>
  text !== '' || (followUp ?? '') !== '' || stars !== null || isDefault === true;

/** `是`, `有`, `3 张`, a file's name; but not `否`, `无`, `0`. */
const isYes = (cell: string): boolean => cell !== '' && !/^(否|无|没有|不是|false|no|n|0|-)$/i.test(cell);

const spelledStars: readonly (readonly [RegExp, Stars])[] = [
  [/^(5|５|五|好评|good)/i, 5],
  [/^(4|４|四)/, 4],
  [/^(3|３|三|中评|medium)/i, 3],
  [/^(2|２|二|两)/, 2],
  [/^(1|１|一|差评|bad)/i, 1],
];

/** `5`, `5星`, `五星`, and 好评, 中评, 差评 as 5, 3 and 1. */
const starsOf = (cell: string): Stars | null =>
  spelledStars.find(([spelling]) => spelling.test(cell))?.[1] ?? null;

/** The language of the sheet: whoever tags it, its formulas count the words of this language. */
export const languageOfTable = ({ columns }: NamedTable): Language =>
  /\p{Script=Han}/u.test([...columns.values()].map(({ header }) => header).join('')) ? 'zh-CN' : 'en';

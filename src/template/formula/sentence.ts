import type { Language, Localized, TextProblem } from '../../messages';

/** A piece of a text: words, or the place of a value. */
export type SentencePart = { readonly words: string } | { readonly slot: string };

/**
 * A text cut at its slots.
 *
 * @example sentenceParts('缺 {n} 人') // [{ words: '缺 ' }, { slot: 'n' }, { words: ' 人' }]
 */
export const sentenceParts = (text: string): readonly SentencePart[] =>
  text
    .split(/\{([A-Za-z]\w*)\}/)
    .map((piece, index): SentencePart => (index % 2 === 1 ? { slot: piece } : { words: piece }))
    .filter((part) => 'slot' in part || part.words !== '');

/** The slots of a text, each once. */
export const slotsOf = (text: string): readonly string[] => [
  ...new Set(sentenceParts(text).flatMap((part) => ('slot' in part ? [part.slot] : []))),
];

export interface SentenceMistake {
  readonly problem: TextProblem;
  /** The slot or the sign that it is about. */
  readonly name: string;
}

/** What is wrong with a text by itself; `null` if nothing is. */
export function sentenceMistake(text: Localized): SentenceMistake | null {
  const words = (language: Language) =>
    sentenceParts(text[language]).flatMap((part) => ('words' in part ? [part.words] : []));
  const brace = [...words('zh-CN'), ...words('en')].join('').match(/[{}]/)?.[0];
  if (brace !== undefined) return { problem: 'strayBrace', name: brace };
  const [chinese, english] = [slotsOf(text['zh-CN']), slotsOf(text.en)];
  const missing =
    chinese.find((slot) => !english.includes(slot)) ?? english.find((slot) => !chinese.includes(slot));
  return missing === undefined ? null : { problem: 'slotsDiffer', name: missing };
}

/** The two languages people see. Chinese is the product's first language. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language. */
export type Localized = Readonly<Record<Language, string>>;

/**
 * The language to speak for a locale as Google or a browser reports it.
 *
 * @param locale e.g. `zh_CN`, `zh-CN`, `zh`, `en`, `en_GB`, `de`; the separator and the case do not matter
 * @returns English for English locales, Chinese for every other: the product is Chinese first
 * @example languageOf('en_GB') // 'en'
 */
export function languageOf(locale: string | null | undefined): Language {
  return /^en([-_]|$)/i.test(locale ?? '') ? 'en' : 'zh-CN';
}

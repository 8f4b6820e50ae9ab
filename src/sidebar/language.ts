import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../messages';

/** What the person reads. Whoever shows words asks for it, so that nobody between has to hand it on. */
export const LanguageContext = createContext<Language>('zh-CN');

/** For what comes in every language itself: the name of a sheet, the help of a function. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The words of a catalogue, in the person's language. */
export const useTexts = <T>(catalogue: Readonly<Record<Language, T>>): T => catalogue[useLanguage()];

/** What another language has to say: all that the Chinese texts do, of the same arguments. */
export type TextsLike<Chinese> = { readonly [Key in keyof Chinese]: Widened<Chinese[Key]> };
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : TextsLike<T>;

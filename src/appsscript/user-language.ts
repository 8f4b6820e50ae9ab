import { type Language, languageOf } from '../messages';

/**
 * The user's locale, e.g. `zh_CN`. That is also the answer where Google refuses one: no document says that a custom function may
 * ask, and a cell must not lose its result for the language of its message.
 */
export function userLocale(): string {
  try {
    return Session.getActiveUserLocale();
  } catch {
    return 'zh_CN';
  }
}

export const userLanguage = (): Language => languageOf(userLocale());

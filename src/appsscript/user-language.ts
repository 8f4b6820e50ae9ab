import { type Language, languageOf } from '../messages';

/** The user's locale, e.g. `zh_CN`: allowed in every mode of authorisation. */
export const userLocale = (): string => Session.getActiveUserLocale();

export const userLanguage = (): Language => languageOf(userLocale());

import { type Language, languages } from '../messages';
import { userLanguage } from './user-language';

/** The user's property with the language that they have chosen in the menu. */
const languageKey = 'kefu.language';

/**
 * The language of the menu, of its questions and of the sidebar: the one chosen in the menu, else that of the user's account. Cells
 * go by the account: in them the properties would be those of the spreadsheet's owner.
 */
export function chosenLanguage(): Language {
  const chosen = storedLanguage();
  return languages.find((language) => language === chosen) ?? userLanguage();
}

export function chooseLanguage(language: Language): void {
  PropertiesService.getUserProperties().setProperty(languageKey, language);
}

/** A menu must open also where Google refuses the properties. */
function storedLanguage(): string | null {
  try {
    return PropertiesService.getUserProperties().getProperty(languageKey);
  } catch {
    return null;
  }
}

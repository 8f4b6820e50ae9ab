/** Made by the build (`build.mjs`) and by Jest from what `src/build/read-sheets-templates.ts` finds and checks. */
declare module 'virtual:sheets-templates' {
  export const templates: readonly import('../template/template').Template[];
  export const sheets: readonly import('.').SheetSummary[];
  export const plans: readonly import('../template/plan').Plan[];
  export const attributes: readonly import('../template/attribute-list').AttributeList[];
  export const categories: readonly import('../template/attribute-list').CategoryInputs[];
  export const inputs: import('../template/input-definition').InputCatalogue;
  export const calendars: readonly import('../core/calendar/promo-calendar').PromoCalendar[];
  export const tasks: readonly import('../core/calendar/promo-task').PromoTask[];
  export const shifts: readonly import('../template/shift-rows').ShiftRow[];
  export const keywords: readonly import('../core/reviews/lexicon').KeywordGroup[];
  export const bannedWords: readonly import('../core/wording/banned-words').BannedWordGroup[];
  export const version: string;
}

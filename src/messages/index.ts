export { type Failure, fail, type Result, sentence, success } from './failure';
export { type Language, type Localized, languageOf, languages } from './language';
export { reviewsTagged } from './reviews-tagged';

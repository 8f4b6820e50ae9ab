export { type Failure, fail, type Result, sentence, success } from './failure';
export { type Language, type Localized, languageOf, languages } from './language';
export { type ReviewsTagged, reviewsTagged } from './reviews-tagged';
export { brokenByUndo, type Undone, undone } from './undone';

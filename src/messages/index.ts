export { carriedOver } from './carried-over';
export { type CoverSolved, coverSolved } from './cover-solved';
export { type Failure, fail, type Result, sentence, success } from './failure';
export type { SpokenSpan } from './functions';
export { type Language, type Localized, languageOf, languages } from './language';
export type { LayoutMistake } from './layout-mistake';
export { type ReviewsTagged, reviewsTagged } from './reviews-tagged';
export { type SelfCheckWords, selfCheckWords, type UntriedReason, untried } from './self-check';
export type { CellFormulaProblem } from './sharing';
export {
  boundsInWords,
  type DefinitionProblem,
  type FormulaMistake,
  type FormulaProblem,
  type TextProblem,
} from './template';
export { brokenByUndo, broughtBackByUndo, type Undone, undone } from './undone';
export { type UnprovedId, unproved } from './unproved';
export { inputGone, lossReason, oldSuffix, unplacedHeading } from './upgraded';

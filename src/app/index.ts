export type * from './api';
export type * from './cell-port';
export { findPlan, inputProblems } from './generate';
export { headlineOf } from './headline';
export type * from './ports';
export { sidebarCall } from './sidebar-call';
export type * from './table-port';
export { tagReviews } from './tag-reviews';
export { undo, undoable } from './undo';

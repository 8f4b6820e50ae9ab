/** All of `dist/Library.js`: Google loads that script with the others and evaluates nothing of it until someone makes a plan. */
export { planLibrary } from '../library';

import type { Book } from './book';

/** What only answers, of the document as it stands. */
export const readingMethods: readonly (keyof Book)[] = [
  'info',
  'sheets',
  'sheet',
  'contentSize',
  'selection',
  'currentCell',
  'displayValues',
  'styles',
  'numberFormats',
  'merges',
  'columnWidths',
  'hiddenColumns',
  'rowHeights',
  'notes',
  'validations',
  'conditionalFormats',
  'names',
  'records',
];

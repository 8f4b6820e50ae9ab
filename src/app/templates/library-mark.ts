import type { LibraryMark } from './template-ports';

/** In small print under the heading of 模板库; it travels with copies of the sheet, which metadata may not. */
export const libraryMark: LibraryMark = {
  text: 'kefu-template-library 1',
  row: 3,
  column: 2,
  firstRow: 6,
  idIndex: 2,
};

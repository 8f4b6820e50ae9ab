import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import type { FWorkbook } from '@univerjs/sheets/lib/facade';
import type { Book } from './book';

/** A workbook open in Univer, in Node or in the page. */
export interface UniverDocument {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly injector: Injector;
}

/** The document as Univer holds it. */
export function createUniverBook(_document: UniverDocument): Book {
  throw new Error('not written yet');
}

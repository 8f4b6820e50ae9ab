import type { Book } from '../book/book';
import { element } from './element';

/** Hands the document to the person as an .xlsx file named after it. */
export async function downloadXlsx(book: Book, toXlsx: (book: Book) => Promise<Uint8Array>): Promise<void> {
  await book.calculate();
  const file = new Blob([new Uint8Array(await toXlsx(book))], { type: xlsxType });
  const href = URL.createObjectURL(file);
  element('a', { href, download: `${fileName(book.info().name)}.xlsx` }).click();
  // The browser has taken the file over by the next minute, however slow the disk.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Without what Windows does not allow in a file's name. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, ' ').trim() || '未命名的电子表格';

import type { Book } from '../book/book';
import { writeXlsx } from '../xlsx/write-xlsx';
import { xlsxChanges } from '../xlsx/xlsx-changes';
import { xlsxChangesTold } from '../xlsx/xlsx-changes-told';
import { element } from './element';
import { showToast } from './toast';

/**
 * Hands the document to the person as an .xlsx file named after it, and tells what is otherwise in the file.
 *
 * @param customFunctions the names that other spreadsheet programs do not know
 */
export async function downloadXlsx(book: Book, customFunctions: readonly string[]): Promise<void> {
  await book.calculate();
  const snapshot = book.snapshot();
  const bytes = await writeXlsx(snapshot, { customFunctions });
  const file = new Blob([new Uint8Array(bytes)], { type: xlsxType });
  const href = URL.createObjectURL(file);
  element('a', { href, download: `${fileName(book.info().name)}.xlsx` }).click();
  // The browser has taken the file over by the next minute, however slow the disk.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  const told = xlsxChangesTold(xlsxChanges(snapshot), 'zh-CN');
  // It stays until it is dismissed: the file looks otherwise than the page.
  if (told.length > 0)
    showToast({ title: '已下载，有几处和这里不同', message: `${told.join('。')}。`, seconds: -1 });
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Without what Windows does not allow in a file's name. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, ' ').trim() || '未命名的电子表格';

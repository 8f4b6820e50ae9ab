import type { Book } from '../book/book';
import type { UniverDocument } from '../book/univer-document';
import { showToast } from './toast';

/** Opens what a clicked cell's text leads to: a sheet of the document, or a page on the web. */
export function openLinksOnClick({ api }: UniverDocument, book: Book): void {
  api.addEvent(api.Event.CellClicked, ({ row, column }) => {
    const { sheetId } = book.selection();
    const [[cell] = []] = book.read({ sheetId, row: row + 1, column: column + 1, rows: 1, columns: 1 });
    if (cell?.link !== undefined) follow(cell.link, book);
  });
}

function follow(link: string, book: Book): void {
  const gid = /^#gid=(\d+)$/.exec(link)?.[1];
  if (gid === undefined) {
    if (/^https?:/i.test(link)) window.open(link, '_blank', 'noopener');
    return;
  }
  const target = book.sheets().find(({ sheetId }) => sheetId === Number(gid));
  if (target) book.select({ sheetId: target.sheetId, row: 1, column: 1, rows: 1, columns: 1 });
  else showToast({ message: '链接指向的工作表已经删除。' });
}

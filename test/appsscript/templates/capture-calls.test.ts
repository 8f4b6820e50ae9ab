import type { LocalDocument } from '../../../src/host/headless/headless';
import { openDocument } from '../open-document';
import { distDir, runTraced } from '../run-traced';

/** Captures a sheet of so many rows, of which one has another height. */
async function captured(rows: number, highRow: number) {
  const document: LocalDocument = await openDocument({ distDir });
  const { book } = document;
  const { activeSheetId: sheetId } = book.info();
  book.write(
    { sheetId, row: 1, column: 1, rows, columns: 1 },
    Array.from({ length: rows }, (_, index) => [index]),
  );
  book.setRowHeight(sheetId, highRow, 1, 60, false);
  const request = { scope: 'sheet', keep: 'everything', otherwise: 'refuse', language: 'zh-CN', name: '表' };
  const { result, calls } = runTraced(document, 'kefuSidebarCall', 'captureTemplate', request);
  await book.calculate();
  document.dispose();
  const asked = calls.filter(({ member }) => member === 'Sheet.getRowHeight').length;
  return { asked, told: JSON.stringify(result) };
}

describe('capturing a long sheet', () => {
  it('asks for the heights of a hundred rows, and says that those of the others were left', async () => {
    const { asked, told } = await captured(900, 81);
    expect(asked).toBeLessThanOrEqual(100);
    expect(told).toContain('行高只取前 80 行');
  });

  it('says nothing where all that it has not read is as rows are by themselves', async () => {
    const { asked, told } = await captured(900, 3);
    expect(asked).toBeLessThanOrEqual(100);
    expect(told).not.toContain('行高');
  });

  it('reads all heights of a short one', async () => {
    const { told } = await captured(100, 100);
    expect(told).not.toContain('行高');
  });
});

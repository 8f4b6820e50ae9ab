import type { ApiResult } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';
import { openDocument } from './open-document';
import { distDir, runFailing, runTraced } from './run-traced';

const capture = { name: '日报', scope: 'sheet', keep: 'everything', otherwise: 'values', language: 'zh-CN' };
const lockFails = { member: 'Lock.releaseLock', isLast: false };

/** Google gives locks back at the end of an execution: that it failed to do so before is nothing to tell. */
describe('a lock that Google does not take back', () => {
  let document: LocalDocument;
  beforeAll(async () => {
    document = await openDocument({ distDir });
    await document.type('工作表1', 'A1', [['我们的数据']]);
  });
  afterAll(() => document.dispose());

  const failing = (method: string, request: object) =>
    runFailing(document, lockFails, 'kefuSidebarCall', method, request) as ApiResult<unknown>;
  const mine = () =>
    (
      runTraced(document, 'kefuSidebarCall', 'templates', { language: 'zh-CN' }).result as {
        value: { mine: readonly { id: string; name: string }[] };
      }
    ).value.mine;

  it('makes no failure of a formula that was inserted', () => {
    const place = { sheetId: document.book.sheets()[0]?.sheetId, row: 9, column: 3 };
    expect(failing('insertFormula', { functionName: 'KEFU_PRESALES', place })).toMatchObject({ ok: true });
  });

  it('makes no failure of a template that was saved, renamed, deleted', () => {
    expect(failing('captureTemplate', capture)).toMatchObject({ ok: true });
    const [{ id } = { id: '' }] = mine();
    const choice = { shelf: 'mine', id, language: 'zh-CN' };
    expect(failing('renameTemplate', { ...choice, name: '周报' })).toMatchObject({ ok: true });
    expect(mine()).toMatchObject([{ name: '周报' }]);
    expect(failing('deleteTemplate', choice)).toMatchObject({ ok: true });
    expect(mine()).toEqual([]);
  });
});

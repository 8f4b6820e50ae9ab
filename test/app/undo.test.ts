import type { ApiResult, GenerateResponse, UndoableRun } from '../../src/app/api';
import { sidebarCall } from '../../src/app/sidebar-call';
import { FakeWorkbook, fakePorts } from './fake-workbook';

const sheets = ['inputs', 'timeline', 'attribute-table'];
const request = { plan: 'double-11', inputs: {}, language: 'zh-CN', sheets };

/** A workbook with a finished plan, and what one may ask of it. */
function desk(userSheets: readonly string[] = ['工作表1']) {
  const workbook = new FakeWorkbook(userSheets);
  const ports = fakePorts(workbook);
  const ask = (method: string, body: object = {}) => sidebarCall(method, body, () => ports, 'zh_CN');
  const make = (): string => {
    const made = ask('generate', request) as ApiResult<GenerateResponse>;
    if (!made.ok) throw new Error(made.message);
    return made.value.runId;
  };
  const idOf = (name: string) => workbook.sheets.find((sheet) => sheet.name === name)?.sheetId;
  return { workbook, ask, make, idOf };
}

describe('undo', () => {
  it('takes back only the generation that is meant, not a later one', () => {
    const { workbook, ask, make } = desk();
    const [first, second] = [make(), make()];
    const before = workbook.visibleNames;
    expect(ask('undo', { runId: first })).toMatchObject({ code: 'notTheLatest' });
    expect(workbook.visibleNames).toEqual(before);
    expect(ask('undo', { runId: second })).toMatchObject({ ok: true });
    expect(ask('undo', { runId: first })).toMatchObject({ ok: true });
    expect(workbook.visibleNames).toEqual(['工作表1']);
  });

  it('removes the latest generation, then the one before, and never a sheet of the user', () => {
    const { workbook, ask, make } = desk();
    const undoLatest = () => {
      const latest = ask('undoable') as ApiResult<UndoableRun>;
      return latest.ok ? ask('undo', { runId: latest.value.runId }) : latest;
    };
    make();
    const afterFirst = workbook.visibleNames;
    make();
    expect(undoLatest()).toMatchObject({ ok: true });
    expect(workbook.visibleNames).toEqual(afterFirst);
    expect(undoLatest()).toMatchObject({ ok: true });
    expect(workbook.visibleNames).toEqual(['工作表1']);
    expect(undoLatest()).toMatchObject({ ok: false, code: 'nothingToUndo' });
    expect(ask('undo')).toMatchObject({ ok: false, code: 'nothingToUndo' });
  });

  it('tells before what would go and what of it was changed, and changes nothing by that', () => {
    const { workbook, ask, make } = desk();
    const runId = make();
    workbook.type('产品属性表');
    const before = JSON.stringify(workbook.sheets);
    expect(ask('undoable', { runId })).toMatchObject({
      ok: true,
      value: {
        runId,
        sheets: [
          { name: '参数', isChanged: false },
          { name: '时间轴', isChanged: false },
          { name: '产品属性表', isChanged: true },
        ],
      },
    });
    expect(ask('undoable', { runId: 'another' })).toMatchObject({ ok: false, code: 'notTheLatest' });
    expect(JSON.stringify(workbook.sheets)).toBe(before);
  });

  it('tells which other sheets need what would go', () => {
    const { workbook, ask, make } = desk();
    const runId = make();
    workbook.dependents = ['日报'];
    expect(ask('undoable', { runId })).toMatchObject({ ok: true, value: { dependents: ['日报'] } });
  });

  it('removes nothing for a caller that does not say which generation, and lists what would go', () => {
    const { workbook, ask, make } = desk();
    make();
    const before = workbook.visibleNames;
    for (const body of [{}, { changed: [] }, { keepChanged: true }]) {
      const refused = ask('undo', body);
      expect(refused).toMatchObject({ ok: false, code: 'undoUnconfirmed' });
      for (const name of ['参数', '时间轴', '产品属性表'])
        expect(refused).toMatchObject({ message: expect.stringContaining(name) });
    }
    expect(workbook.visibleNames).toEqual(before);
  });

  it('never removes a changed sheet of which the caller was not told, and names it', () => {
    const { workbook, ask, make, idOf } = desk();
    const runId = make();
    workbook.type('产品属性表');
    const before = workbook.visibleNames;
    for (const changed of [undefined, [], [idOf('参数')], [999]]) {
      for (const keepChanged of [true, false]) {
        const refused = ask('undo', { runId, keepChanged, ...(changed ? { changed } : {}) });
        const message = expect.stringMatching(/其中 产品属性表 在生成之后改过/);
        expect(refused).toMatchObject({ ok: false, code: 'undoUnconfirmed', message });
      }
    }
    expect(workbook.visibleNames).toEqual(before);
  });

  it('asks again if another sheet was changed after the question', () => {
    const { workbook, ask, make, idOf } = desk();
    const runId = make();
    workbook.type('产品属性表');
    const changed = [idOf('产品属性表')];
    workbook.type('参数');
    expect(ask('undo', { runId, changed })).toMatchObject({ code: 'undoUnconfirmed' });
    expect(workbook.visibleNames).toContain('参数');
    expect(ask('undo', { runId, changed: [...changed, idOf('参数')] })).toMatchObject({
      ok: true,
      value: { removed: ['参数', '时间轴', '产品属性表'], kept: [] },
    });
    expect(workbook.visibleNames).toEqual(['工作表1']);
  });

  it('keeps what was changed as the user’s own, with its names, and no later undo takes it', () => {
    const { workbook, ask, make, idOf } = desk();
    const runId = make();
    workbook.type('参数');
    expect(ask('undo', { runId, changed: [idOf('参数')], keepChanged: true })).toMatchObject({
      ok: true,
      value: { removed: ['时间轴', '产品属性表'], kept: ['参数'] },
    });
    expect(workbook.visibleNames).toEqual(['工作表1', '参数']);
    expect(workbook.takenNames().rangeNames).toContain('kefu_promo_date');
    expect(ask('undo', { runId, changed: [idOf('参数')] })).toMatchObject({ code: 'nothingToUndo' });
    expect(workbook.visibleNames).toEqual(['工作表1', '参数']);
  });

  // Each sheet was begun and written, and all were shown; then the undo is written down, and the sheet to keep made to stand alone.
  const stepsBefore = 2 * sheets.length + 1;

  it('gets over a fault that passes, wherever it is', () => {
    for (const step of [1, 2]) {
      const { workbook, ask, make, idOf } = desk();
      const runId = make();
      workbook.type('参数');
      workbook.breakAt = stepsBefore + step;
      const undone = ask('undo', { runId, changed: [idOf('参数')], keepChanged: true });
      expect(undone).toMatchObject(step === 1 ? { code: 'undoFailed' } : { ok: true });
      expect(workbook.visibleNames.includes('时间轴')).toBe(step === 1);
    }
  });

  it('has removed nothing if the sheets to keep cannot be made to stand alone, and goes on when the sidebar is opened', () => {
    const { workbook, ask, make, idOf } = desk();
    const runId = make();
    workbook.type('参数');
    const before = workbook.visibleNames;
    workbook.breakFrom = stepsBefore + 2;
    expect(ask('undo', { runId, changed: [idOf('参数')], keepChanged: true })).toMatchObject({
      ok: false,
      code: 'undoUnfinished',
    });
    expect(workbook.visibleNames).toEqual(before);
    workbook.breakFrom = Number.POSITIVE_INFINITY;
    expect(ask('current')).toEqual({ ok: true, value: null });
    expect(workbook.visibleNames).toEqual(['工作表1', '参数']);
  });

  it('speaks English where English is spoken', () => {
    const { workbook, make, ask } = desk();
    const runId = make();
    workbook.type('产品属性表');
    expect(ask('undo', { runId, language: 'en' })).toMatchObject({
      message: expect.stringMatching(/removes 3 sheets: .*Changed since they were made: 产品属性表\./),
    });
  });
});

import type { ApiResult } from '../../../src/app/api';
import { sidebarCall } from '../../../src/app/sidebar-call';
import { libraryMark } from '../../../src/app/templates/library-mark';
import type {
  CapturedTemplate,
  InsertedTemplate,
  TemplateEntry,
  TemplateLists,
} from '../../../src/app/templates/templates-api';
import { undo } from '../../../src/app/undo/undo';
import { planLibrary } from '../../../src/library';
import * as fc from '../../support/fast-check';
import { FakeWorkbook, fakePorts } from '../fake-workbook';
import { fakeTemplatePorts, plainReading } from './fake-template-ports';

const language = 'zh-CN';

/** A workbook with these sheets; `say` asks the server, `get` expects it to agree. */
function desk(contents: Parameters<typeof plainReading>[0] = [['姓名', '=LEN(A1)']], sheets = ['工作表1']) {
  const workbook = new FakeWorkbook(sheets);
  const templates = fakeTemplatePorts(plainReading(contents));
  let runs = 0;
  const ports = { ...fakePorts(workbook), newRunId: () => `run-${++runs}`, templates };
  const say = (method: string, request: object = {}) =>
    sidebarCall(method, { language, ...request }, () => ports, 'zh_CN') as ApiResult<unknown>;
  const get = <T>(method: string, request: object = {}): T => {
    const answer = say(method, request);
    if (!answer.ok) throw new Error(answer.message);
    return answer.value as T;
  };
  const capture = (name: string): TemplateEntry =>
    get<CapturedTemplate>('captureTemplate', {
      name,
      scope: 'sheet',
      keep: 'everything',
      otherwise: 'values',
    }).entry;
  return { workbook, templates, ports, say, get, capture };
}

const outline = {
  name: '工作表1',
  ...{ rows: 1, columns: 2, usedRows: 1, usedColumns: 2 },
  selection: { row: 1, column: 1, rows: 1, columns: 1 },
};

describe('saving a template again', () => {
  const wish = { scope: 'sheet', keep: 'everything', otherwise: 'values' };

  it('puts the sheet in front in the place of one of mine, under its id, and leaves the others alone', () => {
    const { templates, get, capture } = desk();
    const [old, other] = [capture('日报'), capture('周报')];
    templates.openSheet.read = () => plainReading([['店铺', '询单', '=1+1']]);
    templates.openSheet.outline = () => ({ ...outline, columns: 3, usedColumns: 3 });
    const { entry } = get<CapturedTemplate>('captureTemplate', { ...wish, name: '日报', replaces: old.id });
    expect(entry).toMatchObject({ id: old.id, name: '日报', size: { rows: 1, columns: 3 } });
    const { mine } = get<TemplateLists>('templates');
    expect(mine.map(({ id }) => id).sort()).toEqual([old.id, other.id].sort());
    const { text } = get<{ text: string }>('exportTemplate', { shelf: 'mine', id: old.id });
    expect(text).toContain('店铺');
    expect(text).not.toContain('姓名');
  });

  it('keeps the old one if the sheet cannot be saved, and says so if the old one is gone', () => {
    const { templates, say, capture } = desk();
    const { id } = capture('日报');
    const before = { ...templates.store.texts };
    templates.openSheet.read = () => plainReading([['']]);
    expect(say('captureTemplate', { ...wish, name: '日报', replaces: id })).toMatchObject({
      code: 'captureEmpty',
    });
    expect(say('captureTemplate', { ...wish, name: '日报', replaces: 'gone' })).toMatchObject({
      code: 'templateUnknown',
    });
    expect(templates.store.texts).toEqual(before);
  });
});

describe('inserting a template', () => {
  it('adds a sheet of its name, the next free one beside a sheet of the user’s, and undo takes it away', () => {
    const { workbook, ports, get, capture } = desk(undefined, ['客诉日报']);
    const { id } = capture('客诉日报');
    const { runId } = get<InsertedTemplate>('insertTemplate', { shelf: 'mine', id });
    expect(workbook.visibleNames).toEqual(['客诉日报', '客诉日报 2']);
    expect(undo(ports, { runId })).toMatchObject({ ok: true, value: { removed: ['客诉日报 2'] } });
    expect(workbook.visibleNames).toEqual(['客诉日报']);
  });

  it('makes any name safe for a sheet', () => {
    const { workbook, get, capture } = desk();
    const { id } = capture("'9/1: [客诉]*?\\ <b>日报</b> 这个名字实在太长了太长了太长了太长了");
    get('insertTemplate', { shelf: 'mine', id });
    const [, name = ''] = workbook.visibleNames;
    expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
  });

  it('leaves the workbook as it was, wherever on the way Google fails', () => {
    for (let breakAt = 1; breakAt <= 3; breakAt += 1) {
      const { workbook, say, capture } = desk();
      const { id } = capture('日报');
      workbook.breakAt = breakAt;
      expect(say('insertTemplate', { shelf: 'mine', id })).toMatchObject({
        ok: false,
        code: 'generationFailed',
      });
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['工作表1']);
    }
  });

  it('says which names are missing and inserts nothing', () => {
    const { workbook, say, capture } = desk([['人数', '=kefu_sales/2']]);
    const { id } = capture('人数');
    expect(say('insertTemplate', { shelf: 'mine', id })).toMatchObject({
      ok: false,
      code: 'namesMissing',
      message: expect.stringMatching(/B1.*kefu_sales/),
    });
    workbook.rangeNames.push({ name: 'KEFU_SALES', sheet: '参数', runId: null });
    expect(say('insertTemplate', { shelf: 'mine', id })).toMatchObject({ ok: true });
  });

  it('is not taken for the plan of the workbook', () => {
    const { get, capture } = desk();
    get('generate', { plan: 'double-11', inputs: {} });
    const { id } = capture('日报');
    get('insertTemplate', { shelf: 'mine', id });
    expect(get('current')).toMatchObject({ plan: 'double-11' });
  });

  it('inserts a written template too, with the inputs that it speaks of', () => {
    const { workbook, get } = desk();
    const staffing = planLibrary.templates.find(({ id }) => id === 'staffing');
    const { id } = get<TemplateEntry>('importTemplate', { text: JSON.stringify(staffing) });
    get('insertTemplate', { shelf: 'mine', id });
    expect(workbook.visibleNames).toEqual(expect.arrayContaining(['参数', staffing?.name['zh-CN']]));
    const { rangeNames } = workbook.takenNames();
    expect(rangeNames).toEqual(expect.arrayContaining(['kefu_sales', 'kefu_promo_date']));
    expect(rangeNames).not.toContain('kefu_dsr_target');
  });
});

describe('my templates', () => {
  it('can be renamed, exported, imported and deleted', () => {
    const { get, capture } = desk();
    const { id } = capture('日报');
    get('renameTemplate', { shelf: 'mine', id, name: '客诉/日报' });
    const { fileName, text } = get<{ fileName: string; text: string }>('exportTemplate', {
      shelf: 'mine',
      id,
    });
    expect(fileName).toBe('客诉_日报.kefu-template.json');
    get('deleteTemplate', { shelf: 'mine', id });
    expect(get<TemplateLists>('templates').mine).toEqual([]);
    const imported = get<TemplateEntry>('importTemplate', { text });
    expect(imported).toMatchObject({ name: '客诉/日报', size: { rows: 1, columns: 2 } });
    const again = get<TemplateEntry>('importTemplate', { text });
    expect(again.id).not.toBe(imported.id);
  });

  it('are told apart from what was deleted in another window', () => {
    const { say } = desk();
    for (const method of ['insertTemplate', 'exportTemplate', 'deleteTemplate', 'copyTemplate']) {
      expect(say(method, { shelf: 'mine', id: 'gone' })).toMatchObject({
        ok: false,
        code: 'templateUnknown',
      });
    }
  });
});

describe('the library sheet', () => {
  it('carries a template to another workbook as text, and from there to somebody else’s templates', () => {
    const giver = desk([['=1+1', '@话术', '🙂'.repeat(20_000)]]);
    const { id } = giver.capture('话术');
    giver.get('copyTemplate', { shelf: 'mine', id });
    giver.get('copyTemplate', { shelf: 'mine', id });
    expect(giver.templates.librarySheets.contents).toHaveLength(1);
    for (const text of giver.templates.librarySheets.contents.flat()) {
      expect(text.length).toBeLessThanOrEqual(50_000);
      expect(text).not.toMatch(/^[=+@-]/);
    }
    const taker = desk();
    taker.templates.librarySheets.contents = giver.templates.librarySheets.contents;
    const { workbook: entries } = taker.get<TemplateLists>('templates');
    expect(entries).toMatchObject([{ id, name: '话术', size: { rows: 1, columns: 3 } }]);
    taker.get('insertTemplate', { shelf: 'workbook', id });
    expect(taker.workbook.visibleNames).toContain('话术');
    taker.get('copyTemplate', { shelf: 'workbook', id });
    expect(taker.get<TemplateLists>('templates').mine).toMatchObject([{ id, name: '话术' }]);
    const file = (from: typeof giver) =>
      from.get<{ text: string }>('exportTemplate', { shelf: 'mine', id }).text;
    expect(file(taker)).toBe(file(giver));
  });

  it('gives a copy beside a newer template of mine, never in its place', () => {
    const { templates, get, capture } = desk();
    const { id } = capture('日报');
    get('copyTemplate', { shelf: 'mine', id });
    templates.openSheet.read = () => plainReading([['店铺', '询单']]);
    templates.openSheet.outline = () => outline;
    get('captureTemplate', {
      ...{ name: '日报', scope: 'sheet', keep: 'everything', otherwise: 'values' },
      replaces: id,
    });
    get('copyTemplate', { shelf: 'workbook', id });
    get('copyTemplate', { shelf: 'workbook', id });
    const { mine } = get<TemplateLists>('templates');
    expect(mine.length).toBeGreaterThanOrEqual(2);
    expect(get<{ text: string }>('exportTemplate', { shelf: 'mine', id }).text).toContain('店铺');
    // Where mine is the same, it is one.
    const [copy] = mine.filter((each) => each.id !== id);
    get('copyTemplate', { shelf: 'mine', id: copy?.id });
    get('copyTemplate', { shelf: 'workbook', id: copy?.id });
    expect(get<TemplateLists>('templates').mine).toHaveLength(mine.length);
  });

  it('believes nothing of a row that somebody has changed', () => {
    const { workbook, templates, get, say, capture } = desk();
    const { id } = capture('日报');
    get('copyTemplate', { shelf: 'mine', id });
    const [row = []] = templates.librarySheets.contents;
    const inserted = (changed: readonly string[]) => {
      templates.librarySheets.contents = [changed];
      return say('insertTemplate', { shelf: 'workbook', id });
    };
    const part = row[3] ?? '';
    expect(inserted(row.slice(0, 3))).toMatchObject({ code: 'templateBroken' });
    expect(inserted([...row.slice(0, 3), part.replace('1/1', '1/2')])).toMatchObject({
      code: 'templateBroken',
    });
    expect(inserted([...row.slice(0, 3), part.slice(0, -20)])).toMatchObject({ code: 'fileNotJson' });
    const evil = part.replace('=LEN(A1)', '=IMPORTDATA(A1)');
    expect(inserted([...row.slice(0, 3), evil])).toMatchObject({ code: 'cellFormulaInvalid' });
    expect(workbook.visibleNames).toEqual(['工作表1']);
    expect(inserted(['改了名字', ...row.slice(1)])).toMatchObject({ ok: true });
    expect(workbook.visibleNames).toEqual(['工作表1', '改了名字']);
  });

  it('never throws or changes the workbook for any rows whatsoever', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('part 1/1: {}', '3 × 4', 'staffing', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 4 }), (contents) => {
        const { workbook, templates, say, get } = desk();
        templates.librarySheets.contents = contents;
        for (const { id } of get<TemplateLists>('templates').workbook) {
          expect(say('insertTemplate', { shelf: 'workbook', id })).toMatchObject({ ok: false });
        }
        expect(workbook.sheets).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
    expect(libraryMark.text).toContain('kefu-template');
  });
});

describe('any import whatsoever', () => {
  it('becomes a template or a message that says where or what is wrong, and changes nothing in the workbook', () => {
    const json = fc.oneof(
      fc.json(),
      fc.string(),
      fc.object({ key: fc.constantFrom('format', 'blocks', '__proto__') }),
      fc
        .object({ key: fc.constantFrom('columns', 'blocks', '__proto__') })
        .map((rest) => ({ ...rest, format: 'kefu-template', version: 1 })),
    );
    fc.assert(
      fc.property(json, (value) => {
        const { workbook, say } = desk();
        const answer = say('importTemplate', {
          text: typeof value === 'string' ? value : JSON.stringify(value),
        });
        if (!answer.ok) expect(answer.message).toMatch(/\$|第 \d+ 行|还没有内容|不是客服大促助手的模板文件/);
        expect(workbook.sheets).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

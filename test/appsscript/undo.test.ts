import type { ApiResult, GenerateRequest, UndoableRun } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';
import { planLibrary } from '../../src/library';
import { makeInSteps } from './make-in-steps';
import { openDocument } from './open-document';
import { distDir } from './run-traced';

jest.setTimeout(300_000);

const sheets = ['inputs', 'timeline', 'shifts', 'dsr'];

/** A spreadsheet with a plan in it, in the very add-on that Google runs. */
async function desk(request: Partial<GenerateRequest> = {}) {
  const document: LocalDocument = await openDocument({ distDir });
  const ask = async <T>(method: string, body: object): Promise<ApiResult<T>> =>
    (await document.call('kefuSidebarCall', method, body)) as ApiResult<T>;
  const get = async <T>(method: string, body: object): Promise<T> => {
    const result = await ask<T>(method, body);
    if (!result.ok) throw new Error(result.message);
    return result.value;
  };
  const result = await makeInSteps(document, {
    plan: 'double-11',
    inputs: {},
    language: 'zh-CN',
    ...request,
  });
  if (!result.ok) throw new Error(result.message);
  const made = result.value;
  const { runId } = made;
  const names = () => document.book.sheets().map(({ name }) => name);
  const changed = async () => {
    const { sheets } = await get<UndoableRun>('undoable', { runId });
    return sheets.filter(({ isChanged }) => isChanged).map(({ name }) => name);
  };
  const idOf = (name: string) => document.book.sheets().find((sheet) => sheet.name === name)?.sheetId ?? -1;
  const errors = () =>
    names().flatMap((name) =>
      document
        .values(name)
        .flat()
        .filter((value) => /^#(REF|NAME|VALUE|N\/A)/.test(String(value))),
    );
  return { document, ask, get, made, runId, names, changed, idOf, errors };
}

type Desk = Awaited<ReturnType<typeof desk>>;

/** A blank cell in the last row of a sheet. */
function freeCell({ document, idOf }: Desk, sheet: string): string {
  const grid = document.book.sheets().find(({ sheetId }) => sheetId === idOf(sheet));
  return `A${grid?.rows ?? 1}`;
}

/** A cell by its text. */
function find({ document }: Desk, sheet: string, text: string, columns = 0): string {
  const rows = document.values(sheet);
  const row = rows.findIndex((cells) => cells.some((cell) => cell === text));
  const column = (rows[row] ?? []).indexOf(text);
  if (row < 0) throw new Error(`no "${text}" on ${sheet}`);
  return `${String.fromCharCode(65 + column + columns)}${row + 1}`;
}

describe('right after a generation', () => {
  /** Nine in ten cells of a plan, and what needs them. A whole plan is looked at where its calls are counted. */
  const reviews = ['review-data', 'review-analysis', 'review-words'];
  const large = ['staffing', 'scenarios', 'demand', 'hourly', 'rota', 'capacity', 'cross-border', ...reviews];
  const others = planLibrary.plans.filter(({ id }) => id !== 'double-11');
  const requests = others.map(({ id, sheets }) => ({
    plan: id,
    sheets: sheets.map(({ template }) => template).filter((template) => !large.includes(template)),
  }));

  it.each([{ plan: 'double-11', language: 'en' as const, sheets }, ...requests])(
    'no sheet of $plan counts as changed ($language)',
    async (request) => {
      const made = await desk(request);
      expect(await made.changed()).toEqual([]);
      made.document.dispose();
    },
  );
});

describe('what a person did after a generation', () => {
  let made: Desk;
  beforeEach(async () => {
    made = await desk({ sheets });
  });
  afterEach(() => made.document.dispose());

  it('counts where it was typed: a value, a note, a formula', async () => {
    const { document, changed, idOf } = made;
    await document.type('班次', freeCell(made, '班次'), [['小王请假']]);
    expect(await changed()).toEqual(['班次']);
    document.book.setNotes({ sheetId: idOf('时间轴'), row: 5, column: 3, rows: 1, columns: 1 }, [['待确认']]);
    expect(await changed()).toEqual(['时间轴', '班次']);
    await document.type('店铺评分规划', freeCell(made, '店铺评分规划'), [['=1+1']]);
    expect(await changed()).toEqual(['时间轴', '班次', '店铺评分规划']);
  });

  it('does not count on the other sheets when one is renamed', async () => {
    const { document, changed, idOf } = made;
    document.book.updateSheet(idOf('参数'), { name: '我们的参数' });
    await document.book.calculate();
    expect(await changed()).toEqual([]);
  });

  it('counts what the sidebar has updated for them', async () => {
    const { get, runId, changed } = made;
    await get('update', {
      plan: 'double-11',
      inputs: { promo_date: '2027-06-18' },
      language: 'zh-CN',
      runId,
    });
    expect(await changed()).toEqual(['参数']);
  });

  it('counts every sheet of an older version, which stored no fingerprints', async () => {
    const { document, changed, made: response } = made;
    for (const { id, key, value } of [...document.book.records('metadata')]) {
      if (key !== 'kefu-sheets.done') continue;
      const { runId } = JSON.parse(value ?? '');
      document.book.updateRecord('metadata', id, { value: JSON.stringify({ runId }) });
    }
    expect(await changed()).toEqual(response.sheets.map(({ name }) => name));
  });

  it('is never removed without an answer: not by a server call, not from the menu', async () => {
    const { document, ask, runId, names } = made;
    const before = names();
    await document.type('班次', freeCell(made, '班次'), [['小王请假']]);
    for (const body of [{}, { runId }, { runId, changed: [] }, { runId, keepChanged: true }])
      expect(await ask('undo', body)).toMatchObject({ ok: false, code: 'undoUnconfirmed' });
    for (const button of ['CANCEL', 'CLOSE'] as const) {
      document.screen.answers.alert = () => button;
      await document.call('kefuUndo');
    }
    expect(names()).toEqual(before);
    expect(document.screen.questions.at(-1)).toMatchObject({
      buttons: 'YES_NO_CANCEL',
      message: expect.stringMatching(/• 参数\n[\s\S]*• 班次（改过）/),
    });
  });

  it('is not all that is told: formulas elsewhere that would break are, too', async () => {
    const { document, get, runId } = made;
    const dependents = async () => (await get<UndoableRun>('undoable', { runId })).dependents;
    await document.type('工作表1', 'A1', [['参数和时间轴', 7]]);
    expect(await dependents()).toEqual([]);
    await document.type('工作表1', 'A2', [['=kefu_promo_date+2']]);
    expect(await dependents()).toEqual(['工作表1']);
    await document.type('工作表1', 'A2', [["='时间轴'!B5+1"]]);
    expect(await dependents()).toEqual(['工作表1']);
    document.screen.answers.alert = () => 'CANCEL';
    await document.call('kefuUndo');
    expect(document.screen.questions.at(-1)?.message).toContain('「工作表1」里有公式引用了这些表');
  });

  it('goes with the rest from the menu when told so, and stays when told so', async () => {
    const { document, names } = made;
    await document.type('班次', freeCell(made, '班次'), [['小王请假']]);
    document.screen.answers.alert = () => 'YES';
    await document.call('kefuUndo');
    expect(names()).toEqual(['工作表1', '班次']);
    expect(document.screen.toasts.at(-1)?.message).toMatch(/删除了 \d 张工作表；改过的 班次 留下了/);
    await document.call('kefuUndo');
    expect(document.screen.questions.at(-1)?.message).toMatch(/没有可以撤销的生成/);
    expect(names()).toEqual(['工作表1', '班次']);
  });

  it('is removed by the menu’s other answer', async () => {
    const { document, names } = made;
    await document.type('班次', freeCell(made, '班次'), [['小王请假']]);
    document.screen.answers.alert = () => 'NO';
    await document.call('kefuUndo');
    expect(names()).toEqual(['工作表1']);
    expect(document.book.names()).toEqual([]);
  });
});

describe('sheets that are kept', () => {
  const keep = async (made: Desk, ...kept: readonly string[]) => {
    const changed = kept.map(made.idOf);
    expect(await made.changed()).toEqual(kept);
    await made.get('undo', { runId: made.runId, changed, keepChanged: true });
    await made.document.book.calculate();
    expect(made.names()).toEqual(['工作表1', ...kept]);
    expect(made.errors()).toEqual([]);
  };

  it.each([
    [0, ['overview', 'timeline', 'rota']],
    [1, ['overview', 'staffing', 'attribute-table']],
  ] as const)(
    'show what they showed, with what was typed (every second sheet from %d on, of %j and what these need)',
    async (from, sheets) => {
      // A calendar of few days.
      const made = await desk({ sheets, inputs: { calendar: 'tmall-2017' } });
      const { document } = made;
      const kept = made.made.sheets.map(({ name }) => name).filter((_, index) => index % 2 === from);
      for (const name of kept) await document.type(name, freeCell(made, name), [['改']]);
      const before = kept.map((name) => [name, document.values(name)]);
      await keep(made, ...kept);
      expect(kept.map((name) => [name, document.values(name)])).toEqual(before);
      document.dispose();
    },
  );

  it('go on calculating from each other and from themselves, with their named ranges', async () => {
    const made = await desk({ sheets });
    const { document } = made;
    const promotion = find(made, '参数', '大促日', 1);
    const start = find(made, '时间轴', '预售', 2);
    const length = find(made, '时间轴', '预售', 8);
    const startDay = () => Number(document.values('时间轴', start)[0]?.[0]);
    const [before, days] = [startDay(), document.values('时间轴', length)];
    await document.type('参数', promotion, [[Number(document.values('参数', promotion)[0]?.[0]) + 7]]);
    await document.type('时间轴', freeCell(made, '时间轴'), [['备注']]);
    expect(startDay()).toBe(before + 7);
    await keep(made, '参数', '时间轴');
    expect(startDay()).toBe(before + 7);
    await document.type('参数', promotion, [[Number(document.values('参数', promotion)[0]?.[0]) + 1]]);
    expect(startDay()).toBe(before + 8);
    expect(document.values('时间轴', length)).toEqual(days);
    expect(document.book.names().map(({ name }) => name)).toContain('kefu_promo_date');
    document.dispose();
  });

  it('keep the whole of a formula’s results where they fill several cells', async () => {
    const made = await desk({ sheets: ['inputs-sheet', 'shifts'] });
    const { document, idOf } = made;
    document.book.changeRows(idOf('班次'), 3, 4);
    await document.type('班次', 'B4', [["=TRANSPOSE('参数'!B4:D4)"]]);
    const before = document.values('班次', 'A3:G7');
    const typed = document.values('参数', 'B4:D4');
    expect(typed[0]?.filter(Boolean).length).toBeGreaterThan(1);
    expect(document.values('班次', 'B4:B6').flat()).toEqual(typed[0]);
    await keep(made, '班次');
    expect(document.values('班次', 'A3:G7')).toEqual(before);
    document.dispose();
  });

  it('have no list, no rule and no link into what is gone', async () => {
    const made = await desk({ sheets: [...sheets, 'overview'] });
    const { document, idOf } = made;
    const gone = made.made.sheets.filter(({ name }) => name !== '总览').map(({ sheetId }) => sheetId);
    const sheetId = idOf('总览');
    const cell = { sheetId, row: 3, column: 1, rows: 1, columns: 1 };
    const common = { values: [], showDropdown: true, allowInvalid: false, helpText: null };
    const source = { sheetId: idOf('班次'), row: 1, column: 1, rows: 8, columns: 3 };
    document.book.setValidation([cell], { ...common, criteria: 'VALUE_IN_RANGE', source });
    document.book.setValidation([{ ...cell, row: 4 }], {
      ...common,
      criteria: 'CUSTOM_FORMULA',
      values: ['=A4>kefu_promo_date'],
    });
    await document.type('总览', freeCell(made, '总览'), [['改']]);
    await keep(made, '总览');
    const rules = document.book.validations(sheetId).map(({ validation }) => validation);
    expect(rules.filter(({ criteria }) => criteria === 'VALUE_IN_RANGE')).toEqual([]);
    expect(rules.filter(({ values }) => values.some((value) => String(value).includes('kefu')))).toEqual([]);
    expect(rules.filter(({ criteria }) => criteria === 'VALUE_IN_LIST')).not.toEqual([]);
    const links = document.book
      .read({ sheetId, row: 1, column: 1, ...document.book.contentSize(sheetId) })
      .flatMap((row) => row.flatMap(({ link }) => link ?? []));
    expect(links.filter((link) => gone.some((id) => link === `#gid=${id}`))).toEqual([]);
    document.dispose();
  });
});

describe('a late step of a finished plan', () => {
  it('is refused, and the sheets with what was typed are as they were', async () => {
    const made = await desk({ sheets });
    const { document, ask, runId, names } = made;
    await document.type('班次', freeCell(made, '班次'), [['小王请假']]);
    const before = JSON.stringify(document.snapshot());
    const step = { plan: 'double-11', inputs: {}, language: 'zh-CN', sheets, runId, index: 0 };
    for (const method of ['write', 'finish', 'cancel'])
      expect(await ask(method, step)).toMatchObject({ ok: false, code: 'generationFinished' });
    expect(names()).toContain('班次');
    expect(JSON.stringify(document.snapshot())).toBe(before);
    document.dispose();
  });
});

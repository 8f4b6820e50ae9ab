import type {
  ApiResult,
  BegunGeneration,
  GenerateResponse,
  PlannedSheet,
  UpdateResponse,
} from '../../src/app/api';
import type { Ports } from '../../src/app/ports';
import { sidebarCall } from '../../src/app/sidebar-call';
import { FakeWorkbook, fakePorts } from './fake-workbook';

/** A few sheets stand for all: what is tested here is the same for every sheet. */
const sheets = ['inputs', 'timeline', 'tasks', 'staffing', 'attribute-table'];
const request = { plan: 'double-11', inputs: {}, language: 'zh-CN', sheets };
const generate = (workbook: FakeWorkbook, overrides: object = {}, locale = 'zh_CN') =>
  sidebarCall(
    'generate',
    { ...request, ...overrides },
    () => fakePorts(workbook),
    locale,
  ) as ApiResult<GenerateResponse>;

describe('generate', () => {
  it('shows every sheet it made, each one written, after the sheets that were there', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    const result = generate(workbook);
    expect(result).toMatchObject({ ok: true });
    expect(workbook.visibleNames[0]).toBe('工作表1');
    expect(workbook.visibleNames).toEqual(
      expect.arrayContaining(['参数', '时间轴', '人员测算', '产品属性表']),
    );
    expect(workbook.sheets.filter(({ runId }) => runId !== null).every(({ written }) => written)).toBe(true);
  });

  it('tells the lower bound of the plain formula: 5,000,000 yuan at 200 in one day, 30% through service, 50% conversion, 500 a day', () => {
    const result = generate(new FakeWorkbook([]), {
      inputs: {
        calendar: 'tmall-2017',
        sales: 5_000_000,
        aov: 200,
        inquiry_share: 0.3,
        inquiry_conversion: 0.5,
        presales_capacity: 500,
      },
    });
    expect(result.ok && result.value.headline).toMatchObject({
      orders: 25_000,
      inquiries: 15_000,
      presalesAgents: 30,
    });
  });

  it('takes the next free names beside sheets of the same name, whatever their case, and keeps both plans apart', () => {
    const workbook = new FakeWorkbook(['参数']);
    generate(workbook);
    const again = sidebarCall(
      'generate',
      request,
      () => ({ ...fakePorts(workbook), newRunId: () => 'second' }),
      'zh_CN',
    );
    expect(again).toMatchObject({ ok: true });
    expect(workbook.visibleNames.filter((name) => name === '参数')).toHaveLength(1);
    const names = workbook.takenNames().rangeNames;
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['kefu_sales', 'kefu2_sales']));
  });

  it('leaves the workbook as it was, wherever on the way Google fails', () => {
    // Each sheet is begun and written, and all are shown at last.
    for (let breakAt = 1; breakAt <= 2 * sheets.length + 1; breakAt += 1) {
      const workbook = new FakeWorkbook(['工作表1']);
      workbook.breakAt = breakAt;
      const result = generate(workbook);
      expect(result).toMatchObject({ ok: false, code: 'generationFailed' });
      expect(result.ok ? '' : result.message).toContain('Service Spreadsheets failed');
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['工作表1']);
      expect(workbook.rangeNames).toEqual([]);
    }
  });

  it('sweeps what a killed generation left, and leaves alone one that someone is making right now', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    const plan = (name: string) =>
      ({ planId: 'double-11', prefix: 'kefu', sheets: [{ name, namedAreas: [] }] }) as never;
    workbook.begin({ runId: 'killed', startedAt: 0 }, plan('参数'));
    workbook.begin({ runId: 'under way', startedAt: 990_000 }, plan('时间轴'));
    generate(workbook);
    expect(workbook.sheetsOf('killed')).toEqual([]);
    expect(workbook.sheetsOf('under way')).toHaveLength(1);
    expect(workbook.visibleNames).toContain('参数');
  });

  it('makes nothing that would not fit into the spreadsheet, and says how much is too much', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    workbook.cellsThere = 9_995_000;
    const result = sidebarCall('generate', request, () => fakePorts(workbook), 'zh_CN');
    expect(result).toMatchObject({
      code: 'tooManyCells',
      message: expect.stringMatching(/已有 1000 万个单元格.*这次要加 \d+ 万个.*最多 1000 万个/),
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['工作表1']);
  });

  it('does nothing while someone else generates, and says so', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    const result = sidebarCall('generate', request, () => fakePorts(workbook, { busy: true }), 'zh_CN');
    expect(result).toMatchObject({ ok: false, code: 'busy' });
    expect(workbook.visibleNames).toEqual(['工作表1']);
  });

  it('names the plans that there are when asked for one that is not', () => {
    const workbook = new FakeWorkbook([]);
    expect(generate(workbook, { plan: '__proto__' })).toMatchObject({
      code: 'unknownPlan',
      message: expect.stringContaining('double-11'),
    });
    expect(workbook.sheets).toEqual([]);
  });

  it('names every wrong input with its field, and makes nothing', () => {
    const workbook = new FakeWorkbook([]);
    const result = generate(workbook, {
      inputs: { aov: 0, promo_date: '2026-11-31', inquiry_conversion: 1.5, colour: 'red' },
    });
    expect(result).toMatchObject({ ok: false, code: 'wrongInputs' });
    const problems = result.ok ? [] : (result.problems ?? []);
    expect(problems.map(({ field }) => field).sort()).toEqual([
      'aov',
      'colour',
      'inquiry_conversion',
      'promo_date',
    ]);
    for (const { message } of problems) expect(message).toMatch(/[\u4e00-\u9fff]/);
    expect(workbook.sheets).toEqual([]);
  });
});

describe('step by step', () => {
  const step = (method: string, body: object, ports: Ports) => {
    const result = sidebarCall(method, { ...request, ...body }, () => ports, 'zh_CN');
    if (!result.ok) throw new Error(result.message);
    return result.value;
  };

  it('makes the same sheets as in one go, and shows none of them before the last step', () => {
    const workbook = new FakeWorkbook(['参数']);
    const ports = fakePorts(workbook);
    const previewed = step('preview', {}, ports) as readonly PlannedSheet[];
    const { runId, sheets } = step('begin', {}, ports) as BegunGeneration;
    sheets.forEach((_, index) => {
      step('write', { runId, index }, ports);
    });
    expect(workbook.visibleNames).toEqual(['参数']);
    step('finish', { runId }, ports);
    const inOneGo = new FakeWorkbook(['参数']);
    generate(inOneGo);
    expect(workbook.visibleNames).toEqual(inOneGo.visibleNames);
    expect(previewed.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  });

  it.each(['write', 'finish'])(
    'keeps the names that it began with when others become free before it does %s',
    (method) => {
      const workbook = new FakeWorkbook([]);
      const { runId: earlier } = step('generate', {}, fakePorts(workbook)) as GenerateResponse;
      const ports = { ...fakePorts(workbook), newRunId: () => 'second' };
      const { runId, sheets } = step('begin', {}, ports) as BegunGeneration;
      const undo = () => void step('undo', { runId: earlier }, ports);
      if (method === 'write') undo();
      sheets.forEach((_, index) => {
        expect(step('write', { runId, index }, ports)).toMatchObject({ name: sheets[index]?.name });
      });
      if (method === 'finish') undo();
      step('finish', { runId }, ports);
      expect(workbook.visibleNames).toEqual(sheets.map(({ name }) => name));
      expect(workbook.cells.has('kefu2_aov_typed')).toBe(true);
    },
  );

  it('is of one day if it runs over midnight, the day on which it began', () => {
    const workbook = new FakeWorkbook([]);
    const at = (time: string) => fakePorts(workbook, { now: Date.parse(time) });
    const { runId, sheets } = step('begin', {}, at('2026-11-11T23:59:59Z')) as BegunGeneration;
    sheets.forEach((_, index) => {
      step('write', { runId, index }, at('2026-11-12T00:00:01Z'));
    });
    step('finish', { runId }, at('2026-11-12T00:00:02Z'));
    expect(workbook.cells.get('kefu_promo_date_typed')).toEqual([['2026-11-11']]);
  });

  it('has the next promotion on the day that it begins, unless the request says its day', () => {
    const dayOf = (inputs: object) => {
      const workbook = new FakeWorkbook([]);
      step('generate', { inputs }, fakePorts(workbook, { now: Date.parse('2026-11-25T12:00Z') }));
      return workbook.cells.get('kefu_promo_date_typed');
    };
    expect(dayOf({})).toEqual([['2027-11-11']]);
    expect(dayOf({ promo_date: '2026-11-11' })).toEqual([['2026-11-11']]);
  });

  it('has every task before it when its promotion is to come, and behind it when that is past', () => {
    const tasksOf = (promo_date: string) => {
      const workbook = new FakeWorkbook([]);
      const write = jest.spyOn(workbook, 'write');
      step(
        'generate',
        { inputs: { promo_date } },
        fakePorts(workbook, { now: Date.parse('2026-11-25T12:00Z') }),
      );
      const list = write.mock.calls.map(([, sheet]) => sheet).find(({ name }) => name === '任务清单');
      const tasks = (list?.cells ?? []).filter(([, name]) => name !== null);
      return [...new Set(tasks.flat().filter((cell) => cell === '未开始' || cell === '不适用'))];
    };
    expect(tasksOf('2028-11-11')).toEqual(['未开始']);
    expect(tasksOf('2025-11-11')).toEqual(['不适用']);
  });

  it('leaves nothing when it is cancelled on the way, and cannot cancel what is finished', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    const ports = fakePorts(workbook);
    const { runId } = step('begin', {}, ports) as BegunGeneration;
    step('write', { runId, index: 0 }, ports);
    step('cancel', { runId }, ports);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['工作表1']);
  });

  it.each(['write', 'finish', 'cancel'])(
    'refuses a late %s of a finished plan, in which people work by now, and touches nothing',
    (method) => {
      const workbook = new FakeWorkbook(['工作表1']);
      const ports = fakePorts(workbook);
      const { runId } = step('generate', {}, ports) as GenerateResponse;
      const before = JSON.stringify([workbook.sheets, workbook.rangeNames, [...workbook.cells]]);
      // The second index is that of no sheet.
      for (const index of [0, 99]) {
        const late = sidebarCall(method, { ...request, runId, index }, () => ports, 'zh_CN');
        expect(late).toMatchObject({ ok: false, code: 'generationFinished' });
        expect(JSON.stringify([workbook.sheets, workbook.rangeNames, [...workbook.cells]])).toBe(before);
      }
    },
  );

  it('takes everything away when a step comes for a run that is gone', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    const result = sidebarCall(
      'write',
      { ...request, runId: 'gone', index: 0 },
      () => fakePorts(workbook),
      'zh_CN',
    );
    expect(result).toMatchObject({ ok: false, code: 'runVanished' });
    expect(workbook.sheets).toHaveLength(1);
  });
});

describe('a workbook that has a plan', () => {
  const ask = (method: string, body: object, workbook: FakeWorkbook) =>
    sidebarCall(method, body, () => fakePorts(workbook), 'zh_CN');

  it('tells its inputs as they stand on the inputs sheet now', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    generate(workbook, { inputs: { aov: 250, inquiry_share: 0.2, promo_date: '2027-11-11' } });
    workbook.cells.set('kefu_aov_typed', [[260]]);
    expect(ask('current', {}, workbook)).toMatchObject({
      ok: true,
      value: {
        plan: 'double-11',
        inputs: { aov: 260, inquiry_share: 0.2, promo_date: '2027-11-11', category: 'womens-wear' },
      },
    });
  });

  it('tells nothing where there is no plan, and leaves out what was overwritten with something unusable', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    expect(ask('current', {}, workbook)).toEqual({ ok: true, value: null });
    generate(workbook);
    workbook.cells.set('kefu_aov_typed', [['很多']]);
    const current = ask('current', {}, workbook);
    expect(current).toMatchObject({ ok: true, value: { inputs: { sales: 5_000_000 } } });
    expect(current).not.toHaveProperty('value.inputs.aov');
  });

  it('takes new inputs into its cells without making a sheet', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    const made = generate(workbook, { inputs: { calendar: 'tmall-2017' } });
    const runId = made.ok ? made.value.runId : '';
    const before = workbook.visibleNames;
    const inputs = {
      sales: 5_000_000,
      aov: 200,
      inquiry_share: 0.3,
      inquiry_conversion: 0.5,
      presales_capacity: 500,
    };
    expect(ask('update', { ...request, runId, inputs }, workbook)).toMatchObject({
      ok: true,
      value: { headline: { presalesAgents: 30 } },
    });
    expect(workbook.cells.get('kefu_inquiry_share_typed')).toEqual([[0.3]]);
    expect(workbook.visibleNames).toEqual(before);
  });

  it('tells the headline of an update from what the workbook holds, its category among it', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    const made = generate(workbook, { inputs: { category: 'snacks', sales: 2_000_000 } });
    const runId = made.ok ? made.value.runId : '';
    const update = (inputs: object) => {
      const result = ask('update', { ...request, runId, inputs }, workbook) as ApiResult<UpdateResponse>;
      return result.ok ? result.value.headline : null;
    };
    expect(update({})).toEqual(made.ok && made.value.headline);
    expect(update({ category: 'womens-wear' })).toEqual(made.ok && made.value.headline);
    const anew = generate(new FakeWorkbook([]), {
      inputs: { category: 'snacks', sales: 2_000_000, aov: 100 },
    });
    expect(update({ aov: 100 })).toEqual(anew.ok && anew.value.headline);
  });

  it('refuses to update a plan that is gone, or with a wrong input, and writes nothing', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    generate(workbook);
    const cells = new Map(workbook.cells);
    expect(ask('update', { ...request, runId: 'gone', inputs: { aov: 1 } }, workbook)).toMatchObject({
      code: 'planVanished',
    });
    expect(ask('update', { ...request, runId: 'run-1', inputs: { aov: -1 } }, workbook)).toMatchObject({
      code: 'wrongInputs',
    });
    expect(workbook.cells).toEqual(cells);
  });

  it('opens a sheet of it, and says so when the sheet is gone', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    expect(ask('open', { sheetId: 1 }, workbook)).toMatchObject({ ok: true });
    expect(workbook.opened).toBe(1);
    expect(ask('open', { sheetId: 99 }, workbook)).toMatchObject({ ok: false, code: 'sheetVanished' });
    expect(ask('open', { sheetId: '1' }, workbook)).toMatchObject({ ok: false, code: 'malformedRequest' });
  });
});

import { describeWithTool } from '../support/tools';
import { composeIn } from './compose';
import { type LocalHost, type LocalPage, type MovingKey, type Place, startLocalHost } from './local-page';

// Two hundred values with a whole workbook that recalculates after each, on two cores that other tests share.
jest.setTimeout(600_000);

interface Beside {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** One column or row of cells to type into. */
interface Run {
  readonly sheet: string;
  /** The first of the cells, or the text that stands so many columns and rows before it. */
  readonly from: string | Beside;
  readonly count: number;
  readonly key: MovingKey;
  readonly value: (index: number) => number | string;
}

/** Last year's inquiries of the hours, side by side. */
const lastYear: Beside = { text: '去年大促（选填）' };
/** The first person of the rota, so many columns after the name. */
const person = (columns: number): Beside => ({ text: '售前01', columns });

/** Two hundred values. Inputs that all sheets depend on are among them, and cells with choices. */
const runs: readonly Run[] = [
  {
    sheet: '参数',
    from: { text: '每客处理秒数' },
    count: 2,
    key: 'Enter',
    value: (i) => 31 + i,
  },
  {
    sheet: '参数',
    from: { text: '现有售前人数' },
    count: 2,
    key: 'Enter',
    value: (i) => 21 - 5 * i,
  },
  {
    sheet: '参数',
    from: { text: '未发货退款占退款' },
    count: 2,
    key: 'ArrowDown',
    value: (i) => (8 - 2 * i) / 10,
  },
  { sheet: '逐时需求', from: lastYear, count: 4, key: 'Tab', value: (i) => 100 + i },
  {
    sheet: '店铺评分规划',
    from: { text: '5 星', columns: 0, rows: 1 },
    count: 5,
    key: 'Tab',
    value: (i) => 1000 + i,
  },
  {
    sheet: '店铺评分规划',
    from: { text: '5 星', columns: 0, rows: 2 },
    count: 5,
    key: 'ArrowRight',
    value: (i) => 2000 + i,
  },
  { sheet: '排班表', from: person(8), count: 31, key: 'Tab', value: (i) => `k${i % 5}` },
  { sheet: '排班表', from: person(2), count: 30, key: 'Enter', value: (i) => `r${i}` },
  { sheet: '排班表', from: person(3), count: 30, key: 'ArrowDown', value: (i) => (3 * i + 1) % 7 },
  { sheet: '评价数据', from: 'H8', count: 85, key: 'ArrowDown', value: (i) => (i % 5) + 1 },
  { sheet: '逐时需求', from: lastYear, count: 4, key: 'ArrowRight', value: (i) => 300 + i },
];

/** `PAIRS=all` for the plan of most hours, which takes twice as long to recalculate. */
const plan = process.env.PAIRS === 'all' ? 'double-11' : 'double-12';

const valuesOf = ({ count, value }: Run) => Array.from({ length: count }, (_, index) => value(index));

describeWithTool('chromium', 'typing without a pause into sheets that recalculate', (chromium) => {
  let host: LocalHost;
  let local: LocalPage;
  beforeAll(async () => {
    host = await startLocalHost(chromium, 'dist');
    local = await host.open();
    await local.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await local.menu('客服大促助手', '生成双11规划工作簿…');
    await local.sidebar.locator('select#plan').selectOption(plan);
    await local.sidebar.getByRole('button', { name: '生成工作簿' }).click();
    await local.sidebar.getByText(/已生成 \d+ 张工作表/).waitFor({ timeout: 240_000 });
  });
  afterAll(() => host.close());
  const placeOf = async (from: string | Beside): Promise<string | Place> => {
    if (typeof from === 'string') return from;
    const { row, column } = await local.find(from.text);
    return { row: row + (from.rows ?? 0), column: column + (from.columns ?? 1) };
  };
  const refusal = (cell: string) => local.page.getByRole('alert').filter({ hasText: `${cell} 没有接受` });

  it('is about two hundred values', () => {
    expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(200);
  });

  it('puts each of them where it was typed', async () => {
    for (const run of runs) {
      await local.openSheet(run.sheet);
      const from = await placeOf(run.from);
      await local.goTo(from);
      const typed = valuesOf(run);
      await local.typeOn(typed.map(String), run.key);
      const direction = run.key === 'Tab' || run.key === 'ArrowRight' ? 'right' : 'down';
      expect([run.sheet, await local.values(from, run.count, direction)]).toEqual([run.sheet, typed]);
    }
  });

  it.each(['Enter', 'Tab', 'ArrowDown'] as const)(
    'puts what an input method composes where it was begun, with %s',
    async (key) => {
      const compose = await composeIn(local.page);
      const words: readonly [string, string][] = [
        ['zao', '早'],
        ['wuliuman', '物流慢'],
        ['zhilianghao', '质量好'],
        ['kefu', '客服'],
      ];
      await local.openSheet('排班表');
      await local.goTo('C42');
      for (const [spelling, word] of words) {
        await compose(spelling, word);
        await local.page.keyboard.press(key);
      }
      const direction = key === 'Tab' ? 'right' : 'down';
      expect(await local.values('C42', words.length, direction)).toEqual(words.map(([, word]) => word));
    },
  );

  it('pastes into the cell that was selected, whatever is typed next', async () => {
    await local.page.evaluate(() => navigator.clipboard.writeText('41'));
    await local.openSheet('逐时需求');
    const from = await placeOf({ text: '未发退', columns: 0, rows: 4 });
    await local.goTo(from);
    await local.page.keyboard.type('40');
    await local.page.keyboard.press('Enter');
    await local.page.keyboard.press('Control+v');
    await local.page.keyboard.press('ArrowDown');
    await local.typeOn(['42'], 'Enter');
    await local.page.waitForFunction(() => document.hasFocus());
    await local.goTo(await placeOf({ text: '未发退', columns: 0, rows: 12 }));
    expect(await local.values(from, 3)).toEqual([40, 41, 42]);
  });

  it('takes back what a strict rule refuses, says so, and leaves alone what was typed after it', async () => {
    await local.openSheet('参数');
    const first = await placeOf({ text: '每客处理秒数' });
    await local.goTo(first);
    const right = ['40', '210', '7', '25', '75%', '180', '90%', '8', '23', '90%', '18', '9'];
    await local.typeOn(right, 'Enter');
    await local.goTo(first);
    // A level of service, assessed replies and an occupancy above 100 %, and a million heads are refused.
    const wrong = ['41', '210', '7', '26', '33', '180', '34', '8', '23', '34', '1000000', '16'];
    await local.typeOn(wrong, 'Enter');
    for (const cell of ['C34', 'C36', 'C39', 'C40']) await refusal(cell).waitFor();
    await local.screenshot('typing-refused');
    expect(await refusal('C40').textContent()).toBe(
      'C40 没有接受刚才的输入现有售前人数：在 0 到 10,000 之间',
    );
    const kept = [41, 210, 7, 26, 0.75, 180, 0.9, 8, 23, 0.9, 18, 16];
    expect(await local.values(first, kept.length)).toEqual(kept);
  });

  it('takes back everything that was typed into a cell before the first answer came', async () => {
    await local.goTo('C40');
    await local.typeOn(['888888'], 'Enter');
    await local.page.keyboard.press('ArrowUp');
    await local.typeOn(['999999'], 'Enter');
    await local.waitForCell('C40', '18');
    expect(await local.values('C40', 2)).toEqual([18, 16]);
  });

  it('does not bring back by undo and redo what was refused', async () => {
    await local.goTo('C41');
    await local.typeOn(['8'], 'Enter');
    await local.goTo('C41');
    await local.typeOn(['77777'], 'Enter');
    await refusal('C41').waitFor();
    const steps = ['Control+z', 'Control+z', 'Control+y', 'Control+y'];
    for (const [index, held] of [8, 16, 8, 8].entries()) {
      await local.page.keyboard.press(steps[index] ?? '');
      await local.page.waitForTimeout(100);
      expect([steps[index], await local.values('C41', 1)]).toEqual([steps[index], [held]]);
    }
  });

  it('has logged no error', () => {
    expect(local.problems).toEqual([]);
  });
});

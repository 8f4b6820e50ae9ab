import { describeWithTool } from '../support/tools';
import { composeIn } from './compose';
import { type LocalHost, type LocalPage, type MovingKey, startLocalHost } from './local-page';

// Two hundred values with a whole workbook that recalculates after each, on two cores that other tests share.
jest.setTimeout(600_000);

/** One column or row of cells to type into. */
interface Run {
  readonly sheet: string;
  readonly from: string;
  readonly count: number;
  readonly key: MovingKey;
  readonly value: (index: number, round: number) => number | string;
}

/** Two hundred values a round. Inputs that all sheets depend on are among them, and cells with choices. */
const runs: readonly Run[] = [
  { sheet: '参数', from: 'C27', count: 2, key: 'Enter', value: (i, round) => 30 + i + round },
  { sheet: '参数', from: 'C31', count: 2, key: 'Enter', value: (i, round) => 20 - 5 * i + round },
  {
    sheet: '参数',
    from: 'C18',
    count: 2,
    key: 'ArrowDown',
    value: (i, round) => 1 + i - 0.1 * round * (1 - i),
  },
  { sheet: '人员测算', from: 'G47', count: 24, key: 'Enter', value: (i, round) => 100 * round + i },
  { sheet: 'DSR规划', from: 'C40', count: 5, key: 'Tab', value: (i, round) => 1000 * round + i },
  { sheet: 'DSR规划', from: 'C41', count: 5, key: 'ArrowRight', value: (i, round) => 2000 * round + i },
  { sheet: '排班表', from: 'H10', count: 31, key: 'Tab', value: (i, round) => `k${(i + round) % 5}` },
  { sheet: '排班表', from: 'C10', count: 30, key: 'Enter', value: (i, round) => `r${i}-${round}` },
  { sheet: '排班表', from: 'E10', count: 30, key: 'ArrowDown', value: (i, round) => (3 * i + round) % 7 },
  { sheet: '评价数据', from: 'H8', count: 45, key: 'ArrowDown', value: (i, round) => ((i + round) % 5) + 1 },
  { sheet: '人员测算', from: 'G47', count: 24, key: 'ArrowDown', value: (i, round) => 300 * round + i },
];

const valuesOf = ({ count, value }: Run, round: number) =>
  Array.from({ length: count }, (_, index) => value(index, round));

describeWithTool('chromium', 'typing without a pause into sheets that recalculate', (chromium) => {
  let host: LocalHost;
  let local: LocalPage;
  beforeAll(async () => {
    host = await startLocalHost(chromium, 'dist');
    local = await host.open();
    await local.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await local.menu('客服大促助手', '生成双11规划工作簿…');
    await local.sidebar.getByRole('button', { name: '生成工作簿' }).click();
    await local.sidebar.getByText(/已生成 \d+ 张工作表/).waitFor({ timeout: 240_000 });
  });
  afterAll(() => host.close());
  const refusal = (cell: string) => local.page.getByRole('alert').filter({ hasText: `${cell} 没有接受` });

  it('is about two hundred values', () => {
    expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(200);
  });

  it.each([1, 2, 3])('puts each of them where it was typed, round %d', async (round) => {
    for (const run of runs) {
      await local.openSheet(run.sheet);
      await local.goTo(run.from);
      const typed = valuesOf(run, round);
      await local.typeOn(typed.map(String), run.key);
      const direction = run.key === 'Tab' || run.key === 'ArrowRight' ? 'right' : 'down';
      expect([run.sheet, await local.values(run.from, run.count, direction)]).toEqual([run.sheet, typed]);
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
    await local.openSheet('人员测算');
    await local.goTo('G50');
    await local.page.keyboard.type('40');
    await local.page.keyboard.press('Enter');
    await local.page.keyboard.press('Control+v');
    await local.page.keyboard.press('ArrowDown');
    await local.typeOn(['42'], 'Enter');
    await local.page.waitForFunction(() => document.hasFocus());
    await local.goTo('G60');
    expect(await local.values('G50', 3)).toEqual([40, 41, 42]);
  });

  it('takes back what a strict rule refuses, says so, and leaves alone what was typed after it', async () => {
    await local.openSheet('参数');
    await local.goTo('C27');
    await local.typeOn(['40', '25', '75%', '90%', '18', '9'], 'Enter');
    await local.goTo('C27');
    // A level of service above 99.9 %, an occupancy above 100 % and a million heads are refused.
    await local.typeOn(['41', '26', '33', '34', '1000000', '16'], 'Enter');
    for (const cell of ['C29', 'C30', 'C31']) await refusal(cell).waitFor();
    await local.screenshot('typing-refused');
    expect(await refusal('C31').textContent()).toBe(
      'C31 没有接受刚才的输入现有售前人数：在 0 到 10,000 之间',
    );
    expect(await local.values('C27', 6)).toEqual([41, 26, 0.75, 0.9, 18, 16]);
  });

  it('takes back everything that was typed into a cell before the first answer came', async () => {
    await local.goTo('C31');
    await local.typeOn(['888888'], 'Enter');
    await local.page.keyboard.press('ArrowUp');
    await local.typeOn(['999999'], 'Enter');
    await local.waitForCell('C31', '18');
    expect(await local.values('C31', 2)).toEqual([18, 16]);
  });

  it('does not bring back by undo and redo what was refused', async () => {
    await local.goTo('C32');
    await local.typeOn(['8'], 'Enter');
    await local.goTo('C32');
    await local.typeOn(['77777'], 'Enter');
    await refusal('C32').waitFor();
    const steps = ['Control+z', 'Control+z', 'Control+y', 'Control+y'];
    for (const [index, held] of [8, 16, 8, 8].entries()) {
      await local.page.keyboard.press(steps[index] ?? '');
      await local.page.waitForTimeout(100);
      expect([steps[index], await local.values('C32', 1)]).toEqual([steps[index], [held]]);
    }
  });

  it('has logged no error', () => {
    expect(local.problems).toEqual([]);
  });
});

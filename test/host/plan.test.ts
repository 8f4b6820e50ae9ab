import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJs from 'exceljs';

const command = path.join(__dirname, '../../.build/host/plan.cjs');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kefu-plan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plan(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, problems: stderr.split('\n').filter((line) => line !== '') };
}

function inputs(content: string): string {
  writeFileSync(path.join(folder, 'inputs.json'), content);
  return 'inputs.json';
}

describe('npm run plan', () => {
  it('writes the workbook and prints one JSON object', () => {
    const { status, stdout, problems } = plan(
      '--out',
      'plan.xlsx',
      '--json',
      '--inputs',
      inputs('{"sales": 8000000}'),
    );
    expect(problems).toEqual([]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      file: 'plan.xlsx',
      sheets: expect.arrayContaining(['参数', '时间轴', '人员测算', '产品属性表']),
      headline: {
        orders: 40_000,
        inquiries: expect.any(Number),
        presalesAgents: expect.any(Number),
        aftersalesAgents: expect.any(Number),
      },
    });
    expect(readdirSync(folder).sort()).toEqual(['inputs.json', 'plan.xlsx']);
  });

  it('is for the next promotion, today included, if no day is given', async () => {
    expect(plan('--out', 'plan.xlsx', '--plan', 'new-year')).toMatchObject({ status: 0, problems: [] });
    const book = new ExcelJs.Workbook();
    await book.xlsx.readFile(path.join(folder, 'plan.xlsx'));
    const cells = book.getWorksheet('参数')?.getColumn(2).values ?? [];
    const day = book.getWorksheet('参数')?.getCell(cells.indexOf('大促日'), 3).value as Date;
    expect([day.getUTCMonth(), day.getUTCDate()]).toEqual([0, 15]);
    const wait = day.getTime() - Date.now();
    // Whatever the zone: from yesterday's midnight to a leap year from now.
    expect(wait).toBeGreaterThan(-2 * 86_400_000);
    expect(wait).toBeLessThan(367 * 86_400_000);
  });

  const bad: readonly [string, string[], string, number][] = [
    ['no --out', [], '', 1],
    ['an unknown option', ['--out', 'plan.xlsx', '--sheets', 'x'], '', 2],
    ['an unknown language', ['--out', 'plan.xlsx', '--language', 'de'], '', 1],
    ['an option without its value', ['--out'], '', 1],
    ['a folder that does not exist', ['--out', 'no/plan.xlsx'], '', 1],
    ['a folder as file', ['--out', '.'], '', 1],
    ['an unknown plan', ['--out', 'plan.xlsx', '--plan', 'double-13'], '', 1],
    ['inputs that are not JSON', ['--out', 'plan.xlsx', '--inputs', 'inputs.json'], 'sales: 1', 1],
    ['inputs that are a list', ['--out', 'plan.xlsx', '--inputs', 'inputs.json'], '[1]', 1],
    ['an input that is null', ['--out', 'plan.xlsx', '--inputs', 'inputs.json'], '{"sales": null}', 1],
    [
      'an unknown id, a value out of bounds and a day that does not exist',
      ['--out', 'plan.xlsx', '--inputs', 'inputs.json'],
      '{"x": 1, "sales": -1, "promo_date": "2026-11-31"}',
      3,
    ],
  ];
  it.each(bad)(
    'refuses %s with one line a problem and leaves the file as it was',
    (_, words, content, count) => {
      inputs(content);
      writeFileSync(path.join(folder, 'plan.xlsx'), 'before');
      const { status, stdout, problems } = plan(...words);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(problems).toHaveLength(count);
      expect(readFileSync(path.join(folder, 'plan.xlsx'), 'utf8')).toBe('before');
      expect(readdirSync(folder).sort()).toEqual(['inputs.json', 'plan.xlsx']);
    },
  );
});

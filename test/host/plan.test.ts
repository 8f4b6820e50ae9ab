import { execFileSync, spawnSync } from 'node:child_process';
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

function inputs(content: string | Uint8Array): string {
  writeFileSync(path.join(folder, 'inputs.json'), content);
  return 'inputs.json';
}

/** What `--json` prints. */
interface PrintedPlan {
  readonly headline: {
    readonly orders: number;
    readonly inquiries: number;
    readonly presalesAgents: number;
    readonly presalesRostered: number;
    readonly aftersalesRostered: number;
  };
  readonly days: readonly {
    readonly date: string;
    readonly orders: number;
    readonly presalesInquiries: number;
    readonly presalesHeads: number;
    readonly aftersalesHeads: number;
  }[];
  readonly need: { readonly date: string; readonly heads: readonly number[] };
  readonly cover: readonly { readonly start: string; readonly end: string; readonly people: number }[];
  readonly coverBefore: PrintedPlan['cover'];
}

describe('npm run plan', () => {
  it('lists by --list what can be asked for, and a plan takes each of it', () => {
    const { status, stdout, problems } = plan('--list', '--json');
    expect([status, problems]).toEqual([0, []]);
    const list: Record<string, readonly { readonly id: string; readonly name: string }[]> =
      JSON.parse(stdout);
    const idsOf = (kind: string) => list[kind]?.map(({ id }) => id);
    expect(idsOf('plans')).toEqual(expect.arrayContaining(['double-11', '618', 'cross-border']));
    expect(idsOf('calendars')).toEqual(
      expect.arrayContaining(['tmall-2025', 'jd-2025', 'black-friday-2025']),
    );
    expect(idsOf('categories')).toEqual(expect.arrayContaining(['womens-wear', 'snacks']));
    expect(idsOf('sheets')).toEqual(expect.arrayContaining(['overview', 'rota']));
    expect(plan('--list', '--language', 'en').stdout).toContain('womens-wear');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes the workbook, for the next promotion, and prints one JSON object', async () => {
    const { status, stdout, problems } = plan(
      '--out',
      'plan.xlsx',
      '--json',
      '--inputs',
      inputs('{"sales": 8000000}'),
    );
    expect(problems).toEqual([]);
    expect(status).toBe(0);
    const told = JSON.parse(stdout);
    expect(told).toEqual({
      file: 'plan.xlsx',
      sheets: expect.arrayContaining(['参数', '时间轴', '人员测算', '每日需求', '逐时需求', '产品属性表']),
      headline: {
        orders: 40_000,
        inquiries: expect.any(Number),
        presalesAgents: expect.any(Number),
        aftersalesAgents: expect.any(Number),
        presalesRostered: expect.any(Number),
        aftersalesRostered: expect.any(Number),
        peak: { date: expect.any(String), hour: expect.any(Number), heads: expect.any(Number) },
      },
      days: expect.any(Array),
      need: { date: expect.any(String), heads: expect.any(Array) },
      cover: expect.any(Array),
      coverBefore: expect.any(Array),
      uncovered: [],
    });
    agreesWithItself(told);
    expect(readdirSync(folder).sort()).toEqual(['inputs.json', 'plan.xlsx']);
    const day = await promotionDay('plan.xlsx');
    expect([day.getUTCMonth(), day.getUTCDate()]).toEqual([10, 11]);
    const wait = day.getTime() - Date.now();
    // Whatever the zone: from yesterday's midnight to a leap year from now.
    expect(wait).toBeGreaterThan(-2 * 86_400_000);
    expect(wait).toBeLessThan(367 * 86_400_000);
  });

  async function promotionDay(file: string): Promise<Date> {
    const book = new ExcelJs.Workbook();
    await book.xlsx.readFile(path.join(folder, file));
    const cells = book.getWorksheet('参数')?.getColumn(2).values ?? [];
    return book.getWorksheet('参数')?.getCell(cells.indexOf('大促日'), 3).value as Date;
  }

  /** The figures of one plan answer each other: no two of them the same question differently. */
  function agreesWithItself({ headline, days, need, cover, coverBefore }: PrintedPlan): void {
    const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
    expect(sum(days.map(({ orders }) => orders))).toBe(headline.orders);
    expect(sum(days.map(({ presalesInquiries }) => presalesInquiries))).toBe(Math.round(headline.inquiries));
    expect(Math.max(...days.map(({ presalesHeads }) => presalesHeads))).toBe(headline.presalesRostered);
    expect(Math.max(...days.map(({ aftersalesHeads }) => aftersalesHeads))).toBe(headline.aftersalesRostered);
    expect(days.find(({ date }) => date === need.date)?.presalesHeads).toBe(headline.presalesRostered);
    expect(sum(cover.map(({ people }) => people))).toBe(headline.presalesRostered);
    expect(headline.presalesRostered).toBeGreaterThan(headline.presalesAgents);
    expect(need.heads).toHaveLength(24);
    // Whoever is there if nobody had a break: at least the heads that the hour needs.
    const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    const there = (shifts: PrintedPlan['cover'], hour: number) =>
      sum(
        shifts.map(({ start, end, people }) => {
          const until = minutes(end) > minutes(start) ? minutes(end) : minutes(end) + 1440;
          return minutes(start) <= hour * 60 && until >= hour * 60 + 60 ? people : 0;
        }),
      );
    for (const [hour, heads] of need.heads.entries())
      expect(there(cover, hour) + there(coverBefore, hour + 24)).toBeGreaterThanOrEqual(heads);
  }

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

  describe('refuses in one line, without waiting for what may never come,', () => {
    /** Long enough for a busy machine; what waits for a pipe or reads an endless device never ends at all. */
    const patienceMilliseconds = 20_000;
    const refusal = (file: string): string => {
      const { status, stderr, signal } = spawnSync(
        process.execPath,
        [command, '--out', 'plan.xlsx', '--inputs', file, '--language', 'en'],
        { cwd: folder, encoding: 'utf8', timeout: patienceMilliseconds, maxBuffer: 64_000 },
      );
      expect([status, signal, readdirSync(folder).includes('plan.xlsx')]).toEqual([2, null, false]);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      return stderr;
    };

    it('a pipe that nobody writes to', () => {
      execFileSync('mkfifo', [path.join(folder, 'pipe')]);
      expect(refusal('pipe')).toMatch(/pipe is not a regular file/);
    });

    it('a device without an end', () => {
      expect(refusal('/dev/zero')).toMatch(/not a regular file/);
    });

    it('a folder', () => {
      expect(refusal('.')).toMatch(/not a regular file/);
    });

    it('a file of more than 1 MB, and reads one of just as much', () => {
      const padded = (length: number) => '{"sales": "x"'.padEnd(length - 1, ' ');
      expect(refusal(inputs(`${padded(1024 * 1024 + 1)}}`))).toMatch(/too large: at most 1 MB/);
      expect(refusal(inputs(`${padded(1024 * 1024)}}`))).toMatch(/^sales: /);
    });

    it('a text that is not in UTF-8', () => {
      const utf16 = Buffer.from('\uFEFF{"sales": 1}', 'utf16le');
      const gbk = Buffer.from('7b22c6b7c0e0223a317d', 'hex');
      for (const bytes of [utf16, gbk]) expect(refusal(inputs(bytes))).toMatch(/save it as UTF-8/);
    });

    it('lists in lists without end', () => {
      expect(refusal(inputs(`{"sales": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`))).toMatch(
        /Input sales must be a number.*not \[…\]/,
      );
    });

    it('keys that every object has, and keys without end', () => {
      expect(refusal(inputs('{"__proto__": 1}'))).toMatch(/no input __proto__/);
      expect(refusal(inputs(JSON.stringify({ ['k'.repeat(500_000)]: 1 }))).length).toBeLessThan(2000);
    });
  });

  it('reads inputs behind a byte order mark', () => {
    expect(plan('--out', 'plan.xlsx', '--inputs', inputs('\uFEFF{"sales": -1}')).problems).toEqual([
      expect.stringMatching(/^sales: .*-1/),
    ]);
  });

  it.each([
    ['that do not exist', '1'],
    ['that are no values', 'null'],
  ])('tells 20 of 50,000 keys %s, and how many more there are', (_, value) => {
    const keys = Array.from({ length: 50_000 }, (_key, index) => `"k${index}":${value}`);
    const words = ['--out', 'plan.xlsx', '--language', 'en'];
    const { status, problems } = plan(...words, '--inputs', inputs(`{${keys}}`));
    expect([status, problems.length, problems.at(-1)]).toEqual([2, 21, 'and 49980 more']);
    expect(problems.join('').length).toBeLessThan(50_000);
  });
});

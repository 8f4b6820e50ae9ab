import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSheetsTemplates } from '../../src/build/read-sheets-templates';

const builtIn = path.join(__dirname, '../../sheets-templates');
const folder = mkdtempSync(path.join(tmpdir(), 'kefu-sheets-templates-'));

/** Enough of the folder for a mistake in one file to be told; reading all of it takes as long as these tests together. */
const small = /^(|[\w-]+\.yaml|sheets|plans.*|calendars.*|attributes|attributes[\\/]bags\.yaml)$/;
const copy = (wanted: RegExp): void =>
  cpSync(builtIn, folder, { recursive: true, filter: (file) => wanted.test(path.relative(builtIn, file)) });

beforeEach(() => copy(small));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, ...lines: readonly string[]): void =>
  writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);

/** Changes one place of a file. */
function change(name: string, from: string, to: string): void {
  const text = readFileSync(path.join(folder, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(folder, name), text.replace(from, to));
}

const sheet = [
  'name: { zh-CN: 日报, en: Daily }',
  'description: { zh-CN: 每天填一行。, en: A row a day. }',
  'columns: [120]',
  '',
  'blocks:',
  '  - kind: table',
  '    id: daily',
  '    columns:',
  '      - id: share',
  '        header: { zh-CN: 占比, en: Share }',
];
const rows = ['    rows: [{ cells: {} }]'];

describe('readSheetsTemplates', () => {
  it('finds a sheet that was put into the folder and calls it by the name of its file', () => {
    copy(/^/);
    const before = readSheetsTemplates(folder).templates.map(({ id }) => id);
    write('sheets/daily.yaml', ...sheet, ...rows);
    const { templates } = readSheetsTemplates(folder);
    expect(templates.map(({ id }) => id)).toEqual([...before, 'daily']);
    expect(templates.at(-1)).toMatchObject({ format: 'kefu-template', version: 1, id: 'daily' });
  });

  it('has plans in their own order, calendars and categories in that of the choices', () => {
    copy(/^/);
    const { plans, calendars, attributes } = readSheetsTemplates(folder);
    expect(plans.map(({ id }) => id)).toEqual(['double-11', 'double-12', '618', 'new-year', 'cross-border']);
    expect(calendars.map(({ id }) => id).slice(0, 2)).toEqual(['tmall-2025', 'tmall-2024']);
    expect(attributes.map(({ id }) => id).slice(0, 2)).toEqual(['womens-wear', 'mens-wear']);
  });

  it('takes a formula over several lines for the formula on one, and leaves its texts alone', () => {
    const formula = [
      '        value:',
      '          formula: |',
      '            IF(',
      '              [#]=0,"a  b",',
      '              1',
    ];
    write('sheets/daily.yaml', ...sheet, ...formula, '            )', ...rows);
    const daily = readSheetsTemplates(folder, { whole: false }).templates.find(({ id }) => id === 'daily');
    expect(JSON.stringify(daily)).toContain(JSON.stringify('IF([#]=0,"a  b",1)'));
  });

  it.each([
    ['a key that does not exist', 'colour: red', 'sheets/daily.yaml:11:9', '$.blocks[0].columns[0].colour'],
    ['a wrong value', 'format: percents', 'sheets/daily.yaml:11:9', '$.blocks[0].columns[0].format'],
    ['a value of the wrong kind', 'span: [2]', 'sheets/daily.yaml:11:9', '$.blocks[0].columns[0].span'],
    ['what is no YAML', 'note: {', 'sheets/daily.yaml:12:', 'YAML'],
  ])('says file, line and column of %s, in both languages', (_, line, place, named) => {
    write('sheets/daily.yaml', ...sheet, `        ${line}`, ...rows);
    const [at, zh, en] = failureOf().split('\n');
    expect(at).toContain(place);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(zh).toContain(named);
    expect(en).toContain(named);
  });

  it.each([
    ['id: again', 'id'],
    ["'id': again", 'id'],
    ['header: { zh-CN: 占比, "zh-CN": 比 }', 'header'],
  ])('names a key that is written twice: %s', (line, key) => {
    write('sheets/daily.yaml', ...sheet, `        ${line}`, ...rows);
    expect(failureOf().split('\n')).toEqual([
      'sheets/daily.yaml:11:9',
      `  同一个键写了两次：${key}`,
      `  The key ${key} is written twice`,
    ]);
  });

  it('names a key that is written twice between braces, or with spaces in it', () => {
    write('plans/618.yaml', 'name: { zh-CN: 一, "zh-CN": 二 }');
    expect(failureOf()).toContain('plans/618.yaml:1:19\n  同一个键写了两次：zh-CN\n');
    write('plans/618.yaml', 'inputs:', '  my key : 1', '  my key : 2');
    expect(failureOf()).toContain('同一个键写了两次：my key\n');
  });

  it('points at the second input of one id', () => {
    change('inputs.yaml', '  - id: calendar\n', '  - id: promo_date\n');
    expect(failureOf()).toMatch(
      /^inputs\.yaml:\d+:5\n.*\$\.inputs\[1\]\.id 处：promo_date 在 \$\.inputs\[0\]\.id/,
    );
  });

  it.each([
    [
      'plans/618.yaml',
      'template: timeline',
      'template: organigram',
      'sheets/organigram.yaml',
      'staffing、tasks、timeline',
    ],
    ['inputs.yaml', 'value: bags', 'value: purses', 'attributes/purses.yaml', 'bags、beauty'],
    ['inputs.yaml', 'value: jd-2025', 'value: jd', 'calendars/jd.yaml', 'aliexpress-11、black-friday-2025'],
  ])(
    'tells the file that %s names and that does not exist, and those that do',
    (name, from, to, file, known) => {
      copy(/^/);
      change(name, from, to);
      const [at, zh] = failureOf().split('\n');
      expect(at).toMatch(new RegExp(`^${name}:\\d+:\\d+$`));
      expect(zh).toContain(`没有 ${file} 这个文件；现有：`);
      expect(zh).toContain(known);
    },
  );

  it('tells a calendar that nobody can choose', () => {
    copy(/^/);
    cpSync(path.join(folder, 'calendars/618-2024.yaml'), path.join(folder, 'calendars/618-2026.yaml'));
    expect(failureOf()).toMatch(
      /^calendars\/618-2026\.yaml:1:1\n.*参数 calendar 的 choices 没有 618-2026，.*现有：tmall-2025、/,
    );
  });

  it.each([
    ['attributes/bags.yaml', 'return_rate: 0.3', 'returns: 0.3', '没有叫 returns 的参数'],
    ['attributes/bags.yaml', 'return_rate: 0.3', 'return_rate: 30', '退货率须在 0% 到 100% 之间'],
    ['attributes/bags.yaml', 'return_rate: 0.3', 'category: bags', '没有叫 category 的参数'],
    ['calendars/618-2024.yaml', 'opening_hour: 20', 'opening_hour: 24', '实际是 24'],
    ['calendars/618-2024.yaml', 'opening_hour: 20', 'promo_date: 2026-06-18', '没有叫 promo_date 的参数'],
  ])('tells of %s what it brings for no input, or no right value: %s → %s', (name, from, to, told) => {
    copy(/^/);
    change(name, from, to);
    const [at, zh] = failureOf().split('\n');
    expect(at).toMatch(new RegExp(`^${name}:\\d+:\\d+$`));
    expect(at).not.toContain(':1:1');
    expect(zh).toContain(told);
  });

  it('refuses an id that is not the name of the file', () => {
    write('sheets/daily.yaml', 'id: weekly', ...sheet, ...rows);
    expect(failureOf()).toMatch(/^sheets\/daily\.yaml:1:1\n.*\$\.id.*daily.*weekly/);
    write('sheets/daily.yaml', 'id: daily', ...sheet, ...rows);
    expect(readSheetsTemplates(folder, { whole: false }).templates.at(-1)).toMatchObject({ id: 'daily' });
  });

  it('takes a file that a team exchanges as it is: JSON is YAML', () => {
    copy(/^/);
    const { templates } = readSheetsTemplates(folder);
    const dsr = templates.find(({ id }) => id === 'dsr');
    write('sheets/dsr.yaml', JSON.stringify(dsr, null, 2));
    expect(readSheetsTemplates(folder).templates).toEqual(templates);
  });

  it('points at the part that lacks something', () => {
    write('sheets/daily.yaml', ...sheet);
    expect(failureOf()).toContain('sheets/daily.yaml:6:5');
    expect(failureOf()).toContain('$.blocks[0].rows');
  });

  it.each([
    ['inputs.yaml', 'kind: date', 'kind: day', '$.inputs[0].kind'],
    ['plans/618.yaml', 'order: 3', 'order: third', '$.order'],
    ['calendars/618-2024.yaml', 'offsetDays: -60', 'offsetDays: early', '$.phases[0].start.offsetDays'],
    ['attributes/bags.yaml', 'must: true', 'must: yes', '$.attributes[0].must'],
    ['review-tags.yaml', 'tone: good', 'tone: fine', '$.groups[0].tone'],
  ])('checks %s too', (name, from, to, place) => {
    change(name, from, to);
    expect(failureOf()).toContain(`${name}:`);
    expect(failureOf()).toContain(place);
  });
});

function failureOf(): string {
  try {
    readSheetsTemplates(folder);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was wrong');
}

import { sidebarCall } from '../../../src/app/sidebar-call';
import { capturePlan } from '../../../src/app/templates/capture-plan';
import { customResults } from '../../../src/app/templates/custom-results';
import type { CaptureRequest } from '../../../src/app/templates/templates-api';
import { capturedTemplate } from '../../../src/template/captured/encode-cells';
import { parseTemplate } from '../../../src/template/file/parse-template';
import { FakeWorkbook, fakePorts } from '../fake-workbook';
import { fakeTemplatePorts, plainReading } from './fake-template-ports';

const everything: Pick<CaptureRequest, 'name' | 'keep'> = { name: '日报', keep: 'everything' };
const headers = { ...everything, keep: 'headers' } as const;
type Contents = Parameters<typeof plainReading>[0];
type Changes = Parameters<typeof plainReading>[1];

const capture = (contents: Contents, changes: Changes = {}, wish = everything) =>
  capturePlan(plainReading(contents, changes), wish, customResults);
const cells = (contents: Contents, changes: Changes = {}, wish = everything) =>
  capture(contents, changes, wish).sheet.cells;
const formulas = (contents: Contents, changes: Changes = {}) =>
  cells(contents, changes).map((row) =>
    row.map((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.formula : cell)),
  );

describe('capturing formulas', () => {
  it('drops the sheet’s own name and writes names of its ranges as addresses', () => {
    const names = [
      { name: 'rate', sheetName: '工作表1', area: { row: 1, column: 2, rows: 1, columns: 1 } },
      { name: 'kefu_aov', sheetName: '参数', area: { row: 9, column: 3, rows: 1, columns: 1 } },
    ];
    expect(
      formulas(
        [
          [1, 2, "='工作表1'!A1*RATE"],
          [3, 4, '=A2*kefu_aov'],
        ],
        { names },
      ),
    ).toEqual([
      [1, 2, '=A1*$B$1'],
      [3, 4, '=A2*kefu_aov'],
    ]);
  });

  it('counts a selection from its own first cell and takes the value of what refers out of it', () => {
    const area = { row: 5, column: 3, rows: 1, columns: 3 };
    const { sheet, losses } = capture([[7, '=C5*$C$5', '=C4+1']], { area });
    expect(sheet.cells).toEqual([[7, { formula: '=A1*$A$1' }, 42]]);
    expect(losses.map(({ cell }) => cell)).toEqual(['E5']);
  });

  it('takes the result of functions that spill, because their cells would block them', () => {
    const { sheet, losses } = capture([[1, 2, '=ARRAYFORMULA(A1:B1*2)', 84, '=KEFU_CAPACITY(A1:B1,50)']]);
    expect(sheet.cells).toEqual([[1, 2, 42, 84, 42]]);
    expect(losses.map(({ failure }) => failure)).toMatchObject([
      { code: 'cellFormulaInvalid', cell: 'C1', problem: 'functionSpills' },
      { code: 'cellFormulaInvalid', cell: 'E1', problem: 'functionSpills' },
    ]);
  });

  it('leaves a cell empty rather than keep an error for a value', () => {
    const reading = plainReading([['=Gone!A1']], { values: [['#REF!']] });
    expect(capturePlan(reading, everything, customResults).sheet.cells).toEqual([[null]]);
  });
});

describe('keeping only headers and formulas', () => {
  const log: Contents = [
    ['', '九月客诉', '', ''],
    ['', '日期', '客服', '件数'],
    ['', 46_266, '小美', 3],
    ['', 46_267, '小美', '=D3*2'],
    ['', '合计', '', '=SUM(D3:D4)'],
  ];
  const kept = [
    [null, '九月客诉', null, null],
    [null, '日期', '客服', '件数'],
    [null, 46_266, null, null],
    [null, 46_267, null, { formula: '=D3*2' }],
    [null, '合计', null, { formula: '=SUM(D3:D4)' }],
  ];

  it('keeps the rows to the first header, the first filled column and all formulas, and empties the rest', () => {
    expect(cells(log, {}, headers)).toEqual(kept);
  });

  it('goes by the frozen rows and columns where there are some', () => {
    const [, , third] = cells(log, { frozenRows: 3, frozenColumns: 3 }, headers);
    expect(third).toEqual([null, 46_266, '小美', 3]);
    expect(cells(log, { frozenRows: 3, frozenColumns: 3 }, headers)[3]?.[2]).toBe('小美');
  });

  it('keeps bold texts: the headings of further tables below', () => {
    const reading = plainReading(log);
    const bold = reading.looks.bold.map((row, i) => row.map((_, j) => i === 2 && j === 2));
    expect(cells(log, { looks: { ...reading.looks, bold } }, headers)[2]?.[2]).toBe('小美');
  });
});

describe('capturing rules', () => {
  const rule = (criteria: string, ...values: readonly (string | number | readonly string[])[]) => ({
    criteria,
    values,
    strict: true,
    help: '',
  });
  const rulesOf = (criteria: string, ...values: Parameters<typeof rule>[1][]) =>
    capture([[1, 2]], { rules: [[null, rule(criteria, ...values)]] }).sheet.validations.map(
      (each) => each.rule,
    );

  it.each([
    ['NUMBER_GREATER_THAN', [5], '=AND(ISNUMBER(B1),B1>5)'],
    ['NUMBER_NOT_BETWEEN', [1, 5], '=AND(ISNUMBER(B1),OR(B1<1,B1>5))'],
    ['DATE_AFTER', [46_337], '=AND(ISNUMBER(B1),INT(B1)>46337)'],
    ['TEXT_CONTAINS', ['差"评'], '=ISNUMBER(SEARCH("差""评",B1))'],
    ['CUSTOM_FORMULA', ['=$A1>3'], '=$A1>3'],
  ])('writes %s as a formula', (criteria, values, formula) => {
    expect(rulesOf(criteria, ...values)).toEqual([{ kind: 'formula', formula }]);
  });

  it.each([
    ['has the same text in all of its cells', ['=A1>3', '=A1>3', '=A1>3']],
    ['is moved along from cell to cell', ['=A1>3', '=A2>3', '=A3>3']],
  ])('keeps one rule over a column as one, where its formula %s', (_, formulas) => {
    const rules = formulas.map((formula) => [rule('CUSTOM_FORMULA', formula)]);
    const { validations } = capture([[1], [2], [3]], { rules }).sheet;
    expect(validations).toMatchObject([
      { area: { row: 1, column: 1, rows: 3, columns: 1 }, rule: { kind: 'formula', formula: '=A1>3' } },
    ]);
  });

  it('keeps rules apart whose formulas are not the same from where they stand', () => {
    const rules = ['=A1>3', '=A1>4', '=A3>5'].map((formula) => [rule('CUSTOM_FORMULA', formula)]);
    const { validations } = capture([[1], [2], [3]], { rules }).sheet;
    expect(validations.map(({ area, rule: { kind, ...rest } }) => [kind, area.row, rest])).toEqual([
      ['formula', 1, { formula: '=A1>3' }],
      ['formula', 2, { formula: '=A1>4' }],
      ['formula', 3, { formula: '=A3>5' }],
    ]);
  });

  it('tells that heights further down were not taken', () => {
    const { losses } = capture([[1], [2]], { rowHeights: [30], isUnevenBelow: true });
    expect(losses).toEqual([{ cell: '', failure: { code: 'heightsStay', rows: 1 } }]);
  });

  it('keeps a list as a list and names a rule that templates do not know', () => {
    expect(rulesOf('VALUE_IN_LIST', ['早', '晚'])).toEqual([{ kind: 'list', values: ['早', '晚'] }]);
    const { losses } = capture([[1, 2]], { rules: [[null, rule('TEXT_IS_VALID_URL')]] });
    expect(losses).toMatchObject([{ cell: 'B1', failure: { code: 'ruleCannotTravel' } }]);
  });

  it('takes the present choices of a list on another sheet', () => {
    const source = {
      sheetName: '名单',
      area: { row: 1, column: 1, rows: 3, columns: 1 },
      choices: ['小美', '', '阿强', '小美'],
    };
    const reading = capture([[1]], {
      rules: [[{ criteria: 'VALUE_IN_RANGE', values: [source], strict: false, help: '' }]],
    });
    expect(reading.sheet.validations[0]?.rule).toEqual({ kind: 'list', values: ['小美', '阿强'] });
    expect(reading.losses).toMatchObject([{ failure: { code: 'listCannotTravel', source: '名单!A1:A3' } }]);
  });
});

describe('a captured sheet as a file', () => {
  it('takes well under 100 KB for 60 × 40 cells that all differ in their formulas’ addresses', () => {
    const contents = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 40 }, (_, j) =>
        j < 2 ? i * 40 + j : `=ROUNDUP(($A${i + 1}+B$1)/3,0)+SUM($A$1:$B$60)`,
      ),
    );
    const template = capturedTemplate(capture(contents).sheet, 'big');
    expect(JSON.stringify(template).length).toBeLessThan(20_000);
    expect(parseTemplate(JSON.parse(JSON.stringify(template)))).toEqual({ ok: true, value: template });
  });
});

describe('captureTemplate', () => {
  const request = {
    name: ' 日报 ',
    scope: 'sheet',
    keep: 'everything',
    otherwise: 'refuse',
    language: 'zh-CN',
  };
  const ask = (contents: Contents, changes: object = {}) => {
    const templates = fakeTemplatePorts(plainReading(contents));
    const ports = { ...fakePorts(new FakeWorkbook(['工作表1'])), templates };
    return {
      answer: sidebarCall('captureTemplate', { ...request, ...changes }, () => ports, 'zh_CN'),
      templates,
    };
  };

  it('names every cell that cannot travel and saves nothing; then saves the values if asked to', () => {
    const contents: Contents = [['=工资表!A1', '=IMAGE("http://x.example/")', '=1+1']];
    const refused = ask(contents);
    expect(refused.answer).toMatchObject({
      ok: false,
      code: 'cannotTravel',
      problems: [
        { field: 'A1', message: expect.stringContaining('工资表') },
        { field: 'B1', message: expect.stringContaining('IMAGE') },
      ],
    });
    expect(refused.templates.store.texts).toEqual({});
    expect(ask(contents, { otherwise: 'values' }).answer).toMatchObject({
      ok: true,
      value: { entry: { name: '日报', size: { rows: 1, columns: 3 } }, names: [] },
    });
  });

  it('tells which names a workbook must have', () => {
    expect(ask([['=kefu_sales/kefu_aov']]).answer).toMatchObject({
      value: { names: ['kefu_sales', 'kefu_aov'] },
    });
  });

  it.each([
    ['an empty sheet', [['']], {}, 'captureEmpty'],
    ['no name', [[1]], { name: '  ' }, 'nameInvalid'],
    ['a name of 51 characters', [[1]], { name: '名'.repeat(51) }, 'nameInvalid'],
  ])('refuses %s', (_what, contents, changes, code) => {
    expect(ask(contents as Contents, changes).answer).toMatchObject({ ok: false, code });
  });
});

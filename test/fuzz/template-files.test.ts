import { customResults } from '../../src/app/templates/custom-results';
import { readTemplateFile, writeTemplateFile } from '../../src/app/templates/template-file';
import { languages, type Result, sentence } from '../../src/messages';
import { compileSheetAt } from '../../src/template/compile/compile-plan';
import { madeSheets } from '../../src/template/made-sheets';
import type { Template } from '../../src/template/template';
import * as fc from '../support/fast-check';
import { planNamed, requestFor, templates, unwrapped } from '../template/built-in';
import { damaged, edit } from './damaged-json';
import { expectReadable } from './hostile-values';
import { runs, tally } from './runs';

/** A sheet as somebody captures it, with something of everything that a captured sheet has. */
const captured = {
  ...{ format: 'kefu-template', version: 1, id: 'captured' },
  ...{ name: { 'zh-CN': '日报', en: 'Daily' }, description: { 'zh-CN': '', en: '' } },
  columns: [80, { repeat: 4, width: 60 }, { repeat: 1, width: 30, hidden: true }],
  blocks: [
    {
      ...{
        kind: 'cells',
        rows: 30,
        frozenRows: 1,
        frozenColumns: 1,
        tabColor: '#0f6b62',
        hiddenGridlines: true,
      },
      contents: [
        { at: 'A1', values: ['姓名', '询单', '成交', '转化', '备注'] },
        { at: 'A2', values: ['早班', 40, 12, true] },
      ],
      formulas: [
        { area: 'D3:D20', formula: '=IFERROR(C3/$B3,"")' },
        { area: 'B30:C30', formula: '=SUM(B$2:B29)*KEFU_PRESALES(5000000,200,30%,50%,500)+{1,2}' },
      ],
      styles: [
        { areas: ['A1:E1', 'A30'], style: { background: '#ffffff', bold: true, fontSize: 12, wrap: true } },
      ],
      heights: [{ row: 1, count: 2, height: 40 }],
      merges: ['A25:B26'],
      notes: [{ at: 'B1', text: '当天' }],
      validations: [
        { areas: ['A2:A20'], rule: { kind: 'list', values: ['早班', '晚班'] }, strict: true, help: '班次' },
        { areas: ['B2:B20'], rule: { kind: 'number', min: 0, max: 500 } },
        { areas: ['C2:C20'], rule: { kind: 'formula', formula: '=C2<=B2' } },
      ],
      conditionalFormats: [
        { kind: 'formula', areas: ['D3:D20'], formula: '=D3<0.2', style: { fontColor: '#b3261e' } },
        { kind: 'colorScale', areas: ['B2:B20'], minColor: '#ffffff', maxColor: '#0f6b62' },
      ],
    },
  ],
};

const originals = [...templates, captured].map((each): unknown => JSON.parse(JSON.stringify(each)));

/** Sheets of tens of thousands of cells are damaged less often: each takes as long as ten others. */
const isLarge = (json: unknown): boolean => /"id":"(hourly|rota)"/.test(JSON.stringify(json).slice(0, 200));
const original = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...originals.filter((each) => !isLarge(each))) },
  { weight: 1, arbitrary: fc.constantFrom(...originals.filter(isLarge)) },
);

const slip = fc.tuple(fc.nat(), fc.constantFrom('', '}', '"', ',', '\\', '\0', '1e999', '['));

/** The text of a file, with something wrong in it: in its parts, and now and then in its text. */
const file = fc
  .tuple(
    original,
    fc.oneof(fc.tuple(edit), fc.array(edit, { minLength: 2, maxLength: 4 })),
    fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: slip }),
  )
  .map(([whole, edits, slipped]) => {
    const text = JSON.stringify(edits.reduce(damaged, whole)) ?? '';
    if (slipped === null) return text;
    const [where, piece] = slipped;
    const cut = where % (text.length + 1);
    return text.slice(0, cut) + piece + text.slice(cut + (piece === '' ? 1 : 0));
  });

/** The plan with the fewest days, for which least is solved. */
const shortPlan = planNamed('new-year');

/** The template's sheet beside those that it needs, which are laid out and not painted. */
function compiled(template: Template): Result<unknown> {
  const all = [template, ...templates.filter(({ id }) => id !== template.id)];
  const ids = ['inputs', ...(template.id === 'inputs' ? [] : [template.id])];
  const plan = { ...shortPlan, sheets: ids.map((id) => ({ template: id })) };
  const rest = { plan, templates: all, values: { sales: 10_000 }, customFunctions: customResults };
  return compileSheetAt(requestFor(plan.id, rest), madeSheets(plan, all).indexOf(template.id));
}

function isRefused(result: Result<unknown>): boolean {
  if (result.ok) return false;
  for (const language of languages) expectReadable(sentence(result.failure, language));
  return true;
}

it('what is damaged was whole before', () => {
  for (const whole of originals) {
    const read = unwrapped(readTemplateFile(JSON.stringify(whole)));
    unwrapped(compiled(read));
  }
});

it('a damaged template file is refused in a readable sentence, or can be made and written out again', () => {
  const counts = tally('template files');
  fc.assert(
    fc.property(file, (text) => {
      const read = readTemplateFile(text);
      if (isRefused(read) || !read.ok) return counts.count('refused when read');
      const written = unwrapped(writeTemplateFile(read.value));
      expect(unwrapped(writeTemplateFile(unwrapped(readTemplateFile(written))))).toBe(written);
      const made = compiled(read.value);
      return counts.count(isRefused(made) ? 'refused when made' : 'made');
    }),
    { numRuns: runs },
  );
  expect(Reflect.get({}, 'polluted')).toBe(undefined);
  counts.print();
});

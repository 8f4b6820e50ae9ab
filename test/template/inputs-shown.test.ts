import { type CompileRequest, compilePlan } from '../../src/template/compile/compile-plan';
import { inputsRead } from '../../src/template/compile/inputs-read';
import { parseTemplate } from '../../src/template/file/parse-template';
import { inputs, planNamed, requestFor, templates, unwrapped } from './built-in';

/** What the yellow cells of 参数 are called, in their order. */
function shownWith(
  sheets: readonly string[] | undefined,
  changes: Partial<CompileRequest> = {},
): readonly string[] {
  const request = requestFor('double-11', { ...changes, ...(sheets === undefined ? {} : { sheets }) });
  const made = unwrapped(compilePlan(request));
  const form = made.sheets.find(({ templateId }) => templateId === 'inputs');
  const names = form?.namedAreas.map(({ name }) => name) ?? [];
  return names
    .filter((name) => name.endsWith('_typed'))
    .map((name) => name.slice('kefu_'.length, -'_typed'.length));
}

describe('参数', () => {
  it('has every input in a full plan', () => {
    expect(shownWith(undefined)).toEqual(inputs.inputs.map(({ id }) => id));
  });

  it('has for 店铺评分规划 alone what that sheet reads, and what the plan was made for', () => {
    expect(shownWith(['dsr'])).toEqual([
      'promo_date',
      'calendar',
      'category',
      'dsr_target',
      'dsr_new_mean',
      'dsr_days',
    ]);
  });

  it('has what the plan itself sets, though no sheet reads it', () => {
    const plan = planNamed('double-11');
    const busy = { ...plan, inputs: { ...plan.inputs, uplift: 1.2 } };
    expect(shownWith(['dsr'], { plan: busy })).toContain('uplift');
    expect(shownWith(['dsr'])).not.toContain('uplift');
  });

  it('leaves out what only a part of a sheet reads that is not made', () => {
    expect(shownWith(['overview'])).not.toContain('presales_team');
    expect(shownWith(['overview'])).toContain('inquiry_share');
    expect(shownWith(['overview', 'staffing'])).toContain('presales_team');
  });

  it('has every name that the formulas of its workbook read, whichever sheet is made', () => {
    for (const { id } of templates) {
      const { sheets } = unwrapped(compilePlan(requestFor('cross-border', { sheets: [id] })));
      const named = sheets.flatMap(({ namedAreas }) => namedAreas.map(({ name }) => name));
      const read = JSON.stringify(sheets).match(/kefu_[a-z_]+/g) ?? [];
      expect({ id, missing: [...new Set(read)].filter((name) => !named.includes(name)) }).toEqual({
        id,
        missing: [],
      });
    }
  });
});

describe('inputsRead', () => {
  const template = unwrapped(
    parseTemplate({
      format: 'kefu-template',
      version: 1,
      id: 'load',
      name: { 'zh-CN': '接待量', en: 'Load' },
      description: { 'zh-CN': '用 {aov} 算', en: 'By {aov}' },
      columns: [100],
      blocks: [
        {
          kind: 'table',
          id: 'load',
          columns: [
            {
              id: 'day',
              header: { formula: '{promo_date}' },
              validation: { kind: 'formula', formula: '[day]<{sales}' },
            },
            { id: 'late', header: 'x', when: 'timeline', value: { formula: '{return_rate}' } },
          ],
          rows: [{ cells: {} }],
        },
      ],
    }),
  );

  it('finds them in values, headers and validations, without the parts that are not made', () => {
    expect([...inputsRead(template, new Set(['load']))].sort()).toEqual(['promo_date', 'sales']);
    expect([...inputsRead(template, new Set(['load', 'timeline']))]).toContain('return_rate');
  });
});

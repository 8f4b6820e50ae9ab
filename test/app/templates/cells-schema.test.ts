import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { capturePlan } from '../../../src/app/templates/capture-plan';
import { customResults } from '../../../src/app/templates/custom-results';
import { readTemplateFile } from '../../../src/app/templates/template-file';
import { capturedTemplate } from '../../../src/template/captured/encode-cells';
import { parseTemplate } from '../../../src/template/file/parse-template';
import * as fc from '../../support/fast-check';
import { plainReading } from './fake-template-ports';

const file = path.join(__dirname, '../../../sheets-templates/template.schema.json');
const isValid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')));

/** A captured sheet with something under every key. */
function everyKey(): string {
  const area = { row: 1, column: 1, rows: 2, columns: 1 };
  const rule = (criteria: string, ...values: readonly (number | string | readonly string[])[]) => ({
    criteria,
    values,
    strict: true,
    help: '请选一个',
  });
  const look = { background: '#fde8e4', fontColor: '#a1260d', bold: true };
  const reading = plainReading(
    [
      ['姓名', 3, '=A1', '=A2'],
      ['小美', true, '=A2', ''],
      ['阿强', 0.5, '=A3', ''],
    ],
    {
      notes: [
        ['出处', '', '', ''],
        ['', '', '', ''],
        ['', '', '', ''],
      ],
      merges: [{ row: 2, column: 4, rows: 2, columns: 1 }],
      rules: [
        [rule('VALUE_IN_LIST', ['早', '晚']), rule('NUMBER_BETWEEN', 1, 5), rule('CHECKBOX'), null],
        [rule('DATE_BETWEEN', 46_000, 46_337), rule('CUSTOM_FORMULA', '=B2>0'), null, null],
        [null, null, null, null],
      ],
      highlights: [
        { kind: 'condition', areas: [area], criteria: 'NUMBER_GREATER_THAN', values: [1], ...look },
        {
          kind: 'scale',
          areas: [area],
          points: [
            { color: '#ffffff', type: 'MIN', value: '' },
            { color: '#86cbbf', type: 'MAX', value: '' },
          ],
        },
      ],
      rowHeights: [40, 40, 21],
      frozenRows: 1,
      frozenColumns: 1,
      tabColor: '#0f6b62',
      hiddenGridlines: true,
    },
  );
  const { sheet } = capturePlan(reading, { name: '全', keep: 'everything' }, customResults);
  return JSON.stringify(capturedTemplate(sheet, 'every-key'));
}

describe('template.schema.json and captured sheets', () => {
  it('accepts a captured sheet with something under every key', () => {
    expect(isValid(JSON.parse(everyKey())) || isValid.errors).toBe(true);
  });

  it('accepts whatever the parser accepts, when one value of the file is replaced', () => {
    const good = everyKey();
    const keys = [...new Set([...good.matchAll(/"(\w+)":/g)].map(([, key = '']) => key))];
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('A1', 'B2:C3', '=A1', '#0f6b62', 2),
    );
    fc.assert(
      fc.property(fc.constantFrom(...keys), value, fc.nat(4), (key, replacement, nth) => {
        let seen = -1;
        const json: unknown = JSON.parse(good, (each, old: unknown) => {
          if (each === key) seen += 1;
          return each === key && seen === nth ? replacement : old;
        });
        if (parseTemplate(json).ok) expect({ json, valid: isValid(json) }).toEqual({ json, valid: true });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the README’s captured sheet', () => {
  const readme = readFileSync(path.join(__dirname, '../../../sheets-templates/README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('## A captured sheet'), readme.indexOf('## Formulas'));
  const example = /```json\n([\s\S]*?)```/.exec(section)?.[1] ?? '';

  it('is one that the schema and the add-on take', () => {
    expect(isValid(JSON.parse(example))).toBe(true);
    expect(readTemplateFile(example)).toMatchObject({ ok: true });
  });

  it('speaks of every key that a captured sheet may have', () => {
    const keys = Object.keys(JSON.parse(everyKey()).blocks[0]);
    const unknown = keys.filter((key) => key !== 'kind' && !section.includes(`\`${key}\``));
    expect(unknown).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { readAuthoredFile } from '../../src/build/authored-file';
import { inputsReadBy } from '../../src/template/compile/inputs-read';
import { parseTemplate } from '../../src/template/file/parse-template';
import { numberFormats, styles } from '../../src/template/style';
import { attributes, calendars, inputs, plans, templates, templatesFolder } from './built-in';

const seed = 20261111;
const schema = JSON.parse(readFileSync(join(templatesFolder, 'template.schema.json'), 'utf8'));
const validate = new Ajv({ strict: false }).compile(schema);

describe('template.schema.json', () => {
  it('knows every style and every number format', () => {
    expect(schema.definitions.style.enum).toEqual(Object.keys(styles));
    expect(schema.definitions.format.enum).toEqual(Object.keys(numberFormats));
  });

  it.each(templates.map((template) => [template.id, template] as const))(
    'accepts the built-in template %s',
    (_, template) => {
      expect(validate(template) || validate.errors).toBe(true);
    },
  );

  it('accepts what the parser accepts and refuses what it refuses, when one value of a template is replaced', () => {
    const good = JSON.stringify(templates.find(({ id }) => id === 'attribute-table'));
    const words = fc.constantFrom(
      'style',
      'rows',
      'repeat',
      'validation',
      'format',
      'kind',
      'columns',
      'value',
      'span',
    );
    const replaced = fc.record({ word: words, value: fc.jsonValue({ maxDepth: 2 }), nth: fc.nat(5) });
    fc.assert(
      fc.property(replaced, ({ word, value, nth }) => {
        let seen = -1;
        const json: unknown = JSON.parse(good, (key, old: unknown) => {
          if (key === word) seen += 1;
          return key === word && seen === nth ? value : old;
        });
        expect({ json, valid: parseTemplate(json).ok }).toEqual({ json, valid: validate(json) });
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('names of definitions and texts', () => {
  const good = { ...templates.find(({ id }) => id === 'attribute-table') };
  const letters = fc.stringMatching(/^[a-zA-Z0-9_ (),-]{0,12}$/);
  const names = fc.oneof(
    letters,
    fc.constantFrom('heads', 'late(day, limit)', 'late( day )', 'late()', 'late(a1)'),
  );
  const noText = fc.jsonValue({ maxDepth: 1 }).filter((value) => typeof value !== 'string');
  // What is a formula by its syntax no schema can tell.
  const kinds = [
    ['define', fc.oneof(fc.constantFrom('1', '[a]+1', ''), noText)],
    ['texts', fc.oneof(fc.string(), noText)],
  ] as const;

  it.each(kinds)('in %s are accepted by the parser and the schema alike', (key, values) => {
    fc.assert(
      fc.property(names, values, (name, value) => {
        const text = key === 'texts' ? { 'zh-CN': value, en: '' } : value;
        const json: unknown = JSON.parse(JSON.stringify({ ...good, [key]: { [name]: text } }));
        expect({ json, valid: parseTemplate(json).ok }).toEqual({ json, valid: validate(json) });
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('the files of sheets-templates', () => {
  const names = readdirSync(join(templatesFolder, 'sheets'));

  it.each(names)(
    'sheets/%s begins with its schema, for editors, and keeps to it as it is written',
    (name) => {
      const text = readFileSync(join(templatesFolder, 'sheets', name), 'utf8');
      expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../template.schema.json');
      expect(validate(readAuthoredFile(templatesFolder, `sheets/${name}`).json) || validate.errors).toBe(
        true,
      );
    },
  );

  it.each(attributes.map((list) => [list.id, list] as const))(
    'attributes/%s.yaml has 20–30 attributes, groups in one piece and examples among the choices',
    (_, { attributes: each }) => {
      expect(each.length).toBeGreaterThanOrEqual(20);
      expect(each.length).toBeLessThanOrEqual(30);
      expect(new Set(each.map(({ id }) => id)).size).toBe(each.length);
      const groups = each.map(({ group }) => group['zh-CN']);
      expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)]);
      const strays = each.filter(
        ({ options, example }) => options && !options.some((one) => one['zh-CN'] === example['zh-CN']),
      );
      expect(strays.map(({ name: { 'zh-CN': stray } }) => stray)).toEqual([]);
    },
  );

  it('offers every calendar and every category as a choice', () => {
    const choices = (id: string) =>
      inputs.inputs.find((input) => input.id === id)?.choices?.map(({ value }) => value);
    expect(choices('calendar')).toEqual(calendars.map(({ id }) => id));
    expect(choices('category')).toEqual(attributes.map(({ id }) => id));
  });

  it('say at their head what they are for, in lines that fit on a screen', () => {
    for (const name of readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.yaml')) continue;
      const lines = readFileSync(join(templatesFolder, name), 'utf8').split('\n');
      const heading = lines.slice(0, 3).filter((line) => /^# (?!yaml-language-server)/.test(line));
      expect({ name, isHeaded: heading.length > 0 }).toEqual({ name, isHeaded: true });
      expect({ name, long: lines.filter((line) => line.length > 120) }).toEqual({ name, long: [] });
    }
  });

  it('are each used by a plan, or say that they stand alone', () => {
    const used = plans.flatMap(({ sheets }) => sheets.map(({ template }) => template));
    const idle = templates.filter(({ id, standAlone }) => !standAlone && !used.includes(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
    expect(used.filter((id) => !templates.some((template) => template.id === id))).toEqual([]);
  });

  it('ask for no input that no formula reads and that decides nothing', () => {
    const read = inputsReadBy(templates, inputs.inputs);
    const idle = inputs.inputs.filter(({ id, structural }) => !structural && !read.has(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
    expect([...read].filter((id) => !inputs.inputs.some((input) => input.id === id))).toEqual([]);
  });

  it('says the promotion day in no plan, because it would soon be over', () => {
    expect(plans.filter((plan) => 'promo_date' in plan.inputs)).toEqual([]);
  });
});

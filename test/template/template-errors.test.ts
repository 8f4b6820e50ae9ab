import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { languages, type Result, sentence } from '../../src/messages';
import { compilePlan } from '../../src/template/compile/compile-plan';
import { parseAttributes } from '../../src/template/file/parse-attributes';
import { parseInputs } from '../../src/template/file/parse-inputs';
import { parsePlan } from '../../src/template/file/parse-plan';
import { parseTemplate } from '../../src/template/file/parse-template';
import { failureOf, planNamed, requestFor, templates } from './built-in';

const cases = join(__dirname, '../cases/template-errors');
const seed = 20261111;

/** What becomes of a template file that someone wrote: parsed, and compiled as the only optional sheet of a plan. */
function outcome(json: unknown): Result<unknown> {
  const parsed = parseTemplate(json);
  if (!parsed.ok) return parsed;
  const inputsSheet = templates.filter(({ id }) => id === 'inputs');
  const plan = { ...planNamed('double-11'), sheets: [{ template: 'inputs' }, { template: parsed.value.id }] };
  return compilePlan(requestFor('double-11', { plan, templates: [...inputsSheet, parsed.value] }));
}

describe('a template with a mistake', () => {
  it.each(readdirSync(cases))('%s: says where it is and what would be right', (name) => {
    const json: unknown = JSON.parse(readFileSync(join(cases, name, 'template.json'), 'utf8'));
    const failure = failureOf(outcome(json));
    const told = languages.map((language) => `${sentence(failure, language)}\n`).join('');
    const expected = join(cases, name, 'expected.txt');
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(expected, told);
    expect(existsSync(expected) ? readFileSync(expected, 'utf8') : '').toBe(told);
  });
});

describe('parsing files', () => {
  const parsers = [parseTemplate, parsePlan, parseInputs, parseAttributes];

  it('gives a value or a failure with a sentence for any JSON whatsoever, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        for (const parse of parsers) expect(sentence(failureOf(parse(json)), 'zh-CN')).toMatch(/^文件的 \$/);
      }),
      { seed },
    );
  });

  it('tells a category without attributes how many it may have', () => {
    const empty = { format: 'kefu-attributes', version: 1, id: 'a', attributes: [], questions: [] };
    const failure = failureOf(parseAttributes({ ...empty, name: { 'zh-CN': '空', en: 'Empty' } }));
    expect(sentence(failure, 'zh-CN')).toMatch(/\$\.attributes .*1 到 100 项的列表/);
  });

  it('survives any one value of a good template being replaced by anything', () => {
    const good: unknown = templates.find(({ id }) => id === 'timeline');
    const paths = pathsIn(good);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const result = outcome(replaced(good, path, value));
        if (!result.ok) expect(sentence(result.failure, 'en')).not.toMatch(/undefined|NaN|\[object/);
      }),
      { seed, numRuns: 300 },
    );
  });
});

type Path = readonly (string | number)[];

const childrenOf = (json: unknown): readonly (readonly [string | number, unknown])[] => {
  if (Array.isArray(json)) return [...json.entries()];
  return typeof json === 'object' && json !== null ? Object.entries(json) : [];
};

const pathsIn = (json: unknown): readonly Path[] =>
  childrenOf(json).flatMap(([key, child]) => [[key], ...pathsIn(child).map((path) => [key, ...path])]);

function replaced(json: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const children = childrenOf(json).map(
    ([each, child]) => [each, each === key ? replaced(child, rest, value) : child] as const,
  );
  return Array.isArray(json) ? children.map(([, child]) => child) : Object.fromEntries(children);
}

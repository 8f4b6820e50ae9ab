import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePlan, type SheetPlan } from '../../src/template';
import { plans, requestFor, unwrapped } from './built-in';

const cases = join(__dirname, '../cases');
const updates = process.env.UPDATE_GOLDENS === '1';

/**
 * A sheet as a reviewer reads it: one line a row of cells, a style, a rule; the widths in one line.
 * Long enough to show what a change does, short enough to be looked at.
 */
function readable(sheet: SheetPlan): string {
  const entries = Object.entries(sheet).map(([key, value]) => `  ${JSON.stringify(key)}: ${linesOf(value)}`);
  return `{\n${entries.join(',\n')}\n}\n`;
}

function linesOf(value: unknown): string {
  if (!Array.isArray(value) || value.every((each) => typeof each !== 'object')) return JSON.stringify(value);
  return `[\n${value.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`;
}

function expectGolden(folder: string, files: ReadonlyMap<string, string>): void {
  if (updates) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    return;
  }
  expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual([...files.keys()].sort());
  for (const [name, content] of files) expect(content).toBe(readFileSync(join(folder, name), 'utf8'));
}

describe('goldens (UPDATE_GOLDENS=1 rewrites them)', () => {
  const all = plans.flatMap(({ id }) =>
    (['zh-CN', 'en'] as const).map((language) => [id, language] as const),
  );
  it.each(all)('the sheets of %s in %s are as the case shows', (id, language) => {
    const { sheets } = unwrapped(compilePlan(requestFor(id, { language })));
    const files = new Map(sheets.map((sheet) => [`${sheet.templateId}.json`, readable(sheet)]));
    expectGolden(join(cases, `${id}.${language}`), files);
  });
});

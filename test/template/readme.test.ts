import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheetsTemplates } from '../../src/build/read-sheets-templates';
import { languages, sentence } from '../../src/messages';
import { compilePlan } from '../../src/template';
import { planNamed, requestFor, templatesFolder } from './built-in';

const readme = readFileSync(join(templatesFolder, 'README.md'), 'utf8');
const part = (from: string, to: string) => readme.slice(readme.indexOf(from), readme.indexOf(to));

interface CodeBlock {
  readonly kind: string;
  readonly text: string;
}
const codeBlocks = (text: string): readonly CodeBlock[] =>
  [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind = '', body = '']) => ({ kind, text: body }));

const folder = mkdtempSync(join(tmpdir(), 'kefu-readme-'));
beforeAll(() => cpSync(templatesFolder, folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** What an author reads after writing this sheet: the mistake in both languages, or nothing. */
function told(sheet: string): string {
  writeFileSync(join(folder, 'sheets/reminders.yaml'), sheet);
  try {
    const { templates } = readSheetsTemplates(folder);
    const plan = { ...planNamed('double-11'), sheets: [{ template: 'inputs' }, { template: 'reminders' }] };
    const compiled = compilePlan(requestFor('double-11', { plan, templates }));
    if (compiled.ok) return '';
    return languages.map((language) => `${sentence(compiled.failure, language)}\n`).join('');
  } catch (error) {
    return `${(error as Error).message}\n`;
  }
}

/** The sheet after a change that is shown as a diff. */
function changed(sheet: string, diff: string): string {
  const lines = diff.split('\n').slice(0, -1);
  const side = (sign: string) =>
    lines
      .filter((line) => line.startsWith(' ') || line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  expect(sheet.split(side('-'))).toHaveLength(2);
  return sheet.replace(side('-'), () => side('+'));
}

describe('the step-by-step part of the README', () => {
  const [first, ...steps] = codeBlocks(part('## Step by step', '# Reference'));

  it('builds a sheet that works after every step, with the very messages that it quotes', () => {
    let sheet = first?.text ?? '';
    expect(told(sheet)).toBe('');
    for (const [index, { kind, text }] of steps.entries()) {
      if (kind !== 'diff') continue;
      const next = steps[index + 1];
      const tried = changed(sheet, text);
      expect(told(tried)).toBe(next?.kind === 'text' ? next.text : '');
      // What is told as a mistake is not kept.
      if (next?.kind !== 'text') sheet = tried;
    }
    expect(sheet).toContain('remindersPeak');
  });
});

describe('the reference of the README', () => {
  const reference = readme.slice(readme.indexOf('# Reference'));

  it('speaks of every key that a sheet may have', () => {
    const schema: unknown = JSON.parse(readFileSync(join(templatesFolder, 'template.schema.json'), 'utf8'));
    const keys = new Set<string>();
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === 'properties') for (const each of Object.keys(Object(value))) keys.add(each);
      return value;
    });
    const told = [...keys].filter((key) => !['$schema', 'zh-CN', 'en'].includes(key));
    const missing = told.filter((key) => !new RegExp(`[\`{"] ?${key}[\`":]`).test(reference));
    expect(missing).toEqual([]);
  });

  it('quotes the message for a calendar with a gap as it is', () => {
    const file = join(folder, 'calendars/double-12.yaml');
    rmSync(join(folder, 'sheets/reminders.yaml'), { force: true });
    writeFileSync(file, readFileSync(file, 'utf8').replace('{ offsetDays: -7,', '{ offsetDays: -6,'));
    const [quoted] = codeBlocks(part('**A calendar**', '**An attribute list**'));
    expect(() => readSheetsTemplates(folder)).toThrow(quoted?.text.trim() ?? 'nothing is quoted');
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { readSheetsTemplates } from '../../src/build/read-sheets-templates';
import { type Language, languages, sentence } from '../../src/messages';
import { compilePlan } from '../../src/template/compile/compile-plan';
import { planNamed, requestFor, templatesFolder, unwrapped } from './built-in';

const readme = readFileSync(join(templatesFolder, 'README.md'), 'utf8');
const part = (from: string, to: string) => readme.slice(readme.indexOf(from), readme.indexOf(to));

interface CodeBlock {
  readonly kind: string;
  readonly text: string;
}
const codeBlocks = (text: string): readonly CodeBlock[] =>
  [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind = '', body = '']) => ({ kind, text: body }));

const folder = mkdtempSync(join(tmpdir(), 'kefu-readme-'));
/** The sheet is read again after every step, and so are its neighbours: those that it does not need are left out. */
const isNeeded = (file: string): boolean => {
  const [kind = '', name] = relative(templatesFolder, file).split(sep);
  return name === undefined || name === 'inputs.yaml' || !['sheets', 'attributes'].includes(kind);
};
beforeAll(() => cpSync(templatesFolder, folder, { recursive: true, filter: isNeeded }));
afterAll(() => rmSync(folder, { recursive: true }));

/** The plan of the sheet as it is written last. */
function compiledPlan(language: Language) {
  const { templates } = readSheetsTemplates(folder, { whole: false });
  const plan = { ...planNamed('double-11'), sheets: [{ template: 'inputs' }, { template: 'reminders' }] };
  return compilePlan(requestFor('double-11', { plan, templates, language }));
}

const formulasMade = (language: Language): readonly string[] =>
  unwrapped(compiledPlan(language)).sheets.flatMap(({ cells }) =>
    cells
      .flat()
      .flatMap((cell) => (typeof cell === 'object' && cell && 'formula' in cell ? [cell.formula] : [])),
  );

/** What an author reads after writing this sheet: the mistake in both languages, or nothing. */
function told(sheet: string): string {
  writeFileSync(join(folder, 'sheets/reminders.yaml'), sheet);
  try {
    const compiled = compiledPlan('zh-CN');
    if (compiled.ok) return '';
    return languages.map((language) => `${sentence(compiled.failure, language)}\n`).join('');
  } catch (error) {
    return `${(error as Error).message}\n`;
  }
}

/** The sheet after a change that is shown as a diff, of one place or of several below lines that begin with `@@`. */
const changed = (sheet: string, diff: string): string =>
  diff
    .split(/^@@.*\n/m)
    .filter((place) => place !== '')
    .reduce(changedPlace, sheet);

function changedPlace(sheet: string, diff: string): string {
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

  it('builds a sheet that works after every step, with the very messages and formulas that it quotes', () => {
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
    expect(told(sheet)).toBe('');
    const made = languages.flatMap(formulasMade);
    const quoted = steps.flatMap(({ kind, text }) => (kind === 'excel' ? text.trim().split('\n') : []));
    expect(quoted.filter((formula) => !made.includes(formula))).toEqual([]);
    expect(quoted).toHaveLength(3);
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

  it('shows inputs that can be written among those of their group', () => {
    const file = join(folder, 'inputs.yaml');
    const text = readFileSync(file, 'utf8');
    const shown = codeBlocks(part('**An input**', '**A calendar**')).map((block) => block.text);
    const [measured = ''] = shown;
    const [known = ''] = measured.split(/(?<=\n)/);
    expect(text.split(known)).toHaveLength(2);
    writeFileSync(
      file,
      text.replace(known, () => shown.join('')),
    );
    rmSync(join(folder, 'sheets/reminders.yaml'), { force: true });
    const ids = readSheetsTemplates(folder, { whole: false }).inputs.inputs.map(({ id }) => id);
    const at = ids.indexOf('aov');
    expect(ids.slice(at, at + 3)).toEqual(['aov', 'gift_value', 'coupons_a_day']);
    expect(shown.flatMap((block) => block.split('\n')).filter((line) => line.length > 120)).toEqual([]);
    writeFileSync(file, text);
  });

  it('quotes the message for a calendar with a gap as it is', () => {
    const file = join(folder, 'calendars/double-12.yaml');
    rmSync(join(folder, 'sheets/reminders.yaml'), { force: true });
    writeFileSync(file, readFileSync(file, 'utf8').replace('{ offsetDays: -7,', '{ offsetDays: -6,'));
    const [quoted] = codeBlocks(part('**A calendar**', '**An attribute list**'));
    expect(() => readSheetsTemplates(folder, { whole: false })).toThrow(
      quoted?.text.trim() ?? 'nothing is quoted',
    );
  });
});

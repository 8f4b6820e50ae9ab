import { planLibrary } from '../../../src/library';
import type { CellContent } from '../../../src/sheet/sheet-plan';
import type { Template } from '../../../src/template/template';
import * as fc from '../../support/fast-check';
import { carriedTo, compiledVersion, withTable, workbookOf } from './versions';

const sheets = ['shifts', 'review-words', 'platform-rules'];
const [shiftsSheet = '', wordsSheet = ''] = sheets;
const templates = planLibrary.templates.filter(({ id }) => ['inputs', ...sheets].includes(id));

/** What may have become of the templates meanwhile. */
const newer: readonly (readonly Template[])[] = [
  templates,
  templates.filter(({ id }) => id !== wordsSheet),
  withTable(templates, 'shifts', (table) => ({
    ...table,
    columns: [...table.columns].reverse(),
  })),
  withTable(templates, 'shifts', (table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.id === 'use' || column.id === 'code' ? { ...column, header: '新的名称' } : column,
    ),
    rows: table.rows.slice(0, 4).map((row) => ('count' in row ? { ...row, count: 1 } : row)),
  })),
  templates.map((template) =>
    template.id === shiftsSheet ? { ...template, blocks: [...template.blocks].reverse() } : template,
  ),
].map((each) => each.filter(({ blocks }) => blocks.length > 0));

const older = compiledVersion(templates, { sheets });

const cell = {
  sheet: fc.nat(2),
  row: fc.integer({ min: 1, max: 95 }),
  column: fc.integer({ min: 2, max: 70 }),
};
const work = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), ...cell }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('number' as const), ...cell }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('formula' as const), ...cell }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('note' as const), ...cell }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert row' as const), ...cell }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert column' as const), ...cell }) },
);

it('carries over whatever was typed, or tells of it', () => {
  const property = fc.property(
    fc.array(work, { minLength: 1, maxLength: 12 }),
    fc.nat(newer.length - 1),
    fc.boolean(),
    (works, version, keepsMade) => {
      const workbook = workbookOf(older);
      const used = sheets.flatMap((id) => workbook.get(id) ?? []);
      for (const [index, { kind, sheet: at, row, column }] of works.entries()) {
        const sheet = used[at];
        if (kind === 'text') sheet?.type(row, column, `字${index}`);
        if (kind === 'number') sheet?.type(row, column, 7_000_003 + index);
        if (kind === 'formula') sheet?.type(row, column, { formula: `=LEN("式${index}")` });
        if (kind === 'note') sheet?.note(row, column, `注${index}`);
        if (kind === 'insert row') sheet?.insertRows(Math.min(row, sheet.values.length));
        if (kind === 'insert column') sheet?.insertColumn(Math.min(column, sheet.columns));
      }
      const typed = used.flatMap((sheet) => typedIn(sheet.values, sheet.formulas, sheet.notes));
      const { sheets: made, notCarried } = carriedTo(workbook, newer[version] ?? [], { keepsMade, sheets });
      const found = new Set([
        ...made.flatMap((sheet) => sheet?.plan.cells.flat().map(shown) ?? []),
        ...made.flatMap((sheet) => sheet?.plan.notes.flatMap(({ text }) => text.split('\n')) ?? []),
        ...notCarried.map(({ shown: text }) => text),
      ]);
      expect(typed.filter((each) => !found.has(each))).toEqual([]);
    },
  );
  fc.assert(property, { numRuns: 25 });
});

const isOurs = (text: string) => /^(字|注)\d+$|^70000\d\d$|^=LEN\("式\d+"\)$/.test(text);

const typedIn = (...matrices: readonly (readonly (readonly unknown[])[])[]): readonly string[] =>
  matrices.flatMap((matrix) => matrix.flatMap((row) => row.map(String).filter(isOurs)));

const shown = (content: CellContent): string =>
  typeof content === 'object' && content !== null && 'formula' in content ? content.formula : String(content);

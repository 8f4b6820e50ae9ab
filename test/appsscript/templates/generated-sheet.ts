import { formulaNotation } from '../../../src/sheet/formula-notation';
import { typed } from '../../../src/sheet/typed';
import * as fc from '../../support/fast-check';

/** A sheet as people make them, with everything that a template keeps. */
export interface GeneratedSheet {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
  /** Formulas in the last columns that refer to the first two. */
  readonly formulas: readonly (readonly string[])[];
  readonly looks: readonly (readonly Look[])[];
  readonly notes: readonly (readonly string[])[];
  readonly rules: readonly {
    readonly row: number;
    readonly column: number;
    readonly kind: RuleKind;
    readonly strict: boolean;
  }[];
  readonly highlights: readonly HighlightKind[];
  readonly merge: boolean;
  readonly widths: readonly number[];
  /** One column is out of sight. */
  readonly hiddenColumn: number | null;
  readonly heights: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  readonly hiddenGridlines: boolean;
}

interface Look {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly numberFormat: string;
}

const color = fc.constantFrom('#0f6b62', '#fff6d6', '#a1260d', '#e8edf2');
const look: fc.Arbitrary<Look> = fc.record({
  background: fc.option(color, { freq: 2 }),
  fontColor: fc.option(color, { freq: 2 }),
  fontSize: fc.constantFrom(10, 10, 10, 8, 18),
  bold: fc.boolean(),
  italic: fc.constantFrom(false, false, true),
  horizontal: fc.constantFrom('normal', 'left', 'center', 'right'),
  vertical: fc.constantFrom('bottom', 'top', 'middle'),
  wrap: fc.boolean(),
  numberFormat: fc.constantFrom('General', '#,##0', '0.0%', 'yyyy-mm-dd', 'hh:mm', '@', '¥#,##0.00'),
});
const plain: Look = {
  background: null,
  fontColor: null,
  fontSize: 10,
  bold: false,
  italic: false,
  horizontal: 'normal',
  vertical: 'bottom',
  wrap: false,
  numberFormat: 'General',
};

/** Texts that a careless program would take for something else. */
const text = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+86 138',
    '-',
    '@all',
    '007',
    '11.11',
    '1/2',
    'TRUE',
    '30%',
    '¥5',
    "'引号",
    '<b>粗</b>',
  ),
  fc.constantFrom('询单转化率', 'a\nb', '🙂 好评', '  空格  ', '{"a":1}', 'part 1/1: x', '2026-11-11'),
  fc.string({ minLength: 1, maxLength: 12 }).filter((each) => !/[\p{Cc}\p{Cs}]/u.test(each)),
);
const value = fc.oneof(
  fc.constant(null),
  text,
  fc.integer({ min: -1000, max: 60_000 }),
  // No fractions of a second: under a date format Google hands out moments, not numbers.
  fc.constantFrom(0.125, 46_337.5, 1_234_567.25),
  fc.boolean(),
);

const ruleKinds = [
  'list',
  'range',
  'numberBetween',
  'numberGreater',
  'dateBetween',
  'dateAfter',
  'checkbox',
  'formula',
] as const;
type RuleKind = (typeof ruleKinds)[number];
const highlightKinds = ['formula', 'greater', 'contains', 'empty', 'scale', 'scaleOfThree'] as const;
type HighlightKind = (typeof highlightKinds)[number];

export const generatedSheet: fc.Arbitrary<GeneratedSheet> = fc
  .record({ rows: fc.integer({ min: 3, max: 7 }), columns: fc.integer({ min: 4, max: 6 }) })
  .chain(({ rows, columns }) => {
    const matrix = <T>(cell: fc.Arbitrary<T>, width = columns) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows });
    const formula = fc.constantFrom(
      '',
      '=$A2+1',
      '=SUM(A$1:B3)',
      '=IF($B$2>3,"是 ""好""","否")',
      '=ROUNDUP(A1/3,0)&"单"',
    );
    return fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      values: matrix(value),
      formulas: matrix(formula, 2),
      looks: matrix(fc.oneof({ weight: 2, arbitrary: fc.constant(plain) }, look)),
      notes: matrix(
        fc.oneof(
          { weight: 5, arbitrary: fc.constant('') },
          fc.constantFrom('出处：去年复盘', '第一行\n=第二行'),
        ),
      ),
      rules: fc.array(
        fc.record({
          row: fc.integer({ min: 1, max: rows }),
          column: fc.integer({ min: 1, max: columns }),
          kind: fc.constantFrom(...ruleKinds),
          strict: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
      highlights: fc.array(fc.constantFrom(...highlightKinds), { maxLength: 4 }),
      merge: fc.boolean(),
      widths: fc.array(fc.integer({ min: 20, max: 400 }), { minLength: columns, maxLength: columns }),
      hiddenColumn: fc.option(fc.integer({ min: 2, max: columns })),
      heights: fc.array(fc.constantFrom(21, 21, 40, 64), { minLength: rows, maxLength: rows }),
      frozenRows: fc.integer({ min: 0, max: 2 }),
      frozenColumns: fc.integer({ min: 0, max: 2 }),
      tabColor: fc.option(color),
      hiddenGridlines: fc.boolean(),
    });
  });

type App = typeof SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the sheet with Google's own calls. */
export function makeSheet(app: App, name: string, sheet: GeneratedSheet): void {
  const made = app.getActive().insertSheet(name);
  made.deleteRows(sheet.rows + 1, made.getMaxRows() - sheet.rows);
  made.deleteColumns(sheet.columns + 1, made.getMaxColumns() - sheet.columns);
  const all = made.getRange(1, 1, sheet.rows, sheet.columns);
  const each = <T>(pick: (look: Look) => T): T[][] => sheet.looks.map((row) => row.map(pick));
  all.setNumberFormats(each(({ numberFormat }) => numberFormat));
  all.setBackgrounds(each(({ background }) => background) as string[][]);
  all.setFontColors(each(({ fontColor }) => fontColor) as string[][]);
  all.setFontSizes(each(({ fontSize }) => fontSize));
  all.setFontWeights(each(({ bold }) => (bold ? 'bold' : 'normal')) as never);
  all.setFontStyles(each(({ italic }) => (italic ? 'italic' : 'normal')) as never);
  all.setHorizontalAlignments(each(({ horizontal }) => horizontal) as never);
  all.setVerticalAlignments(each(({ vertical }) => vertical) as never);
  all.setWraps(each(({ wrap }) => wrap));
  const { write } = formulaNotation(app.getActive().getSpreadsheetLocale());
  all.setValues(
    sheet.values.map((row, i) => row.map((cell, j) => write(formulaAt(sheet, i, j)) || typed(cell))),
  );
  all.setNotes(sheet.notes.map((row) => [...row]));
  if (sheet.merge) made.getRange(sheet.rows - 1, 1, 2, 2).merge();
  for (const rule of sheet.rules)
    made.getRange(rule.row, rule.column).setDataValidation(validation(app, made, rule));
  made.setConditionalFormatRules(sheet.highlights.map((kind) => highlight(app, made, kind)));
  sheet.widths.forEach((width, index) => {
    made.setColumnWidth(index + 1, width);
  });
  if (sheet.hiddenColumn !== null) made.hideColumns(sheet.hiddenColumn);
  sheet.heights.forEach((height, index) => {
    if (height !== 21) made.setRowHeightsForced(index + 1, 1, height);
  });
  made.setFrozenRows(sheet.frozenRows);
  made.setFrozenColumns(sheet.frozenColumns);
  if (sheet.tabColor) made.setTabColor(sheet.tabColor);
  made.setHiddenGridlines(sheet.hiddenGridlines);
  made.activate();
}

const formulaAt = ({ formulas, columns }: GeneratedSheet, row: number, column: number): string =>
  formulas[row]?.[column - columns + 2] ?? '';

function validation(app: App, sheet: Sheet, { kind, strict }: GeneratedSheet['rules'][number]) {
  const builder = app
    .newDataValidation()
    .setAllowInvalid(!strict)
    .setHelpText(strict ? '请选一个' : '');
  const rules = {
    list: () => builder.requireValueInList(['早班', '中班', '晚班'], true),
    range: () => builder.requireValueInRange(sheet.getRange(1, 1, 3, 1), true),
    numberBetween: () => builder.requireNumberBetween(1, 5),
    numberGreater: () => builder.requireNumberGreaterThan(0),
    dateBetween: () => builder.requireDateBetween(new Date(2026, 9, 1), new Date(2026, 10, 11)),
    dateAfter: () => builder.requireDateAfter(new Date(2026, 9, 1)),
    checkbox: () => builder.requireCheckbox(),
    formula: () => builder.requireFormulaSatisfied('=LEN($A1)<20'),
  } satisfies Record<RuleKind, () => unknown>;
  return rules[kind]().build();
}

function highlight(app: App, sheet: Sheet, kind: HighlightKind) {
  const builder = app
    .newConditionalFormatRule()
    .setRanges([sheet.getRange(1, 1, 2, 2), sheet.getRange(3, 1)]);
  const colored = () => builder.setBackground('#fde8e4').setFontColor('#a1260d').setBold(true);
  const rules = {
    formula: () => colored().whenFormulaSatisfied('=$A1>100'),
    greater: () => colored().whenNumberGreaterThan(100),
    contains: () => colored().whenTextContains('差"评'),
    empty: () => colored().whenCellEmpty(),
    scale: () => builder.setGradientMinpoint('#f4faf9').setGradientMaxpoint('#86cbbf'),
    scaleOfThree: () =>
      builder
        .setGradientMinpoint('#f4faf9')
        .setGradientMidpointWithValue('#fff6d6', app.InterpolationType.PERCENTILE, '50')
        .setGradientMaxpoint('#86cbbf'),
  } satisfies Record<HighlightKind, () => unknown>;
  return rules[kind]().build();
}

/** What a person sees of a sheet, by Google's own calls: nothing of the add-on's reading is in it. */
export function visible(app: App, name: string) {
  const sheet = app.getActive().getSheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  return {
    values: all.getValues().map((row) => row.map(String)),
    formulas: all.getFormulas(),
    numberFormats: all.getNumberFormats(),
    backgrounds: all.getBackgrounds(),
    fontColors: all.getFontColors(),
    fontSizes: all.getFontSizes(),
    fontWeights: all.getFontWeights(),
    fontStyles: all.getFontStyles(),
    horizontal: all.getHorizontalAlignments(),
    vertical: all.getVerticalAlignments(),
    wraps: all.getWrapStrategies().map((row) => row.map(String)),
    notes: all.getNotes(),
    merges: all.getMergedRanges().map((range) => range.getA1Notation()),
    ruled: all
      .getDataValidations()
      .map((row) => row.map((rule) => rule && [rule.getAllowInvalid(), rule.getHelpText()])),
    highlights: sheet
      .getConditionalFormatRules()
      .map((rule) => [
        rule.getRanges().map((range) => range.getA1Notation()),
        rule.getBooleanCondition()?.getBackground() ?? rule.getGradientCondition()?.getMinColor(),
      ]),
    widths: Array.from({ length: sheet.getMaxColumns() }, (_, index) => sheet.getColumnWidth(index + 1)),
    hidden: Array.from({ length: sheet.getMaxColumns() }, (_, index) =>
      sheet.isColumnHiddenByUser(index + 1),
    ),
    heights: Array.from({ length: sheet.getMaxRows() }, (_, index) => sheet.getRowHeight(index + 1)),
    frozen: [sheet.getFrozenRows(), sheet.getFrozenColumns()],
    tabColor: sheet.getTabColor(),
    hiddenGridlines: sheet.hasHiddenGridlines(),
  };
}

import { sentence } from '../../src/messages';
import type { Area } from '../../src/sheet/area';
import { styleMatrix } from '../../src/sheet/matrices';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/sheet/sheet-plan';
import { compilePlan, compileSheetAt } from '../../src/template/compile/compile-plan';
import type { InputValues } from '../../src/template/input-definition';
import { failureOf, requestFor, templates, unwrapped } from './built-in';

/** The sheets that most figures are on; the others have tests of their own. */
const compiled = (values: InputValues = {}, changes: Parameters<typeof requestFor>[1] = {}): WorkbookPlan =>
  unwrapped(compilePlan(requestFor('double-11', { values, sheets: ['timeline', 'staffing'], ...changes })));

const sheetOf = (workbook: WorkbookPlan, templateId: string): SheetPlan => {
  const sheet = workbook.sheets.find((each) => each.templateId === templateId);
  if (!sheet) throw new Error(`no sheet ${templateId}`);
  return sheet;
};

describe('compilePlan', () => {
  it('gives equal plans for equal requests', () => {
    expect(compiled()).toEqual(compiled());
  });

  it('keeps a second plan apart: its own names, its own sheets', () => {
    const first = compiled();
    const second = compiled(
      {},
      {
        takenSheetNames: first.sheets.map(({ name }) => name),
        takenRangeNames: first.sheets.flatMap((sheet) => sheet.namedAreas.map(({ name }) => name)),
      },
    );
    expect(second.prefix).toBe('kefu2');
    expect(second.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => `${name} 2`));
    const formulas = JSON.stringify(second.sheets);
    expect(formulas).not.toMatch(/kefu_|'人员测算'!|'参数'!/);
  });

  it('leaves a cell blank where a text is empty', () => {
    const cells = compiled({}, { language: 'en' }).sheets.flatMap((sheet) => sheet.cells.flat());
    expect(cells.filter((cell) => cell === '')).toEqual([]);
  });

  it('names the calendar that does not exist', () => {
    const request = requestFor('double-11', { calendars: [] });
    expect(sentence(failureOf(compilePlan(request)), 'zh-CN')).toBe(
      '方案 double-11 要用的日历 tmall-2025 不存在',
    );
  });

  it('names the template that does not exist', () => {
    const request = requestFor('double-11', { templates: templates.filter(({ id }) => id !== 'timeline') });
    expect(sentence(failureOf(compilePlan(request)), 'en')).toBe(
      'Plan double-11 needs the template timeline, which does not exist',
    );
  });

  it('refuses values out of bounds before it makes anything', () => {
    expect(failureOf(compilePlan(requestFor('double-11', { values: { aov: 0 } })))).toMatchObject({
      code: 'inputOutOfBounds',
      label: { 'zh-CN': '客单价' },
    });
  });
});

describe('the sheets of the Double 11 plan', () => {
  const workbook = unwrapped(compilePlan(requestFor('double-11')));

  it.each(workbook.sheets.map((sheet) => [sheet.name, sheet] as const))(
    '%s has cells for its whole grid',
    (_, sheet) => {
      expect(sheet.cells).toHaveLength(sheet.rows);
      expect(sheet.cells.every((row) => row.length === sheet.columns)).toBe(true);
      expect(sheet.columnWidths).toHaveLength(sheet.columns);
    },
  );

  it('can be compiled sheet by sheet, each as in the whole plan', () => {
    const request = requestFor('double-11');
    const alone = workbook.sheets.map((_, index) => unwrapped(compileSheetAt(request, index)));
    expect(alone).toEqual(unwrapped(compilePlan(request)).sheets);
    expect(unwrapped(compileSheetAt(request, workbook.sheets.length))).toBeNull();
  });

  it('has no formula in a cell formatted as text, where spreadsheets would show it instead of its result', () => {
    const formulas = workbook.sheets.flatMap((sheet) => {
      const formats = styleMatrix(sheet, 'numberFormat', null) ?? [];
      return sheet.cells.flatMap((cells, row) =>
        cells.flatMap((content, column) =>
          typeof content === 'object' && content && 'formula' in content && formats[row]?.[column] === '@'
            ? [`${sheet.name} ${row + 1},${column + 1} ${content.formula}`]
            : [],
        ),
      );
    });
    expect(formulas).toEqual([]);
  });

  it('names for every input the cell to fill in and the one that formulas read', () => {
    const names = sheetOf(workbook, 'inputs').namedAreas.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['kefu_sales', 'kefu_sales_typed', 'kefu_promo_date_typed']),
    );
    expect(new Set(names).size).toBe(2 * requestFor('double-11').inputs.inputs.length);
  });

  it('never merges across the edge of the frozen columns, which Google Sheets refuses', () => {
    for (const { merges, frozenColumns } of workbook.sheets) {
      expect(
        merges.filter(
          ({ column, columns }) => column <= frozenColumns && column + columns - 1 > frozenColumns,
        ),
      ).toEqual([]);
    }
  });

  it('warns about every formula that nobody is asked to type over, and about nothing else', () => {
    const isIn = ({ row, column, rows, columns }: Area, at: { row: number; column: number }) =>
      at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
    for (const { name, cells, styles, validations, protection } of workbook.sheets) {
      const toFill = [
        ...styles.filter(({ style }) => style.background === '#fff6d6').map(({ area }) => area),
        ...validations.map(({ area }) => area),
      ];
      const isWrong = (content: CellContent, row: number, column: number): boolean => {
        const asked = toFill.some((area) => isIn(area, { row, column }));
        const free = protection?.free.some((area) => isIn(area, { row, column })) ?? true;
        const isFormula = typeof content === 'object' && content !== null && 'formula' in content;
        return free !== (asked || !isFormula);
      };
      const wrong = cells.flatMap((row, i) =>
        row.flatMap((content, j) => (isWrong(content, i + 1, j + 1) ? [`${name} ${i + 1},${j + 1}`] : [])),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('keeps conditional formats on their own sheet, as Google Sheets demands', () => {
    const formulas = workbook.sheets.flatMap(({ conditionalFormats }) =>
      conditionalFormats.flatMap((format) => (format.kind === 'formula' ? [format.formula] : [])),
    );
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => /!|kefu/.test(formula))).toEqual([]);
  });
});

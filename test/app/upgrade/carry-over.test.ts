import type { CarriedOver } from '../../../src/app/upgrade/carry-over';
import { planLibrary } from '../../../src/library';
import type { CellContent } from '../../../src/sheet/sheet-plan';
import { checkInputs } from '../../../src/template/check-inputs';
import type { InputValues } from '../../../src/template/input-definition';
import type { Template } from '../../../src/template/template';
import type { SheetInUse } from './standing-sheets';
import { carriedTo, compiledVersion, withTable, workbookOf } from './versions';

const { templates } = planLibrary;
const small = ['shifts', 'review-data', 'tasks'];
const withRota = ['shifts', 'rota'];

const used = (workbook: ReadonlyMap<string, SheetInUse>, id: string): SheetInUse => {
  const sheet = workbook.get(id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
};

/** A workbook of today's templates, and what they carry over to others. */
function upgraded(
  type: (workbook: Map<string, SheetInUse>) => void,
  newer: readonly Template[] = templates,
  sheets: readonly string[] = small,
) {
  const workbook = workbookOf(compiledVersion(templates, { sheets }));
  type(workbook);
  const result = carriedTo(workbook, newer, { sheets });
  return { ...result, cells: (id: string) => cellsOf(result, id) };
}

const cellsOf = ({ sheets }: CarriedOver, id: string): readonly (readonly CellContent[])[] =>
  sheets.find((sheet) => sheet?.plan.templateId === id)?.plan.cells ?? [];

/** The row that has a content, from 1, and all of it. */
function rowWith(cells: readonly (readonly CellContent[])[], content: CellContent) {
  const index = cells.findIndex((row) => row.includes(content));
  return { row: index + 1, cells: cells[index] ?? [] };
}

const headersOf = (cells: readonly (readonly CellContent[])[], header: string) =>
  rowWith(cells, header).cells;

const formulaText = (content: CellContent): string =>
  typeof content === 'object' && content !== null && 'formula' in content ? content.formula : '';

/** Another value for each input that has figures for values. */
function otherInputs(): InputValues {
  const { inputs } = planLibrary.inputs;
  const others = inputs.flatMap((input) => {
    const { id, default: value, min = 0 } = input;
    if (typeof value !== 'number') return [];
    const wanted = [value + 1, value - 1, (value + min) / 2];
    const other = wanted.find((each) => checkInputs([input], { [id]: each }).length === 0);
    return other === undefined ? [] : [[id, other] as const];
  });
  return Object.fromEntries(others);
}

it('carries nothing over where nobody has typed', () => {
  const { sheets, notCarried } = upgraded(() => undefined);
  expect(notCarried).toEqual([]);
  expect(sheets.map((sheet) => sheet?.cells)).toEqual(sheets.map(() => 0));
});

describe('a rota that a team has filled in', () => {
  const names = Array.from({ length: 70 }, (_, index) => `客服${index + 101}号`);
  const { cells, notCarried, version } = upgraded(
    (workbook) => {
      const rota = used(workbook, 'rota');
      const first = rota.rowOf(2, '售前01');
      rota.insertRows(first + 21, names.length - 21);
      for (const [index, name] of names.entries()) {
        rota.type(first + index, 2, name);
        rota.type(first + index, 3, index < 40 ? '售前' : '售后');
      }
      rota.type(first + 3, 12, '休');
    },
    templates,
    withRota,
  );

  it('has everybody, in their order, also those in rows that were added', () => {
    const rota = cells('rota');
    const rows = names.map((name) => rowWith(rota, name).row);
    expect(rows).not.toContain(0);
    expect(rows).toEqual([...rows].sort((one, other) => one - other));
    expect(rows.map((row) => rota[row - 1]?.[2])).toEqual(
      names.map((_, index) => (index < 40 ? '售前' : '售后')),
    );
    expect(notCarried).toEqual([]);
  });

  it('counts them: the rows are in the table', () => {
    const table = version.sheets.find(({ id }) => id === 'rota')?.tables.find(({ id }) => id === 'rota');
    const rows = names.map((name) => rowWith(cells('rota'), name).row);
    expect(Math.max(...rows)).toBeLessThanOrEqual(table?.lastRow ?? 0);
  });

  it('has the single day that was changed, and formulas in all the others', () => {
    const { cells: row } = rowWith(cells('rota'), names[3] ?? '');
    expect(row[11]).toBe('休');
    expect(row[12]).toEqual({ formula: expect.stringContaining('IF(') });
  });
});

describe('shifts, of which the columns have changed', () => {
  const newer = withTable(templates, 'shifts', (table) => ({
    ...table,
    columns: [...table.columns.slice(2, 8), ...table.columns.slice(0, 2), ...table.columns.slice(8)],
  }));

  it('finds its columns by their headers', () => {
    const { cells, notCarried } = upgraded((workbook) => {
      const shifts = used(workbook, 'shifts');
      const row = shifts.rowOf(3, '早班');
      shifts.type(row, 3, '我们的早班');
      shifts.type(row, 4, 0.34375);
    }, newer);
    const headers = headersOf(cells('shifts'), '上班');
    const { cells: row } = rowWith(cells('shifts'), '我们的早班');
    expect(row[headers.indexOf('上班')]).toBe(0.34375);
    expect(row[headers.indexOf('代码')]).toBe('早');
    expect(notCarried).toEqual([]);
  });

  it('keeps what was emptied empty', () => {
    const { cells } = upgraded((workbook) => {
      const shifts = used(workbook, 'shifts');
      shifts.type(shifts.rowOf(3, '早班'), 12, '');
    }, newer);
    const headers = headersOf(cells('shifts'), '上班');
    expect(rowWith(cells('shifts'), '早班').cells[headers.indexOf('用在哪里')]).toBeNull();
  });
});

describe('columns of a person’s own', () => {
  const typed = (workbook: Map<string, SheetInUse>) => {
    const shifts = used(workbook, 'shifts');
    shifts.insertColumn(5);
    const header = shifts.rowOf(2, '代码');
    const row = shifts.rowOf(3, '早班');
    shifts.type(header, 5, '班长');
    shifts.type(row, 5, '小李');
    shifts.type(row + 1, 5, { formula: `=F${row + 1}*24` });
    shifts.note(row, 5, '本周');
  };

  it('stand right of the sheet, in the same rows, with their notes and formulas', () => {
    const { cells, notCarried, sheets } = upgraded(typed);
    const shifts = cells('shifts');
    const column = headersOf(shifts, '班长').indexOf('班长');
    const early = rowWith(shifts, '早班');
    expect(early.cells[column]).toBe('小李');
    // What was in column F before the person's own column is in E without it.
    expect(shifts[early.row]?.[column]).toEqual({ formula: `=E${early.row + 1}*24` });
    const plan = sheets.find((sheet) => sheet?.plan.templateId === 'shifts')?.plan;
    expect(plan?.notes).toContainEqual({ row: early.row, column: column + 1, text: '本周' });
    expect(plan?.columnWidths[column]).toBe(77);
    expect(notCarried).toEqual([]);
  });
});

describe('what has no place in the new version', () => {
  it('is told where a result was overwritten', () => {
    const { cells, notCarried } = upgraded((workbook) => {
      const shifts = used(workbook, 'shifts');
      shifts.type(shifts.rowOf(3, '早班'), 10, 7.25);
    });
    expect(notCarried).toEqual([
      { sheet: '班次', row: expect.any(Number), column: 10, shown: '7.25', loss: 'calculated' },
    ]);
    expect(rowWith(cells('shifts'), '早班').cells[9]).toHaveProperty('formula');
  });

  it('stands below all else if it was typed under the tables', () => {
    const { cells, notCarried } = upgraded((workbook) => {
      const shifts = used(workbook, 'shifts');
      shifts.type(shifts.values.length + 3, 4, '下周一开会');
    });
    expect(rowWith(cells('shifts'), '下周一开会').row).toBeGreaterThan(
      rowWith(cells('shifts'), '从旧版带过来的内容（新版里没有对应的位置）').row,
    );
    expect(notCarried).toEqual([]);
  });

  it('is told with its value where the sheet is gone', () => {
    const { notCarried } = upgraded(
      (workbook) => used(workbook, 'tasks').type(12, 4, '小王负责这件'),
      templates.filter(({ id }) => id !== 'tasks'),
    );
    expect(notCarried).toContainEqual({
      ...{ sheet: '任务清单', row: 12, column: 4, shown: '小王负责这件', loss: 'sheet' },
    });
  });
});

describe('the template’s own contents, moved and copied by hand', () => {
  const row = (shifts: SheetInUse, name: string) => shifts.rowOf(3, name);

  it('stand where they were moved to', () => {
    const { cells, notCarried } = upgraded((workbook) => {
      const shifts = used(workbook, 'shifts');
      const text = shifts.values[row(shifts, '大夜班') - 1]?.[11] ?? '';
      shifts.type(row(shifts, '大夜班'), 12, '');
      shifts.type(shifts.values.length + 3, 4, text);
    });
    expect(rowWith(cells('shifts'), '大夜班').cells[11]).toBeNull();
    expect(cells('shifts').filter((each) => each.includes('0～8 点值守'))).toHaveLength(1);
    expect(notCarried).toEqual([]);
  });

  it('stay away where they were emptied, though the same was typed elsewhere', () => {
    const { cells } = upgraded((workbook) => {
      const shifts = used(workbook, 'shifts');
      shifts.type(row(shifts, '两头班'), 9, '');
      shifts.type(row(shifts, '早班'), 9, '否');
      shifts.type(row(shifts, '中班'), 9, '否');
    });
    expect(rowWith(cells('shifts'), '两头班').cells[8]).toBeNull();
    expect(rowWith(cells('shifts'), '中班').cells[8]).toBe('否');
  });

  it('are copies where the template has nothing', () => {
    const { cells } = upgraded((workbook) => {
      const shifts = used(workbook, 'shifts');
      const first = row(shifts, '早班');
      shifts.type(first + 9, 4, { formula: shifts.formulas[first - 1]?.[9] ?? '' });
    });
    const first = rowWith(cells('shifts'), '早班').row;
    expect(cells('shifts')[first + 8]?.[3]).toEqual(cells('shifts')[first - 1]?.[9]);
  });

  it('do not count as typed where the newer version has others', () => {
    const newer = withTable(templates, 'shifts', (table) => ({
      ...table,
      rows: table.rows.map((each) =>
        'cells' in each && each.cells.break === 60 ? { ...each, cells: { ...each.cells, break: 45 } } : each,
      ),
    }));
    const { sheets, cells } = upgraded((workbook) => {
      const shifts = used(workbook, 'shifts');
      shifts.note(row(shifts, '早班'), 5, '下周改');
    }, newer);
    expect(sheets.find((sheet) => sheet?.plan.templateId === 'shifts')?.cells).toBe(1);
    expect(rowWith(cells('shifts'), '早班').cells[6]).toBe(45);
  });
});

it('tells a formula of which only an address was changed, and none that merely moved', () => {
  let row = 0;
  const { notCarried } = upgraded((workbook) => {
    const shifts = used(workbook, 'shifts');
    shifts.insertRows(shifts.rowOf(3, '中班'));
    shifts.type(shifts.rowOf(3, '早班') + 1, 2, '加');
    row = shifts.rowOf(3, '晚班');
    const formula = shifts.formulas[row - 1]?.[10] ?? '';
    shifts.type(row, 11, { formula: formula.replace(`E${row}`, `F${row}`) });
  });
  expect(notCarried).toEqual([
    { sheet: '班次', row, column: 11, shown: expect.stringContaining(`F${row}`), loss: 'formula' },
  ]);
});

describe('inputs that were all changed', () => {
  const sheets = ['staffing', 'shifts'];
  const inputs = otherInputs();
  const workbook = workbookOf(compiledVersion(templates, { sheets }));
  const [form, shifts] = [used(workbook, 'inputs'), used(workbook, 'shifts')];
  const cellOf = (id: string) => form.standing().names.find(({ name }) => name === `${id}_typed`)?.area;
  const there = Object.entries(inputs).flatMap(([id, value]) => {
    const area = cellOf(id);
    return area ? [{ id, value, row: area.row, column: area.column }] : [];
  });
  const first = shifts.values.length + 3;
  for (const [index, { value, row, column }] of there.entries()) {
    if (typeof value === 'number') form.type(row, column, value);
    shifts.type(first + index, 4, { formula: `='参数'!$C$${row}*3` });
  }
  const result = carriedTo(workbook, templates, { sheets, inputs });

  it('stand where they stood, each once', () => {
    expect(there.length).toBeGreaterThan(20);
    const plan = result.sheets.find((sheet) => sheet?.plan.templateId === 'inputs');
    expect(plan).toMatchObject({ addedRows: 0, addedColumns: 0 });
    expect(result.notCarried).toEqual([]);
  });

  it('are read by the formulas that read them', () => {
    const formulas = cellsOf(result, 'shifts').flatMap((row) => row.map(formulaText));
    expect(formulas.filter((formula) => formula.startsWith("='参数'!"))).toEqual(
      there.map(({ row }) => `='参数'!$C$${row}*3`),
    );
  });
});

it('carries a formula over that a person has typed for an input', () => {
  const sheets = ['staffing'];
  let cell = { row: 0, column: 0 };
  const { cells, notCarried } = upgraded(
    (workbook) => {
      const form = used(workbook, 'inputs');
      cell = form.standing().names.find(({ name }) => name === 'sales_typed')?.area ?? cell;
      form.type(cell.row, cell.column, { formula: "='工作表1'!A1*1.1" });
    },
    templates,
    sheets,
  );
  expect(cells('inputs')[cell.row - 1]?.[cell.column - 1]).toEqual({ formula: "='工作表1'!A1*1.1" });
  expect(notCarried).toEqual([]);
});

it('leaves names of another plan as they are', () => {
  const { cells } = upgraded((workbook) => {
    const shifts = used(workbook, 'shifts');
    shifts.type(shifts.values.length + 3, 4, { formula: '=kefu_promo_date-kefu3_promo_date' });
  });
  const formulas = cells('shifts').flatMap((row) => row.map(formulaText));
  expect(formulas).toContain('=kefu2_promo_date-kefu3_promo_date');
});

it('knows a column of reviews by its name, whatever it is called now', () => {
  const newer = withTable(templates, 'reviews', (table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.name === 'review_text' ? { ...column, header: '顾客怎么说' } : column,
    ),
  }));
  let column = 0;
  const { cells } = upgraded((workbook) => {
    const reviews = used(workbook, 'review-data');
    const area = reviews.standing().names.find(({ name }) => name === 'review_text')?.area;
    column = area?.column ?? 0;
    for (const [index, text] of ['物流太慢', '质量很好'].entries())
      reviews.type((area?.row ?? 0) + index, column, text);
  }, newer);
  const header = headersOf(cells('review-data'), '顾客怎么说');
  expect(rowWith(cells('review-data'), '质量很好').cells.indexOf('质量很好')).toBe(
    header.indexOf('顾客怎么说'),
  );
});

describe('a workbook of a version that has not kept what it made', () => {
  const workbook = workbookOf(compiledVersion(templates, { sheets: small }));
  const shifts = used(workbook, 'shifts');
  const row = shifts.rowOf(3, '早班');
  shifts.type(row, 3, '我们的早班');
  shifts.type(row, 10, { formula: '=8-0.5' });
  for (let down = row; down < row + 5; down += 1) shifts.type(down, 5, { formula: `=$D${down}+9/24` });
  const newer = withTable(templates, 'shifts', (table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.id === 'hours' ? { ...column, value: { formula: 'IF(@isTimed,1,0)' } } : column,
    ),
  }));
  const { sheets, notCarried } = carriedTo(workbook, newer, { keepsMade: false, sheets: small });

  it('is carried over all the same', () => {
    const plan = sheets.find((sheet) => sheet?.plan.templateId === 'shifts')?.plan;
    expect(rowWith(plan?.cells ?? [], '我们的早班').cells[1]).toBe('早');
  });

  it('has a formula that a person has filled down where others type', () => {
    const plan = sheets.find((sheet) => sheet?.plan.templateId === 'shifts')?.plan;
    const first = rowWith(plan?.cells ?? [], '我们的早班').row;
    expect(plan?.cells.slice(first - 1, first + 4).map((cells) => formulaText(cells[4] ?? null))).toEqual(
      [0, 1, 2, 3, 4].map((down) => `=$D${first + down}+9/24`),
    );
  });

  it('tells the one formula that is not like the others, and no formula of the older template', () => {
    expect(notCarried).toEqual([{ sheet: '班次', row, column: 10, shown: '=8-0.5', loss: 'formula' }]);
  });
});

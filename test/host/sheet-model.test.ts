import fc from 'fast-check';
import { openTestDocument, type TestDocument } from './local-document';

type Cell = string | number | boolean;

/** A sheet as plain data: what the emulated one is compared with. */
interface Model {
  cells: Cell[][];
}

const rows = 6;
const columns = 5;
const blank = (): Cell[] => Array<Cell>(columns).fill('');
const freshModel = (): Model => ({ cells: Array.from({ length: rows }, blank) });

/** Texts that no spreadsheet takes for anything else. */
const cell = fc.oneof(
  fc.constantFrom<Cell>('', '售前', '大促 · 双11', 'x'),
  fc.integer({ min: -1000, max: 1000 }),
  fc.boolean(),
);

/** One thing that a script does to a sheet, told to both sides. */
interface Step {
  readonly name: 'write' | 'clear' | 'insertRow' | 'deleteRow' | 'copyBlock';
  readonly row: number;
  readonly column: number;
  readonly values: Cell[][];
}

const step: fc.Arbitrary<Step> = fc
  .record({
    name: fc.constantFrom('write', 'clear', 'insertRow', 'deleteRow', 'copyBlock'),
    row: fc.integer({ min: 1, max: rows - 1 }),
    column: fc.integer({ min: 1, max: columns - 1 }),
    values: fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
  })
  .map((made) => made as Step);

function applyToModel(model: Model, { name, row, column, values }: Step): void {
  const block = (work: (i: number, j: number) => Cell) => {
    for (const i of [0, 1]) {
      for (const j of [0, 1]) {
        const line = model.cells[row - 1 + i];
        if (line) line[column - 1 + j] = work(i, j);
      }
    }
  };
  if (name === 'write') block((i, j) => values[i]?.[j] ?? '');
  if (name === 'clear') block(() => '');
  if (name === 'copyBlock') {
    const source = model.cells.map((line) => [...line]);
    block((i, j) => source[i]?.[j] ?? '');
  }
  if (name === 'insertRow')
    model.cells = [...model.cells.slice(0, row - 1), blank(), ...model.cells.slice(row - 1)];
  if (name === 'deleteRow') model.cells = model.cells.filter((_, i) => i !== row - 1);
  // Both keep their size, so that every step may follow every other.
  model.cells = [...model.cells, blank()].slice(0, rows);
}

/** The same steps inside the add-on; the grid has one spare row for deleting. */
function applyToSheet(steps: readonly Step[], height: number, width: number): unknown[][] {
  const sheet = SpreadsheetApp.getActive().insertSheet();
  for (const { name, row, column, values } of steps) {
    const block = sheet.getRange(row, column, 2, 2);
    if (name === 'write') block.setValues(values);
    if (name === 'clear') block.clearContent();
    if (name === 'copyBlock') block.setValues(sheet.getRange(1, 1, 2, 2).getValues());
    if (name === 'insertRow') sheet.insertRowsBefore(row, 1);
    if (name === 'deleteRow') sheet.deleteRow(row);
    const beyond = sheet.getRange(height + 1, 1, 3, width);
    beyond.clearContent();
  }
  return sheet.getRange(1, 1, height, width).getValues();
}

describe('a sheet after any steps', () => {
  let document: TestDocument;
  beforeAll(async () => {
    document = await openTestDocument();
  });
  afterAll(() => document.dispose());

  it('holds what a plain matrix holds after the same steps', async () => {
    const law = fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const model = freshModel();
      for (const each of steps) applyToModel(model, each);
      expect(await document.run(applyToSheet, steps, rows, columns)).toEqual(model.cells);
    });
    await fc.assert(law, { numRuns: 40, seed: 1111 });
  });
});

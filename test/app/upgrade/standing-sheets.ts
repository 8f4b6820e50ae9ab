import type { StandingValue } from '../../../src/app/upgrade/content-key';
import { contentKey } from '../../../src/app/upgrade/content-key';
import { madeContents } from '../../../src/app/upgrade/made-contents';
import type { Place, StandingSheet } from '../../../src/app/upgrade/sheets-to-carry';
import { translatedFormula } from '../../../src/app/upgrade/translate-formula';
import type { Area } from '../../../src/sheet/area';
import type { CellContent, SheetPlan } from '../../../src/sheet/sheet-plan';

/** A sheet of a workbook that a person works in: what the add-on has made, and then what hands do to it. */
export class SheetInUse {
  readonly values: StandingValue[][];
  readonly formulas: string[][];
  readonly notes: string[][];
  readonly numberFormats: string[][];
  private readonly plan: SheetPlan;
  private names: { name: string; area: Area }[];
  private isTyped = false;

  constructor(plan: SheetPlan) {
    this.plan = plan;
    this.values = plan.cells.map((row) => row.map(standingValue));
    this.formulas = plan.cells.map((row) => row.map(formulaOf));
    this.notes = plan.cells.map((row) => row.map(() => ''));
    for (const { row, column, text } of plan.notes) this.at(this.notes, row)[column - 1] = text;
    this.numberFormats = plan.cells.map((row) => row.map(() => 'General'));
    this.names = plan.namedAreas.map(({ name, area }) => ({ name: name.replace(/^kefu\d*_/, ''), area }));
  }

  get columns(): number {
    return this.values[0]?.length ?? 0;
  }

  type(row: number, column: number, value: StandingValue | { formula: string }): void {
    this.isTyped = true;
    const isFormula = typeof value === 'object';
    this.grow(row, column);
    this.at(this.values, row)[column - 1] = isFormula ? 0 : value;
    this.at(this.formulas, row)[column - 1] = isFormula ? value.formula : '';
  }

  note(row: number, column: number, text: string): void {
    this.isTyped = true;
    this.grow(row, column);
    this.at(this.notes, row)[column - 1] = text;
  }

  /** As a spreadsheet does, but for formulas of other sheets. */
  insertRows(row: number, count = 1): void {
    this.isTyped = true;
    this.moveAddresses((place) => ({ ...place, row: place.row + (place.row >= row ? count : 0) }));
    const blanks = <T>(value: T) => Array.from({ length: count }, () => Array<T>(this.columns).fill(value));
    this.values.splice(row - 1, 0, ...blanks<StandingValue>(''));
    for (const matrix of [this.formulas, this.notes, this.numberFormats])
      matrix.splice(row - 1, 0, ...blanks(''));
    this.names = this.names.map(({ name, area }) => ({
      name,
      area: shifted(area, { start: 'row', size: 'rows' }, row, count),
    }));
  }

  insertColumn(column: number): void {
    this.isTyped = true;
    this.moveAddresses((place) => ({ ...place, column: place.column + (place.column >= column ? 1 : 0) }));
    for (const cells of this.values) cells.splice(column - 1, 0, '');
    for (const matrix of [this.formulas, this.notes, this.numberFormats])
      for (const cells of matrix) cells.splice(column - 1, 0, '');
    this.names = this.names.map(({ name, area }) => ({
      name,
      area: shifted(area, { start: 'column', size: 'columns' }, column, 1),
    }));
  }

  /** The row of a text in a column, from 1. */
  rowOf(column: number, text: string): number {
    return this.values.findIndex((row) => row[column - 1] === text) + 1;
  }

  standing({ keepsMade = true } = {}): StandingSheet {
    const { values, formulas, notes, numberFormats, names, plan } = this;
    return {
      ...{ sheetId: 1, name: plan.name, values, formulas, notes, numberFormats, names },
      isChanged: this.isTyped,
      made: keepsMade ? madeContents(plan) : null,
      widthOf: () => 77,
    };
  }

  private moveAddresses(home: (place: Place) => Place): void {
    for (const cells of this.formulas)
      for (const [column, formula] of cells.entries())
        cells[column] =
          translatedFormula(formula, { home, sheets: new Map(), nameOf: (name) => name }) ?? formula;
  }

  private at<T>(matrix: T[][], row: number): T[] {
    const cells = matrix[row - 1];
    if (!cells) throw new Error(`no row ${row}`);
    return cells;
  }

  private grow(row: number, column: number): void {
    const width = Math.max(this.columns, column);
    const widen = <T>(matrix: T[][], blank: T) => {
      while (matrix.length < row) matrix.push([]);
      for (const cells of matrix) while (cells.length < width) cells.push(blank);
    };
    widen<StandingValue>(this.values, '');
    for (const matrix of [this.formulas, this.notes, this.numberFormats]) widen(matrix, '');
  }
}

interface Side {
  readonly start: 'row' | 'column';
  readonly size: 'rows' | 'columns';
}

function shifted(area: Area, { start, size }: Side, at: number, count: number): Area {
  if (area[start] >= at) return { ...area, [start]: area[start] + count };
  return area[start] + area[size] > at ? { ...area, [size]: area[size] + count } : area;
}

const formulaOf = (content: CellContent): string =>
  typeof content === 'object' && content !== null && 'formula' in content ? content.formula : '';

function standingValue(content: CellContent): StandingValue {
  if (content === null) return '';
  if (typeof content !== 'object') return content;
  return 'formula' in content ? 0 : Number(contentKey(content).slice(1));
}

import type { CellPlace, CellPort, CellSurroundings } from '../../src/app/cell-port';

/** One sheet in memory, with id 1, as large as what is given; `''` is a blank cell. */
export class FakeCells implements CellPort {
  inFront: CellPlace | null = { sheetId: 1, row: 1, column: 1 };
  isProtected = false;
  breaks = false;

  constructor(readonly texts: string[][]) {}

  current(): CellPlace | null {
    return this.inFront;
  }

  look({ sheetId, row, column }: CellPlace, columns: number): CellSurroundings | null {
    if (sheetId !== 1 || this.texts[row - 1]?.[column - 1] === undefined) return null;
    const rows = this.texts
      .slice(row - 1)
      .map((texts) => texts.slice(column - 1, column - 1 + columns).map((text) => text || null));
    return { sheetName: '工作表1', canEdit: !this.isProtected, rows };
  }

  write({ row, column }: CellPlace, formula: string): void {
    if (this.breaks) throw new Error('Service Spreadsheets failed');
    this.texts[row - 1]?.splice(column - 1, 1, formula);
  }

  holds({ row, column }: CellPlace, formula: string): boolean {
    return this.texts[row - 1]?.[column - 1] === formula;
  }

  show(place: CellPlace): void {
    this.inFront = place;
  }
}

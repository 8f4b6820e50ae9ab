import type { MadeSheet } from '../../src/app/api';
import type { NamedTable, TablePort } from '../../src/app/table-port';
import type { CellContent } from '../../src/sheet/sheet-plan';

export interface FakeColumn {
  readonly header: string;
  readonly cells: unknown[];
}

/** Tables in memory, by `<plan>_<table>`; counts how often it is read and written, and can be told to break. */
export class FakeTables implements TablePort {
  readonly tables = new Map<string, Map<string, FakeColumn>>();
  inFront: string | null = null;
  rowsBelow = 0;
  reads: string[] = [];
  writes: string[][] = [];
  breaks = false;

  plansWith(table: string): readonly string[] {
    return [...this.tables.keys()].flatMap((name) => name.match(`^(kefu\\d*)_${table}$`)?.[1] ?? []);
  }

  planInFront(): string | null {
    return this.inFront;
  }

  sheetOf(plan: string, table: string): MadeSheet | null {
    return this.tables.has(`${plan}_${table}`) ? { name: table, sheetId: 1 } : null;
  }

  read(plan: string, table: string): NamedTable | null {
    const columns = this.tables.get(`${plan}_${table}`);
    if (!columns) return null;
    this.reads.push(`${plan}_${table}`);
    const rows = Math.max(...[...columns.values()].map(({ cells }) => cells.length));
    return { rows, rowsBelow: this.rowsBelow, columns: new Map(columns) };
  }

  write(plan: string, columns: ReadonlyMap<string, readonly CellContent[]>): void {
    if (this.breaks) throw new Error('Service Spreadsheets failed');
    this.writes.push([...columns.keys()]);
    for (const [name, cells] of columns) {
      for (const [table, all] of this.tables) {
        const column = all.get(name);
        if (table.startsWith(`${plan}_`) && column)
          column.cells.splice(0, cells.length, ...cells.map((cell) => cell ?? ''));
      }
    }
  }
}

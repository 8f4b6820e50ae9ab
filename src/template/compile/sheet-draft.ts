import type { Area } from '../../sheet/area';
import type {
  BorderedArea,
  CellContent,
  CellStyle,
  ChartPlan,
  ConditionalFormat,
  NamedArea,
  NoteAt,
  SheetLink,
  SheetPlan,
  SheetProtection,
  StyledArea,
  ValidatedArea,
} from '../../sheet/sheet-plan';
import { palette } from '../style';

type Rule = Omit<ValidatedArea, 'area'>;

/** A sheet being painted, cell by cell; `finished` gathers equal neighbours into rectangles. */
export interface SheetDraft {
  readonly cells: CellContent[][];
  readonly styles: (CellStyle | null)[][];
  readonly rules: (Rule | null)[][];
  readonly rowHeights: Map<number, number>;
  readonly borders: BorderedArea[];
  readonly notes: NoteAt[];
  readonly conditionalFormats: ConditionalFormat[];
  readonly namedAreas: NamedArea[];
  readonly charts: ChartPlan[];
  readonly links: SheetLink[];
  readonly merges: Area[];
}

export const newDraft = (rows: number, columns: number): SheetDraft => ({
  cells: grid<CellContent>(rows, columns),
  styles: grid<CellStyle | null>(rows, columns),
  rules: grid<Rule | null>(rows, columns),
  rowHeights: new Map(),
  borders: [],
  notes: [],
  conditionalFormats: [],
  namedAreas: [],
  charts: [],
  links: [],
  merges: [],
});

const grid = <T>(rows: number, columns: number): (T | null)[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));

/** Writes what a cell holds and how it looks; ignores cells beyond the sheet, which `compileSheet` reports. */
export function paintCell(
  draft: SheetDraft,
  row: number,
  column: number,
  content: CellContent,
  style: CellStyle,
): void {
  const cells = draft.cells[row - 1];
  const looks = draft.styles[row - 1];
  if (cells === undefined || looks === undefined || column > cells.length) return;
  cells[column - 1] = content;
  looks[column - 1] = style;
}

/** Makes a cell lead to a sheet of the workbook; `undefined` is a sheet that is not made. */
export function linkCell(draft: SheetDraft, row: number, column: number, sheet: string | undefined): void {
  if (sheet !== undefined) draft.links.push({ row, column, sheet, color: palette.accent });
}

export function paintRule(draft: SheetDraft, row: number, column: number, rule: Rule): void {
  const rules = draft.rules[row - 1];
  if (rules !== undefined && column <= rules.length) rules[column - 1] = rule;
}

/** Gives a row the cells of another, which is equal to it. */
export function copyRow(draft: SheetDraft, from: number, to: number): void {
  const copy = <T>(grid: T[][]) => {
    grid[to - 1] = [...(grid[from - 1] ?? [])];
  };
  copy(draft.cells);
  copy(draft.styles);
  copy(draft.rules);
  wantHeight(draft, to, draft.rowHeights.get(from) ?? 0);
}

/** A row is as high as its highest cell wants. */
export const wantHeight = (draft: SheetDraft, row: number, height: number): void => {
  draft.rowHeights.set(row, Math.max(height, draft.rowHeights.get(row) ?? 0));
};

export interface SheetFrame {
  readonly templateId: string;
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly protectionNote: string;
}

export function finished(draft: SheetDraft, { protectionNote, ...frame }: SheetFrame): SheetPlan {
  const { cells, borders, merges, notes, conditionalFormats, namedAreas, charts, links } = draft;
  return {
    ...frame,
    rows: cells.length,
    columns: frame.columnWidths.length,
    cells,
    styles: rectangles(draft.styles).map(({ area, value }): StyledArea => ({ area, style: value })),
    borders,
    merges,
    rowHeights: [...draft.rowHeights]
      .sort(([one], [other]) => one - other)
      .map(([row, height]) => ({ row, height })),
    hiddenGridlines: true,
    notes,
    validations: rectangles(draft.rules).map(({ area, value }): ValidatedArea => ({ area, ...value })),
    conditionalFormats,
    protection: protectionOf(draft, protectionNote),
    namedAreas,
    charts,
    links,
  };
}

/** What the sheet calculates is protected, except where people are asked to type or choose over it. */
function protectionOf({ cells, styles, rules }: SheetDraft, description: string): SheetProtection | null {
  const isFree = (content: CellContent, row: number, column: number): boolean =>
    !isFormula(content) ||
    styles[row]?.[column]?.background === palette.inputFill ||
    (rules[row]?.[column] ?? null) !== null;
  const free = cells.map((contents, row) =>
    contents.map((content, column) => isFree(content, row, column) || null),
  );
  if (free.every((row) => row.every(Boolean))) return null;
  return { description, free: rectangles(free).map(({ area }) => area) };
}

const isFormula = (content: CellContent): boolean =>
  typeof content === 'object' && content !== null && 'formula' in content;

/** Cells of equal value gathered into rectangles: runs within a row first, then equal runs one below the other. */
export function rectangles<T>(
  matrix: readonly (readonly (T | null)[])[],
): readonly { area: Area; value: T }[] {
  const closed: Growing<T>[] = [];
  let open = new Map<string, Growing<T>>();
  const numberOf = numbering<T>();
  matrix.forEach((values, rowIndex) => {
    if (!isSameRow(values, matrix[rowIndex - 1])) {
      const next: typeof open = new Map();
      for (const { column, columns, number, value } of runs(values, numberOf)) {
        const key = `${column} ${columns} ${number}`;
        next.set(key, open.get(key) ?? { area: { row: rowIndex + 1, column, rows: 0, columns }, value });
        open.delete(key);
      }
      closed.push(...open.values());
      open = next;
    }
    for (const { area } of open.values()) area.rows += 1;
  });
  return [...closed, ...open.values()].sort(
    (one, other) => one.area.row - other.area.row || one.area.column - other.area.column,
  );
}

/** A rectangle that the next row may make higher. */
interface Growing<T> {
  readonly area: { -readonly [Side in keyof Area]: Area[Side] };
  readonly value: T;
}

/** Copied rows share their values: thousands of rows to fill in need not be compared run by run. */
const isSameRow = <T>(row: readonly T[], above: readonly T[] | undefined): boolean =>
  above !== undefined && row.every((value, index) => value === above[index]);

interface Run<T> {
  readonly column: number;
  columns: number;
  readonly number: number;
  readonly value: T;
}

/**
 * A number for each value, the same for equal ones. Copied rows share their styles, so that thousands of cells need not be
 * compared by content.
 */
function numbering<T>(): (value: T) => number {
  const byContent = new Map<string, number>();
  const known = new Map<T, number>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const content = JSON.stringify(value);
    const number = byContent.get(content) ?? byContent.size;
    byContent.set(content, number);
    known.set(value, number);
    return number;
  };
}

function runs<T>(values: readonly (T | null)[], numberOf: (value: T) => number): readonly Run<T>[] {
  const found: Run<T>[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const number = numberOf(value);
    const last = found.at(-1);
    if (last?.number === number && last.column + last.columns === index + 1) last.columns += 1;
    else found.push({ column: index + 1, columns: 1, number, value });
  });
  return found;
}

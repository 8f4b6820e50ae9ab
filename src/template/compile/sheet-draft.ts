import type { Area } from '../../sheet/area';
import { rectangles } from '../../sheet/rectangles';
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
}

/** Makes a row at least so high; rows grow for what stands in single cells by themselves. */
export const wantHeight = (draft: SheetDraft, row: number, height: number): void => {
  draft.rowHeights.set(row, Math.max(height, draft.rowHeights.get(row) ?? 0));
};

export interface SheetFrame {
  readonly templateId: string;
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export function finished(draft: SheetDraft, frame: SheetFrame): SheetPlan {
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
    protection: protectionOf(draft),
    namedAreas,
    charts,
    links,
  };
}

/** What the sheet calculates is protected, except where people are asked to type or choose over it. */
function protectionOf({ cells, styles, rules }: SheetDraft): SheetProtection | null {
  const isFree = (content: CellContent, row: number, column: number): boolean =>
    !isFormula(content) ||
    styles[row]?.[column]?.background === palette.inputFill ||
    (rules[row]?.[column] ?? null) !== null;
  const free = cells.map((contents, row) =>
    contents.map((content, column) => isFree(content, row, column) || null),
  );
  if (free.every((row) => row.every(Boolean))) return null;
  return { free: rectangles(free).map(({ area }) => area) };
}

const isFormula = (content: CellContent): boolean =>
  typeof content === 'object' && content !== null && 'formula' in content;

import { type Language, unplacedHeading } from '../../messages';
import { filled, styleMatrix } from '../../sheet/matrices';
import { rectangles } from '../../sheet/rectangles';
import type { CellContent, NoteAt, SheetPlan, SheetProtection, StyledArea } from '../../sheet/sheet-plan';
import { styles } from '../../template/style';
import type { Arrangement } from './arrange-contents';
import type { Place, StandingSheet } from './sheets-to-carry';

export interface CarriedCell extends Place {
  readonly content: CellContent;
  /** As the old cell had it. */
  readonly numberFormat: string;
}

interface Carried {
  readonly old: StandingSheet;
  readonly arrangement: Arrangement;
  readonly cells: readonly CarriedCell[];
  readonly notes: readonly NoteAt[];
  readonly language: Language;
}

/** The new sheet with what is carried over: larger by the columns and rows for what has no place in it. */
export function withCarried(plan: SheetPlan, carried: Carried): SheetPlan {
  const { old, arrangement, notes, language } = carried;
  if (carried.cells.length === 0 && notes.length === 0) return plan;
  const { columns, rows } = arrangement;
  const size = {
    rows: plan.rows + (rows.size === 0 ? 0 : rows.size + 1),
    columns: plan.columns + columns.size,
  };
  const cells = grownCells(plan, size);
  for (const { row, column, content } of carried.cells) setCell(cells, row, column, content);
  if (rows.size > 0) setCell(cells, plan.rows + 1, headingColumn, unplacedHeading[language]({}));
  return {
    ...plan,
    ...size,
    cells,
    columnWidths: [...plan.columnWidths, ...[...columns.keys()].map((column) => old.widthOf(column))],
    styles: [...plan.styles, ...headingStyles(plan, arrangement), ...formats(plan, size, carried.cells)],
    notes: withNotes(plan.notes, notes),
    protection: plan.protection && freed(plan.protection, plan, size),
  };
}

/** The first column is the margin. */
const headingColumn = 2;

const grownCells = ({ cells }: SheetPlan, size: { rows: number; columns: number }): CellContent[][] =>
  Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (_, column) => cells[row]?.[column] ?? null),
  );

function setCell(cells: CellContent[][], row: number, column: number, content: CellContent): void {
  const contents = cells[row - 1];
  if (contents) contents[column - 1] = content;
}

const headingStyles = (plan: SheetPlan, { rows }: Arrangement): readonly StyledArea[] =>
  rows.size === 0
    ? []
    : [{ area: { row: plan.rows + 1, column: headingColumn, rows: 1, columns: 1 }, style: styles.section }];

/** How a fresh cell shows numbers, in the words of different engines. */
const plainFormats = ['', 'General', '0.###############'];

/** Where the template says nothing of how numbers look, they look as they did. */
function formats(
  plan: SheetPlan,
  size: { readonly rows: number; readonly columns: number },
  cells: readonly CarriedCell[],
): readonly StyledArea[] {
  const own = styleMatrix(plan, 'numberFormat', null);
  const wanted = filled<string | null>(size, null);
  for (const { row, column, numberFormat } of cells) {
    const marks = wanted[row - 1];
    const isOwn = (own?.[row - 1]?.[column - 1] ?? null) !== null;
    if (marks && !isOwn && !plainFormats.includes(numberFormat)) marks[column - 1] = numberFormat;
  }
  return rectangles(wanted).map(({ area, value }) => ({ area, style: { numberFormat: value } }));
}

/** A cell has one note: what a person wrote comes before what the template says. */
function withNotes(made: readonly NoteAt[], added: readonly NoteAt[]): readonly NoteAt[] {
  const isAt = (one: Place, other: Place) => one.row === other.row && one.column === other.column;
  const others = made.filter((note) => !added.some((each) => isAt(note, each)));
  const both = added.map((note) => {
    const own = made.find((each) => isAt(note, each));
    return own && !note.text.includes(own.text) ? { ...note, text: `${note.text}\n\n${own.text}` } : note;
  });
  return [...others, ...both];
}

function freed(
  protection: SheetProtection,
  plan: SheetPlan,
  size: { readonly rows: number; readonly columns: number },
): SheetProtection {
  const right = { row: 1, column: plan.columns + 1, rows: size.rows, columns: size.columns - plan.columns };
  const below = { row: plan.rows + 1, column: 1, rows: size.rows - plan.rows, columns: plan.columns };
  const added = [right, below].filter(({ rows, columns }) => rows > 0 && columns > 0);
  return { ...protection, free: [...protection.free, ...added] };
}

import type { Language } from '../../messages';
import { formulaOf } from '../../sheet/formula-of';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { typedInputName } from '../../template/input-definition';
import { type Alignment, alignSheet } from './align-sheet';
import { type Arrangement, arrange } from './arrange-contents';
import { type Comparison, readsTheSame } from './compare-formulas';
import { keysOfStanding } from './sheet-keys';
import type { NewSheet, Place, StandingSheet } from './sheets-to-carry';
import { type IsKnown, type Loss, type SortedContents, sortContents, typedNotes } from './sort-contents';
import { templateContents } from './template-contents';
import { type Target, type Translation, translatedFormula } from './translate-formula';
import { type CarriedCell, withCarried } from './write-carried';

/** An old sheet, and what takes its place; `null` if the new plan has no such sheet. */
export interface SheetPair {
  readonly old: StandingSheet;
  readonly sheet: NewSheet | null;
}

/** Something that was typed and is not in the new sheets, or not as it was: it can be read in the old sheet only. */
export interface NotCarried extends Place {
  /** The old sheet. */
  readonly sheet: string;
  readonly shown: string;
  readonly loss: Loss;
}

export interface CarriedSheet {
  readonly name: string;
  /** The new sheet with what was typed into the old one. */
  readonly plan: SheetPlan;
  /** Cells and notes that were carried over. */
  readonly cells: number;
  readonly addedColumns: number;
  /** Rows below all else, for what has no place of its own. */
  readonly addedRows: number;
}

export interface CarriedOver {
  /** In the order of the pairs; `null` where there is no new sheet. */
  readonly sheets: readonly (CarriedSheet | null)[];
  readonly notCarried: readonly NotCarried[];
  /** Rows that tables of the new plan have too few of, by their ids. */
  readonly beyond: ReadonlyMap<string, number>;
}

export interface CarryOptions {
  /** Prefix of the new plan's named ranges. */
  readonly prefix: string;
  /** Prefix of the old plan's. */
  readonly oldPrefix: string;
  readonly language: Language;
  /** Ids of the inputs: those are in the new plan from the beginning. */
  readonly inputs: readonly string[];
}

interface Work {
  readonly old: StandingSheet;
  readonly sheet: NewSheet;
  /** Asked for where it is needed: most sheets have nothing that somebody has typed. */
  readonly found: () => Found;
}

interface Found {
  readonly alignment: Alignment;
  readonly sorted: SortedContents;
  readonly arrangement: Arrangement;
}

/** Carries what people have typed into old sheets over to the new ones. Whatever was typed is in one of them, or told. */
export function carryOver(pairs: readonly SheetPair[], options: CarryOptions): CarriedOver {
  const works = pairs.map(({ old, sheet }) => (sheet === null ? null : workOn(old, sheet, options)));
  const translation = translationOf(pairs, works, options);
  const notCarried: NotCarried[] = [];
  const sheets = works.map((work) => {
    if (work === null) return null;
    const { sheet, lost } = carried(work, translation, options.language);
    notCarried.push(...lost);
    return sheet;
  });
  for (const { old, sheet } of pairs) if (sheet === null && old.isChanged) notCarried.push(...allOf(old));
  const beyond = new Map(
    works.flatMap((work) => (work?.old.isChanged ? [...work.found().alignment.beyond] : [])),
  );
  return { sheets, notCarried, beyond };
}

function workOn(old: StandingSheet, sheet: NewSheet, options: CarryOptions): Work {
  let found: Found | null = null;
  return {
    old,
    sheet,
    found: () => {
      found ??= find(old, sheet, options);
      return found;
    },
  };
}

function find(old: StandingSheet, sheet: NewSheet, { prefix, inputs }: CarryOptions): Found {
  const alignment = alignSheet(old, sheet, prefix);
  const names = new Set(inputs.map((id) => `${prefix}_${typedInputName(id)}`));
  const known = new Set(
    sheet.plan.namedAreas.flatMap(({ name, area }) =>
      names.has(name) ? [`${area.row} ${area.column}`] : [],
    ),
  );
  const isKnown: IsKnown = ({ row, column }) => known.has(`${row} ${column}`);
  const sorted = old.isChanged
    ? sortContents(old, sheet, alignment, isKnown)
    : { placed: [], alike: [], loose: [], lost: [] };
  return { alignment, sorted, arrangement: arrange(sheet, alignment, sorted) };
}

/** What is known of all sheets together. */
type Others = Omit<Translation, 'home'> & Omit<Comparison, 'home'>;

function translationOf(
  pairs: readonly SheetPair[],
  works: readonly (Work | null)[],
  { prefix, oldPrefix }: CarryOptions,
): Others {
  const sheets = new Map(
    pairs.map(({ old }, index) => {
      const work = works[index];
      const target: Target = (place) => work?.found().arrangement.target(place) ?? null;
      const moved = work ? { name: work.sheet.plan.name, target } : null;
      return [old.name.toLowerCase(), moved] as const;
    }),
  );
  const names = new Set(
    works.flatMap((work) => work?.sheet.plan.namedAreas.map(({ name }) => name.toLowerCase()) ?? []),
  );
  const oldNames = new Set(pairs.flatMap(({ old }) => old.names.map(({ name }) => name.toLowerCase())));
  const nameOf = (source: string): string | null => {
    // Another plan's names are as the person's own.
    const [start, name] = [source.slice(0, oldPrefix.length + 1), source.slice(oldPrefix.length + 1)].map(
      (part) => part.toLowerCase(),
    );
    if (start !== `${oldPrefix}_` || name === undefined || !oldNames.has(name)) return source;
    return names.has(`${prefix}_${name}`) ? `${prefix}_${name}` : null;
  };
  const workOf = new Map(pairs.map(({ old }, index) => [old.name.toLowerCase(), works[index]] as const));
  const alignmentOf = (sheet: string) => {
    const work = workOf.get(sheet);
    return work ? work.found().alignment : work;
  };
  return { sheets, nameOf, alignmentOf };
}

function carried(
  { old, sheet, found }: Work,
  others: Others,
  language: Language,
): { readonly sheet: CarriedSheet; readonly lost: readonly NotCarried[] } {
  if (!old.isChanged) return { sheet: asMade(sheet), lost: [] };
  const { alignment, sorted, arrangement } = found();
  const translation = { ...others, home: arrangement.target };
  const lost = sorted.lost.map((each) => lossAt(old, each, each.loss));
  const cells: CarriedCell[] = [];
  const put = (from: Place, to: Place | null, isBlank = false) => {
    if (to === null) return;
    const formula = old.formulas[from.row - 1]?.[from.column - 1] ?? '';
    const translated = formula === '' ? null : translatedFormula(formula, translation);
    const value = old.values[from.row - 1]?.[from.column - 1] ?? '';
    if (formula !== '' && translated === null) lost.push(lossAt(old, from, 'asValue'));
    const content = translated === null ? (isBlank || value === '' ? null : value) : { formula: translated };
    const numberFormat = old.numberFormats[from.row - 1]?.[from.column - 1] ?? '';
    cells.push({ ...to, content, numberFormat });
  };
  for (const { from, to, isBlank } of sorted.placed) put(from, to, isBlank);
  for (const { from, to } of changedFormulas(old, sheet, sorted, { ...others, home: alignment })) {
    if (alignment.typing[to.row - 1]?.[to.column - 1]) put(from, to);
    else lost.push(lossAt(old, from, 'formula'));
  }
  for (const from of sorted.loose) put(from, arrangement.target(from));
  const notes = typedNotes(old, sheet.plan).flatMap((note) => {
    const to = arrangement.target(note);
    if (to === null) lost.push({ ...lossAt(old, note, 'note'), shown: note.text });
    return to === null ? [] : [{ ...to, text: note.text }];
  });
  const plan = withCarried(sheet.plan, { old, arrangement, cells, notes, language });
  const { columns, rows } = arrangement;
  const counts = { cells: cells.length + notes.length, addedColumns: columns.size, addedRows: rows.size };
  return { sheet: { name: plan.name, plan, ...counts }, lost };
}

/** Formulas that have their shape still, and read something else than the template's. */
const changedFormulas = (
  { formulas }: StandingSheet,
  { plan }: NewSheet,
  { alike }: SortedContents,
  comparison: Comparison,
): SortedContents['alike'] =>
  alike.filter(({ from, to }) => {
    const made = formulaOf(plan.cells[to.row - 1]?.[to.column - 1] ?? null) ?? '';
    return !readsTheSame(formulas[from.row - 1]?.[from.column - 1] ?? '', made, comparison);
  });

const asMade = ({ plan }: NewSheet): CarriedSheet => ({
  ...{ name: plan.name, plan, cells: 0, addedColumns: 0, addedRows: 0 },
});

function lossAt(old: StandingSheet, { row, column }: Place, loss: Loss): NotCarried {
  const formula = old.formulas[row - 1]?.[column - 1] ?? '';
  const shown = formula === '' ? String(old.values[row - 1]?.[column - 1] ?? '') : formula;
  return { sheet: old.name, row, column, shown, loss };
}

/** What was typed into a sheet that has no successor. */
function allOf(old: StandingSheet): readonly NotCarried[] {
  const keys = keysOfStanding(old);
  const nothing = { cells: [], notes: [] };
  const { isMade } = templateContents(old, nothing, keys, null);
  const cells = keys.flatMap((row, index) =>
    row.flatMap((key, at) =>
      key === '' || isMade(key) ? [] : [lossAt(old, { row: index + 1, column: at + 1 }, 'sheet')],
    ),
  );
  const notes = typedNotes(old, nothing).map((note) => ({ ...lossAt(old, note, 'sheet'), shown: note.text }));
  return [...cells, ...notes];
}

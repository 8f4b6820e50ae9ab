import { costOf, type Dictionary, makeFeasible, withBound } from './dual-simplex';

/** Σ factor × variable ≥ atLeast, all of them whole numbers. */
export interface Inequality {
  /** Each variable at most once. */
  readonly terms: readonly (readonly [variable: number, factor: number])[];
  readonly atLeast: number;
}

/** The least cost at which whole numbers from 0 make all rows hold. */
export interface WholeProgramme {
  /** What a unit of each variable costs: whole numbers from 0, of which some are above. */
  readonly costs: readonly number[];
  readonly rows: readonly Inequality[];
  /** So many variables, from the first, decide the others and are made whole before them. */
  readonly deciding: number;
}

export interface WholeSolution {
  /** `undecided`: the effort was not enough to know. */
  readonly status: 'optimal' | 'infeasible' | 'undecided';
  /** Empty if there is none. */
  readonly values: readonly number[];
  /** Cells of the dictionaries that the search made. */
  readonly effort: number;
}

/**
 * The cells of all dictionaries that one search may make: about a second, and at worst 130 MB at a time. The searches of real
 * rotas take a hundredth.
 */
const MOST_CELLS = 40e6;

/** A value this near to a whole number is that number; the cost of a solution is as near. */
const WHOLE = 1e-6;

const lowestWholeCost = (dictionary: Dictionary): number => Math.ceil(costOf(dictionary) - WHOLE);

/**
 * A bound below the least cost, from the same programme without the demand for whole numbers, rounded up.
 *
 * @returns `null` if nothing makes the rows hold
 */
export function lowerBound(programme: WholeProgramme): number | null {
  const root = dictionaryOf(programme);
  return makeFeasible(root, Number.POSITIVE_INFINITY) ? lowestWholeCost(root) : null;
}

/**
 * Solves a programme by branch and bound. Costs are whole, so a branch counts by its bound rounded up: of those with the least,
 * the one made last goes first, and the first solution that is met is optimal. (A general solver, yalps 0.6.4, does not know
 * that costs are whole and begins every branch anew: for the 32 days of one rota of 8 codes with breaks it took 580 ms against
 * 45.)
 *
 * @param atMost cost beyond which a solution is of no use
 */
export function solveWhole(programme: WholeProgramme, atMost = Number.POSITIVE_INFINITY): WholeSolution {
  const root = dictionaryOf(programme);
  const feasible = makeFeasible(root, atMost + WHOLE);
  if (!feasible) return { status: feasible === null ? 'undecided' : 'infeasible', values: [], effort: 0 };
  const least = lowestWholeCost(root);
  const open: Dictionary[][] = [[root]];
  let effort = 0;
  for (let extra = 0; extra < open.length; ) {
    const dictionary = open[extra]?.pop();
    if (dictionary === undefined) {
      extra += 1;
      continue;
    }
    const row = rowToBranch(dictionary, programme);
    if (row === 0) return { ...checked(valuesOf(dictionary, programme), programme), effort };
    for (const branch of branches(dictionary, row, programme)) {
      effort += branch.cells.length;
      const holds = makeFeasible(branch, atMost + WHOLE);
      if (holds === null || effort > MOST_CELLS) return { status: 'undecided', values: [], effort };
      if (!holds) continue;
      const rise = lowestWholeCost(branch) - least;
      const equals = open[rise] ?? [];
      equals.push(branch);
      open[rise] = equals;
    }
  }
  return { status: 'infeasible', values: [], effort };
}

/** Calculated in whole numbers once more, so that no rounding on the way makes a cover that does not cover. */
function checked(values: readonly number[], { rows }: WholeProgramme): Omit<WholeSolution, 'effort'> {
  const holds = rows.every(
    ({ terms, atLeast }) =>
      terms.reduce((sum, [variable, factor]) => sum + factor * (values[variable] ?? 0), 0) >= atLeast,
  );
  return holds ? { status: 'optimal', values } : { status: 'undecided', values: [] };
}

function dictionaryOf({ costs, rows }: WholeProgramme): Dictionary {
  const width = costs.length + 1;
  const cells = new Float64Array(width * (rows.length + 1));
  cells.set(costs, 1);
  for (const [index, { terms, atLeast }] of rows.entries()) {
    const start = (index + 1) * width;
    cells[start] = -atLeast;
    for (const [variable, factor] of terms) cells[start + variable + 1] = factor;
  }
  return {
    cells,
    width,
    // The rows' own variables, how far each holds with something to spare, follow those of the programme.
    rowVariables: Int32Array.from({ length: rows.length + 1 }, (_, row) => costs.length + row),
    freeVariables: Int32Array.from({ length: width }, (_, column) => column - 1),
  };
}

/** The row of the variable that is furthest from whole, a deciding one if any is not; 0 if all are whole. */
function rowToBranch({ cells, width, rowVariables }: Dictionary, programme: WholeProgramme): number {
  let row = 0;
  let furthest = 0;
  for (let each = 1; each < rowVariables.length; each += 1) {
    const variable = rowVariables[each] ?? 0;
    if (variable >= programme.costs.length) continue;
    const value = cells[each * width] ?? 0;
    const distance = Math.abs(value - Math.round(value));
    if (distance <= WHOLE) continue;
    const weight = variable < programme.deciding ? distance + 1 : distance;
    if (weight > furthest) {
      row = each;
      furthest = weight;
    }
  }
  return row;
}

/** The variable of a row at most its value rounded down, and at least its value rounded up: the latter is tried first. */
function branches(dictionary: Dictionary, row: number, { costs }: WholeProgramme): readonly Dictionary[] {
  const value = dictionary.cells[row * dictionary.width] ?? 0;
  const name = costs.length + dictionary.rowVariables.length;
  return [
    withBound(dictionary, row, -1, Math.floor(value), name),
    withBound(dictionary, row, 1, Math.ceil(value), name),
  ];
}

function valuesOf({ cells, width, rowVariables }: Dictionary, { costs }: WholeProgramme): number[] {
  const values = costs.map(() => 0);
  for (const [row, variable] of rowVariables.entries())
    if (row > 0 && variable < costs.length) values[variable] = Math.round(cells[row * width] ?? 0);
  return values;
}

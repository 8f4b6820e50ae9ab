/**
 * The dictionary of a linear programme whose costs are not negative: row 0 is the cost, every other row a variable in terms of
 * the free ones, which are 0. A row below 0 is one that does not hold yet.
 */
export interface Dictionary {
  /** Row by row; in each the constant, then a factor for every free variable. */
  readonly cells: Float64Array;
  /** Cells of a row. */
  readonly width: number;
  /** The variable of each row; row 0 has none. */
  readonly rowVariables: Int32Array;
  /** The variable of each column; column 0 has none. */
  readonly freeVariables: Int32Array;
}

/** What is nearer to 0 than this does not count: factors are small whole numbers, and what pivots make of them are fractions of such. */
const NEAR_ZERO = 1e-7;

/** What is nearer to 0 than this is a 0 that rounding moved. Left where it is, hundreds of pivots would blow it up. */
const DUST = 1e-10;

/**
 * A row that nothing can lift is short by a fraction of whole numbers, or else by what rounding left of a row that holds: this
 * lies between. (In a run of 20 equal days, with cells of some thousand millions, a row was short by 0.0000005.)
 */
const REALLY_SHORT = 1e-4;

const withoutDust = (value: number): number => (value < DUST && value > -DUST ? 0 : value);

/** More pivots than any programme of a rota takes: only one that goes round in circles gets there. */
const MOST_PIVOTS = 20_000;

export const costOf = ({ cells }: Dictionary): number => cells[0] ?? 0;

/**
 * Makes every row hold at the least cost, by the dual simplex method: costs that are not negative make the start dual feasible,
 * so that no first phase is needed, and after one more row a few pivots are enough. It changes the dictionary in place.
 *
 * @param atMost a cost beyond which the result does not matter; the cost never falls on the way
 * @returns whether there is a solution that costs no more than `atMost`; `null` if it went round in circles
 */
export function makeFeasible(dictionary: Dictionary, atMost: number): boolean | null {
  for (let pivots = 0; pivots < MOST_PIVOTS; pivots += 1) {
    if (costOf(dictionary) > atMost) return false;
    const row = worstRow(dictionary);
    if (row === 0) return true;
    const column = cheapestColumn(dictionary, row);
    if (column === 0 && (dictionary.cells[row * dictionary.width] ?? 0) < -REALLY_SHORT) return false;
    if (column === 0) dictionary.cells[row * dictionary.width] = 0;
    else exchange(dictionary, row, column);
  }
  return null;
}

/** The dictionary with one more row, `sign` × (the variable of `row` − `bound`), which must not be negative. */
export function withBound(
  from: Dictionary,
  row: number,
  sign: 1 | -1,
  bound: number,
  name: number,
): Dictionary {
  const { width, cells: old } = from;
  const cells = new Float64Array(old.length + width);
  cells.set(old);
  const source = row * width;
  for (let column = 0; column < width; column += 1)
    cells[old.length + column] = sign * ((old[source + column] ?? 0) - (column === 0 ? bound : 0));
  const rowVariables = new Int32Array(from.rowVariables.length + 1);
  rowVariables.set(from.rowVariables);
  rowVariables[from.rowVariables.length] = name;
  return { cells, width, rowVariables, freeVariables: from.freeVariables.slice() };
}

/** The row that is furthest below 0; 0 if all hold. */
function worstRow({ cells, width, rowVariables }: Dictionary): number {
  let row = 0;
  let worst = -NEAR_ZERO;
  for (let each = 1; each < rowVariables.length; each += 1) {
    const value = cells[each * width] ?? 0;
    if (value < worst) {
      worst = value;
      row = each;
    }
  }
  return row;
}

/** The free variable that lifts a row for the least cost, the one with the larger factor among equals; 0 if none lifts it. */
function cheapestColumn({ cells, width }: Dictionary, row: number): number {
  let column = 0;
  let least = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let each = 1; each < width; each += 1) {
    const factor = cells[row * width + each] ?? 0;
    if (factor <= NEAR_ZERO) continue;
    const ratio = (cells[each] ?? 0) / factor;
    if (ratio < least - DUST || (ratio <= least + DUST && factor > largest)) {
      column = each;
      least = ratio;
      largest = factor;
    }
  }
  return column;
}

/** The variable of a row and a free one change places. */
function exchange(dictionary: Dictionary, row: number, column: number): void {
  const { cells, width, rowVariables, freeVariables } = dictionary;
  const base = row * width;
  const pivot = cells[base + column] ?? 1;
  const filled: number[] = [];
  for (let each = 0; each < width; each += 1) {
    if (each === column) continue;
    const value = cells[base + each] ?? 0;
    // Zeros stay zeros, not dust: most cells are, and a filled one costs time in every row.
    cells[base + each] = withoutDust(-value / pivot);
    if (cells[base + each] !== 0) filled.push(each);
  }
  cells[base + column] = 1 / pivot;
  for (let each = 0; each < rowVariables.length; each += 1) {
    const at = each * width;
    const factor = cells[at + column] ?? 0;
    if (each === row || factor === 0) continue;
    for (const other of filled)
      cells[at + other] = withoutDust((cells[at + other] ?? 0) + factor * (cells[base + other] ?? 0));
    cells[at + column] = withoutDust(factor / pivot);
  }
  const leaving = rowVariables[row] ?? 0;
  rowVariables[row] = freeVariables[column] ?? 0;
  freeVariables[column] = leaving;
}

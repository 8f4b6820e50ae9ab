import { type Attempts, judged, type Outcome, untriedFor } from '../app/self-check/attempt';
import { serialFromIso } from '../core/calendar/iso-date';
import { catalogue } from '../functions/catalogue';
import type { CellResult, FunctionSpec } from '../functions/function-spec';
import { cellAddress } from '../sheet/a1';
import type { ProbeQuestion } from './self-check-probe';
import type { Scratch } from './self-check-scratch';

type Range = GoogleAppsScript.Spreadsheet.Range;

type FunctionAttempts = Pick<
  Attempts,
  | 'function-locale'
  | 'function-date'
  | 'function-omitted'
  | 'function-error-argument'
  | 'function-throws'
  | 'function-spills'
  | 'function-blank-cell'
  | 'function-examples'
>;

const moment = { iso: '2026-11-11T20:00', seen: '2026-11-11 20:00' };

/** How custom functions are called in cells. All are typed in at once: Google calls them when it likes. */
export function functionAttempts(scratch: Scratch): FunctionAttempts {
  const results = once(() => calculated(scratch));
  const ofProbe = (id: ProbeId, judge: (cells: Cells) => boolean) => () =>
    ofCells(results().probes[id], judge);
  return {
    'function-locale': ofProbe('locale', ([[locale]]) => locale === Session.getActiveUserLocale()),
    'function-date': ofProbe('date', ([[date]]) => date === moment.seen),
    'function-omitted': () => {
      const { omittedFirst, omittedLast } = results().probes;
      const isOmitted = ([[first, last]]: Cells) =>
        isNothing(String(first).split(' ')[0]) && isNothing(String(last).split(' ')[1]);
      return ofCells([[...omittedFirst[0], ...omittedLast[0]]], isOmitted);
    },
    'function-error-argument': ofProbe('error', ([[shown]]) => /^(#|text #)/.test(String(shown))),
    'function-throws': ofProbe('throws', ([[shown]]) => isError(shown)),
    'function-spills': ofProbe('spills', (cells) => JSON.stringify(cells) === '[[1,2],[3,4]]'),
    'function-blank-cell': ofProbe('blank', ([[kinds]]) => kinds === '[[number],[blank],[number]] number'),
    'function-examples': () => examplesOutcome(results().examples),
  };
}

type Cells = readonly [readonly [unknown, ...unknown[]], ...(readonly unknown[])[]];

const isNothing = (kind: string | undefined): boolean =>
  kind === 'undefined' || kind === 'null' || kind === 'blank';

const isError = (shown: unknown): boolean => typeof shown === 'string' && shown.startsWith('#');

/** `Loading...`, `正在加载...`: how Google shows that it has not called a function yet. */
const isLoading = (shown: unknown): boolean => typeof shown === 'string' && /(\.\.\.|…)$/.test(shown);

const ofCells = (cells: Cells, judge: (cells: Cells) => boolean): Outcome =>
  cells.flat().some(isLoading) ? untriedFor('stillLoading') : judged(judge(cells), alone(cells) ?? cells);

/** What a single cell shows. */
const alone = (cells: Cells): unknown => (cells.flat().length === 1 ? cells[0][0] : null);

const ask = (question: ProbeQuestion, ...args: readonly string[]): string =>
  `=KEFU_PROBE(${[`"${question}"`, ...args].join(',')})`;

/** The formulas of the probes; `date` is a cell with a date, `gap` three cells below each other of which the second is blank. */
const probeFormulas = (date: string, gap: string) => ({
  locale: ask('locale'),
  date: ask('date', date),
  omittedFirst: ask('kinds', '', '1'),
  omittedLast: ask('kinds', '1'),
  error: ask('kinds', 'NA()', '1'),
  throws: ask('throw'),
  spills: ask('rows'),
  blank: ask('kinds', gap, '1'),
});

type ProbeId = keyof ReturnType<typeof probeFormulas>;

interface Results {
  readonly probes: Readonly<Record<ProbeId, Cells>>;
  readonly examples: readonly Example[];
}

interface Example {
  readonly spec: FunctionSpec;
  readonly shown: Cells;
}

/** Types everything in, and waits until Google has called it all, or for as long as it is worth. */
function calculated({ range }: Scratch): Results {
  const facts = range(3, 2);
  facts.setValues([
    [serialFromIso(moment.iso) ?? '', 1],
    ['', ''],
    ['', 2],
  ]);
  facts.getCell(1, 1).setNumberFormat('yyyy-mm-dd hh:mm');
  const [row, column] = [facts.getRow(), facts.getColumn()];
  const gap = `${cellAddress(row, column + 1)}:${cellAddress(row + 2, column + 1)}`;
  const formulas = probeFormulas(cellAddress(row, column), gap);
  const ids = Object.keys(formulas) as ProbeId[];
  const probes = ids.map((id) => ({ id, cells: withFormula(range(2, 2), formulas[id]) }));
  const examples = catalogue.map((spec) => ({ spec, cells: withFormula(range(1, 2), spec.example.formula) }));
  awaitCalls([...probes, ...examples].map(({ cells }) => cells));
  return {
    probes: Object.fromEntries(
      probes.map(({ id, cells }) => [id, id === 'spills' ? cellsOf(cells) : cellsOf(cells.getCell(1, 1))]),
    ) as Results['probes'],
    examples: examples.map(({ spec, cells }) => ({ spec, shown: cellsOf(cells) })),
  };
}

function withFormula(cells: Range, formula: string): Range {
  cells.getCell(1, 1).setFormula(formula);
  return cells;
}

const cellsOf = (range: Range): Cells => {
  const [[first, ...others] = [''], ...rows] = range.getValues();
  return [[first, ...others], ...rows];
};

const longestWaitMilliseconds = 30_000;
const pauseMilliseconds = 1000;

/** They follow each other on one sheet: all of them are one read. */
function awaitCalls(places: readonly Range[]): void {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return;
  const all = first.getSheet().getRange(first.getRow(), 1, last.getLastRow() - first.getRow() + 1, 2);
  for (let waited = 0; waited < longestWaitMilliseconds; waited += pauseMilliseconds) {
    SpreadsheetApp.flush();
    if (!all.getValues().flat().some(isLoading)) return;
    Utilities.sleep(pauseMilliseconds);
  }
}

function examplesOutcome(examples: readonly Example[]): Outcome {
  if (examples.some(({ shown }) => shown.flat().some(isLoading))) return untriedFor('stillLoading');
  const wrong = examples.filter(({ spec, shown }) => !isResult(spec.example.result, shown[0]));
  const told = wrong.map(({ spec, shown }) => `${spec.name} ${JSON.stringify(shown[0])}`);
  return judged(
    wrong.length === 0,
    wrong.length === 0 ? `${examples.length} = ${examples.length}` : told.join('; '),
  );
}

/** A result that depends on the language is right in either: `function-locale` tells which was spoken. */
function isResult(result: CellResult, [shown, second]: readonly unknown[]): boolean {
  if (Array.isArray(result)) return isClose(result[0], shown) && isClose(result[1], second);
  if (typeof result === 'object' && result !== null) return Object.values<unknown>(result).includes(shown);
  return isClose(result ?? '', shown);
}

const isClose = (expected: unknown, shown: unknown): boolean =>
  typeof expected === 'number' && typeof shown === 'number'
    ? Math.abs(expected - shown) <= 1e-9 * Math.max(1, Math.abs(expected))
    : expected === shown;

/** Made when it is first needed; what it throws, it throws to everyone who asks. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | { readonly error: unknown } | null = null;
  return () => {
    made ??= attempted(make);
    if ('error' in made) throw made.error;
    return made.value;
  };
}

function attempted<T>(make: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: make() };
  } catch (error) {
    return { error };
  }
}

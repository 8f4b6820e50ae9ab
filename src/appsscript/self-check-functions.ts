import { type Attempts, judged, type Outcome, untriedFor } from '../app/self-check/attempt';
import { serialFromIso } from '../core/calendar/iso-date';
import { catalogue } from '../functions/catalogue';
import { resultHeight, rowsOf } from '../functions/evaluate';
import type { CellResult, OneCell } from '../functions/function-spec';
import { cellAddress } from '../sheet/a1';
import { type Cells, called, isWaiting, ofCells } from './self-check-calls';
import type { ProbeQuestion } from './self-check-probe';
import type { Scratch } from './self-check-scratch';

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

/** How custom functions are called in cells. */
export function functionAttempts(scratch: Scratch): FunctionAttempts {
  const probes = once(() => probed(scratch));
  const ofProbe = (id: ProbeId, judge: (cells: Cells) => boolean) => () => ofCells(probes()[id], judge);
  return {
    'function-locale': ofProbe('locale', ([[locale]]) => locale === Session.getActiveUserLocale()),
    'function-date': ofProbe('date', ([[date]]) => date === moment.seen),
    'function-omitted': () => {
      const { omittedFirst, omittedLast } = probes();
      const isOmitted = ([[first, last]]: Cells) =>
        isNothing(String(first).split(' ')[0]) && isNothing(String(last).split(' ')[1]);
      return ofCells([[...omittedFirst[0], ...omittedLast[0]]], isOmitted);
    },
    'function-error-argument': ofProbe('error', ([[shown]]) => /^(#|text #)/.test(String(shown))),
    'function-throws': ofProbe('throws', ([[shown]]) => typeof shown === 'string' && shown.startsWith('#')),
    'function-spills': ofProbe('spills', (cells) => JSON.stringify(cells) === '[[1,2],[3,4]]'),
    'function-blank-cell': ofProbe('blank', ([[kinds]]) => kinds === '[[number],[blank],[number]] number'),
    'function-examples': () => examplesTried(scratch),
  };
}

const isNothing = (kind: string | undefined): boolean =>
  kind === 'undefined' || kind === 'null' || kind === 'blank';

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

function probed({ range, written }: Scratch): Readonly<Record<ProbeId, Cells>> {
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
  const side = (id: ProbeId) => (id === 'spills' ? 2 : 1);
  const cells = called(
    ids.map((id) => ({ formula: written(formulas[id]), cells: range(side(id), side(id)) })),
  );
  return Object.fromEntries(ids.map((id, index) => [id, cells[index]])) as Record<ProbeId, Cells>;
}

function examplesTried({ range, written }: Scratch): Outcome {
  const examples = catalogue.map(({ example }) => example);
  const shown = called(
    catalogue.map((spec) => ({
      formula: written(spec.example.formula),
      cells: range(resultHeight(spec), 2),
    })),
  );
  const wrong = examples.flatMap(({ formula, result }, index) =>
    isResult(result, shown[index] ?? [['']]) ? [] : [`${formula} → ${JSON.stringify(shown[index])}`],
  );
  if (shown.some(isWaiting)) return untriedFor('stillLoading');
  const right = `${examples.length - wrong.length} / ${examples.length}`;
  return judged(wrong.length === 0, [right, ...wrong].join('; '));
}

const isResult = (result: CellResult, shown: Cells): boolean =>
  rowsOf(result).every((cells, row) => cells.every((cell, column) => isCell(cell, shown[row]?.[column])));

/** A text that depends on the language is right in either: `function-locale` tells which was spoken. */
const isCell = (expected: OneCell, shown: unknown): boolean =>
  typeof expected === 'object' && expected !== null
    ? Object.values<unknown>(expected).includes(shown)
    : isClose(expected ?? '', shown);

const isClose = (expected: unknown, shown: unknown): boolean =>
  typeof expected === 'number' && typeof shown === 'number'
    ? Math.abs(expected - shown) <= 1e-9 * Math.max(1, Math.abs(expected))
    : expected === shown;

type Attempted<T> = { readonly value: T } | { readonly error: unknown };

/** Made when it is first needed; what it throws, it throws to everyone who asks. */
function once<T>(make: () => T): () => T {
  let made: Attempted<T> | null = null;
  return () => {
    made ??= attempted(make);
    if ('error' in made) throw made.error;
    return made.value;
  };
}

function attempted<T>(make: () => T): Attempted<T> {
  try {
    return { value: make() };
  } catch (error) {
    return { error };
  }
}

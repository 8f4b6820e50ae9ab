import { reasonOf } from '../app/reason';
import { type Attempts, judged, type Outcome, untriedFor } from '../app/self-check/attempt';
import { copiedGround } from './blank-sheets';
import { documentLock } from './document-lock';
import type { Scratch } from './self-check-scratch';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type DocumentAttempts = Pick<
  Attempts,
  | 'name-round-trip'
  | 'name-broken'
  | 'chart-first-column'
  | 'copied-tag'
  | 'copied-looks'
  | 'lock'
  | 'properties'
  | 'timings'
>;

/** What the document keeps beside its cells, and how fast it answers. */
export const documentAttempts = (scratch: Scratch): DocumentAttempts => ({
  'name-round-trip': () => nameReadBack(scratch),
  'name-broken': () => nameOfDeletedSheet(scratch),
  'chart-first-column': () => chartReadBack(scratch),
  'copied-tag': () => copiedTag(scratch),
  'copied-looks': () => copiedLooks(scratch),
  lock: () => {
    const answer = documentLock().ifFree(() => 'taken and given back');
    return answer === null ? untriedFor('lockTaken') : judged(true, answer);
  },
  properties: () => propertiesRead(),
  timings: () => timed(scratch),
});

function nameReadBack({ spreadsheet, range, name }: Scratch): Outcome {
  const cells = range(2, 1);
  cells.setValues([[1], [2]]);
  spreadsheet.setNamedRange(name('sum'), cells);
  const sum = range(1, 1).setFormula(`=SUM(${name('sum')})`);
  SpreadsheetApp.flush();
  const seen = [spreadsheet.getRangeByName(name('sum'))?.getA1Notation(), sum.getValue()];
  return judged(seen.join() === [cells.getA1Notation(), 3].join(), seen);
}

function nameOfDeletedSheet({ spreadsheet, sheet, name }: Scratch): Outcome {
  const doomed = sheet();
  spreadsheet.setNamedRange(name('broken'), doomed.getRange(1, 1));
  SpreadsheetApp.flush();
  spreadsheet.deleteSheet(doomed);
  const find = () => spreadsheet.getNamedRanges().find((each) => each.getName() === name('broken'));
  const named = find();
  if (!named) return judged(true, 'gone');
  const range = answerOf(() => named.getRange()?.getA1Notation() ?? null);
  named.remove();
  return judged(
    range.isRefused && !find(),
    `listed; getRange: ${range.told}; ${find() ? 'not removed' : 'removed'}`,
  );
}

/** What a range of a broken name is: refused where the call fails or gives none. */
function answerOf(ask: () => string | null): { readonly isRefused: boolean; readonly told: string } {
  try {
    const address = ask();
    return { isRefused: address === null, told: String(address) };
  } catch (error) {
    return { isRefused: true, told: reasonOf(error) };
  }
}

/** As the charts of templates are built. How many lines it draws, no script can read. */
function chartReadBack({ range }: Scratch): Outcome {
  const cells = range(3, 2);
  cells.setValues([
    ['时', '人'],
    [9, 2],
    [10, 3],
  ]);
  const sheet = cells.getSheet();
  const chart = sheet
    .newChart()
    .setChartType(Charts.ChartType.LINE)
    .addRange(cells)
    .setNumHeaders(1)
    .setPosition(cells.getRow(), 4, 0, 0)
    .setOption('useFirstColumnAsDomain', true)
    .build();
  sheet.insertChart(chart);
  SpreadsheetApp.flush();
  const read = sheet.getCharts().at(-1);
  const seen = [read?.getOptions().get('useFirstColumnAsDomain'), read?.getRanges()[0]?.getA1Notation()];
  return judged(String(seen[0]) === 'true' && seen[1] === cells.getA1Notation(), seen);
}

function copiedTag({ spreadsheet, sheet, adopt }: Scratch): Outcome {
  const copy: Sheet = sheet().copyTo(spreadsheet);
  const keys = copy.getDeveloperMetadata().map((metadata) => metadata.getKey());
  // Tagged itself, whatever has come along: else a check that is killed here would leave it behind.
  adopt(copy);
  return judged(keys.length === 0, keys.length === 0 ? 'none' : keys.join(', '));
}

function copiedLooks({ spreadsheet, sheet, adopt }: Scratch): Outcome {
  const { copy, has, lacks } = copiedGround(spreadsheet, sheet());
  adopt(copy);
  return judged(lacks.length === 0, lacks.length === 0 ? has : `without ${lacks.join(', ')}`);
}

const mostPropertyBytes = 9 * 1024;

/** Reads only: what is kept there is the user’s. */
function propertiesRead(): Outcome {
  const texts = Object.values(PropertiesService.getUserProperties().getProperties());
  // A byte of UTF-8 is a character that stands as it is, or a percent sign with two digits.
  const bytesOf = (text: string) => encodeURIComponent(text).replace(/%../g, '_').length;
  const largest = Math.max(0, ...texts.map(bytesOf));
  return judged(largest <= mostPropertyBytes, `${texts.length}, ≤ ${largest} bytes`);
}

const rounds = 20;
const mostMeanMilliseconds = 1000;

function timed({ range }: Scratch): Outcome {
  const cell = range(1, 1);
  SpreadsheetApp.flush();
  const means = {
    read: meanOf(() => cell.getValue()),
    write: meanOf((round) => cell.setValue(round)),
    flush: meanOf((round) => {
      cell.setValue(round);
      SpreadsheetApp.flush();
    }),
  };
  const told = Object.entries(means).map(([kind, mean]) => `${kind} ${Math.round(mean)} ms`);
  return judged(
    Object.values(means).every((mean) => mean < mostMeanMilliseconds),
    told.join(', '),
  );
}

function meanOf(work: (round: number) => unknown): number {
  const startedAt = Date.now();
  for (let round = 0; round < rounds; round += 1) work(round);
  return (Date.now() - startedAt) / rounds;
}

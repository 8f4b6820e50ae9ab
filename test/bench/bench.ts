/**
 * `npm run bench`: sizes and speeds beside the numbers that this project wants to hold. Times are medians of one run on one
 * machine; what counts are the ratios. With `--strict` the exit code is 1 if a number does not hold.
 */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import type { GenerateResponse } from '../../src/app/api';
import { headsOnDuty } from '../../src/core/queueing/inquiry-queue';
import { buildLexicon } from '../../src/core/reviews/lexicon';
import { readReview } from '../../src/core/reviews/read-review';
import { catalogue } from '../../src/functions/catalogue';
import { evaluate } from '../../src/functions/evaluate';
import type { FunctionSpec } from '../../src/functions/function-spec';
import type { LocalDocument } from '../../src/host/headless/headless';
import { readAddon } from '../../src/host/project/read-addon';
import { keywordGroups, planLibrary } from '../../src/library';
import { runTraced } from '../appsscript/run-traced';
import type { TracedCall } from '../appsscript/traced';
import { pathOf } from '../support/tools';
import { compileForBench } from './compile-for-bench';
import { fullRota, manyReviews, namedArea } from './full-workbook';
import { millisecondsToUsablePage } from './usable-page';
import { longestReview, worstFiles } from './worst-cases';

const root = process.cwd();
const distDir = path.join(root, 'dist');
const { code } = readAddon(distDir);

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly holds: boolean | null;
}
const rows: Row[] = [];
const report = (what: string, measured: string, wanted = '', holds: boolean | null = null) =>
  rows.push({ what, measured, wanted, holds });

const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

/** Milliseconds that this process has calculated: what others do on the machine does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Median times in milliseconds of several works that take turns, after one round that warms up.
 *
 * @param clock the wall's, or {@link cpuTime} for works of many milliseconds
 */
function medians(runs: number, works: readonly (() => unknown)[], clock = () => performance.now()): number[] {
  return rounds(runs, works, clock).map((times) => times[Math.floor(runs / 2)] ?? 0);
}

/** The times of each work, the shortest first. */
function rounds(runs: number, works: readonly (() => unknown)[], clock: () => number): number[][] {
  for (const work of works) work();
  const times: number[][] = works.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, work] of works.entries()) {
      const start = clock();
      work();
      times[index]?.push(clock() - start);
    }
  }
  return times.map((each) => each.sort((one, other) => one - other));
}

/** Median time of `work` in milliseconds, after one run that warms up. */
const median = (runs: number, work: () => unknown): number => medians(runs, [work])[0] ?? 0;

function measureSize(): void {
  const bytesOf = (file: string) => statSync(path.join(distDir, file)).size;
  const bytes = bytesOf('Code.js');
  report('dist/Code.js', `${Math.round(bytes / 1024)} KB`, 'at most 300 KB', bytes <= 300 * 1024);
  for (const file of ['Workbook.js', 'Library.js', 'Sidebar.html']) {
    report(`dist/${file}`, `${Math.round(bytesOf(file) / 1024)} KB`);
  }
}

/** Google evaluates all scripts for every call of a cell. */
function measureColdCalls(): void {
  const calls = catalogue.map(({ name, example }): [string, string] => [
    name,
    `${code}\n${name}(...${JSON.stringify(example.args)})`,
  ]);
  const globals = { Session: { getActiveUserLocale: () => 'zh_CN' } };
  const cold = (source: string) => () => vm.runInContext(source, vm.createContext({ ...globals }));
  // In turns, so that a busy moment of the machine falls on all of them.
  const [empty = 0, loaded = 0, ...called] = medians(
    60,
    ['', code, ...calls.map(([, source]) => source)].map(cold),
  );
  report('empty script, fresh realm', milliseconds(empty));
  report('all scripts, fresh realm', milliseconds(loaded));
  for (const [index, [name]] of calls.entries()) {
    const time = called[index] ?? 0;
    const ratio = time / empty;
    report(
      `all scripts and one ${name}`,
      `${milliseconds(time)}, ${ratio.toFixed(1)}× empty`,
      'under 5× empty',
      ratio < 5,
    );
  }
}

/** A machine that has never seen the scripts reads them first; how often Google's does is not known. */
function measureFirstSight(): void {
  let seen = 0;
  const unseen = (source: string) => () => {
    seen += 1;
    return vm.runInContext(`// ${seen}\n${source}`, vm.createContext({}));
  };
  const [loaded = 0, called = 0] = medians(
    20,
    [code, `${code}\nKEFU_PRESALES(5000000, 200, 0.3, 0.5, 500)`].map(unseen),
  );
  report('all scripts, never seen before', milliseconds(loaded));
  report('all scripts and one KEFU_PRESALES, never seen before', milliseconds(called));
}

/** The example's arguments, the first of them that is one number or text given for so many rows; undefined if none is. */
function columnOfExamples({ example, parameters }: FunctionSpec, count: number): unknown[] | undefined {
  const column = example.args.findIndex(
    (_, index) => !['numberRange', 'list'].includes(parameters[index]?.kind.type ?? ''),
  );
  if (column < 0) return undefined;
  return example.args.map((argument, index) =>
    index === column ? Array.from({ length: count }, () => [argument]) : argument,
  );
}

/** Twice the rows take twice the time, and something for memory; what is not linear takes four times. */
const mostForTwice = 3;

function measureRanges(): void {
  for (const spec of catalogue) {
    const columns = [10_000, 40_000, 80_000].map((count) => columnOfExamples(spec, count));
    if (columns.includes(undefined)) {
      report(`${spec.name}, 10,000 rows`, 'has a range for its only argument');
      continue;
    }
    const works = columns.map((args) => () => evaluate(spec, args ?? [], 'zh-CN'));
    const runs = 7;
    const [tens = [], some = [], twice = []] = rounds(runs, works, cpuTime);
    const ten = tens[Math.floor(runs / 2)] ?? 0;
    // So many rows that memory is tidied up in either; and of the fastest runs, which the others on the machine left alone.
    const ratio = (twice[0] ?? 0) / (some[0] ?? 1);
    report(
      `${spec.name}, 10,000 rows`,
      `${milliseconds(ten)} of CPU, ${ratio.toFixed(1)}× for twice 40,000`,
      'under 50 ms, linear',
      ten < 50 && ratio < mostForTwice,
    );
  }
}

/** Loads of 1 … 10,000 Erlang, beside the plainest way to the same: one walk upward over Erlang B for each load. */
function measureHeads(): void {
  const loads = Array.from({ length: 10_000 }, (_, index) => index + 1);
  const target = { targetSeconds: 20, serviceLevel: 0.8 };
  const flow = (load: number) => ({ inquiriesPerHour: load, handleSeconds: 3600, concurrency: 1 });
  let heads: readonly number[] = [];
  const search = () => {
    heads = loads.map((load) => headsOnDuty(flow(load), target, 1));
  };
  const walk = () => loads.reduce((sum, load, index) => sum + walkedErlangB(load, heads[index] ?? 0), 0);
  const [searched = 0, walked = 0] = medians(3, [search, walk], cpuTime);
  const ratio = searched / walked;
  report(
    'heads for loads of 1 … 10,000 Erlang',
    `${milliseconds(searched)}, ${ratio.toFixed(2)}× a walk`,
    'at most 1.5× one walk over Erlang B',
    ratio <= 1.5,
  );
}

/** By the recurrence 1 ÷ B(n) = 1 + n ÷ A ÷ B(n − 1). */
function walkedErlangB(load: number, heads: number): number {
  let inverse = 1;
  for (let head = 1; head <= heads; head += 1) inverse = 1 + (inverse * head) / load;
  return 1 / inverse;
}

const reviews = [
  '质量很好，面料舒服，物流也快，客服回复很及时，下次还会再来买的',
  '等了一个星期才发货，问客服半天没有人理，态度也很差，不会再买了',
  '颜色和图片差别有点大，不过尺码合适，穿着还可以，就是稍微有点薄',
  '包装破损，里面的瓶子漏了一半，申请退款客服一直推脱，太让人失望了',
  '此用户没有填写评价',
  '第二次购买了，性价比高，老公说味道不错，就是赠品没有给，希望补发',
  '用了两次就坏了，充电充不进去，联系售后让我自己寄回去，运费还要自己出',
  '一般般吧，没有想象中的好，但是价格便宜，凑合着用，不推荐送人',
];

function measureReviews(): void {
  const count = 20_000;
  const lexicon = buildLexicon(keywordGroups);
  const read = () => {
    for (let index = 0; index < count; index += 1)
      readReview({ text: `${reviews[index % reviews.length]}${index}` }, lexicon);
  };
  read();
  const start = cpuTime();
  read();
  const aSecond = Math.round((count / (cpuTime() - start)) * 1000);
  report(
    'reviews read',
    `${aSecond.toLocaleString('en-US')} a CPU second`,
    'at least 100,000 a CPU second',
    aSecond >= 100_000,
  );
}

function measureCompilation(): void {
  const cold = (call: string) => () => vm.runInContext(`${code}\n${call}`, vm.createContext({}));
  report('all scripts and the library, fresh realm', milliseconds(median(20, cold('kefuLibrary_()'))));
  report('compiling the whole plan', milliseconds(median(5, compileForBench)));
}

/** A whole plan is what people wait for anyway: no file that somebody hands them may take much longer. */
const mostForWorstFile = 4;
/** A word of each of 29 lengths is looked for at each character. */
const mostForWorstWords = 10;

function measureWorstCases(): void {
  const worst = worstFiles();
  const [plan = 1, ...files] = medians(3, [compileForBench, ...worst.map(({ work }) => work)], cpuTime);
  for (const [index, { what }] of worst.entries()) {
    const time = files[index] ?? 0;
    const ratio = time / plan;
    report(
      `a template file with ${what}`,
      `${milliseconds(time)} of CPU, ${ratio.toFixed(1)}× the whole plan`,
      `under ${mostForWorstFile}× the whole plan`,
      ratio < mostForWorstFile,
    );
  }
  const { normal, worst: largest } = longestReview();
  const [usual = 1, most = 0] = medians(5, [normal, largest], cpuTime);
  report(
    'a review of 50,000 characters and the largest 评价词库',
    `${milliseconds(most)} of CPU, ${(most / usual).toFixed(1)}× the built-in words`,
    `under ${mostForWorstWords}× the built-in words`,
    most / usual < mostForWorstWords,
  );
}

const load = createRequire(path.join(root, 'package.json'));
const { openDocument } = load(path.join(root, '.build/host/headless.cjs'));
const wholePlan = { plan: 'double-11', inputs: {}, language: 'zh-CN' };

/** Each call that writes is a message to Google's spreadsheet. */
async function countWriteCalls(): Promise<void> {
  for (const { id } of planLibrary.plans) await countWritesOf(id);
}

async function countWritesOf(plan: string): Promise<void> {
  const document: LocalDocument = await openDocument({ distDir });
  const { result, calls } = runTraced(document, 'kefuSidebarCall', 'generate', { ...wholePlan, plan });
  const { sheets } = (result as { value: GenerateResponse }).value;
  document.dispose();

  const isName = ({ member }: TracedCall) => /NamedRange/.test(member);
  const writes = calls.filter(({ effect }) => effect === 'write');
  const others = writes.filter((call) => !isName(call));
  const average = others.length / sheets.length;
  const names = ((writes.length - others.length) / sheets.length).toFixed(1);
  const measured = `${average.toFixed(1)}, and ${names} for names`;
  const what = `write calls a sheet, on average, of ${plan}`;
  if (plan !== wholePlan.plan) {
    report(what, measured);
    return;
  }
  report(what, measured, 'at most 25 without names', average <= 25);
  report('  most of them', mostFrequent(others, 4));

  const reads = readsBetween(calls, ({ effect }) => effect === 'write');
  report('reads between the first and the last write', String(reads.length), 'none', reads.length === 0);
  if (reads.length > 0) report('  most of them', mostFrequent(reads, 4));
  const isOfCells = ({ effect, member }: TracedCall) => effect === 'write' && member.startsWith('Range.');
  report('  while it writes into cells', String(readsBetween(calls, isOfCells).length));
}

function readsBetween(calls: readonly TracedCall[], isWrite: (call: TracedCall) => boolean) {
  const writes = calls.map(isWrite);
  return calls
    .slice(writes.indexOf(true), writes.lastIndexOf(true))
    .filter(({ effect }) => effect === 'read');
}

function mostFrequent(calls: readonly TracedCall[], most: number): string {
  const counts = new Map<string, number>();
  for (const { member } of calls) counts.set(member, (counts.get(member) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one).slice(0, most);
  return sorted.map(([member, count]) => `${count} ${member}`).join(', ');
}

async function measureGeneration(): Promise<void> {
  const start = performance.now();
  const document: LocalDocument = await openDocument({ distDir });
  const opened = performance.now();
  const answer = (await document.call('kefuSidebarCall', 'generate', wholePlan)) as {
    value: GenerateResponse;
  };
  const made = performance.now();
  await document.saveXlsx();
  report('opening the local document', milliseconds(opened - start));
  report(
    `making and calculating the whole plan locally (${answer.value.sheets.length} sheets)`,
    milliseconds(made - opened),
  );
  report('writing it as .xlsx', milliseconds(performance.now() - made));
  await measureRecalculation(document);
  document.dispose();
}

/** A rota and a sheet of reviews as large as they may be: what a person waits for after typing into one cell. */
async function measureRecalculation(document: LocalDocument): Promise<void> {
  const { book } = document;
  fullRota(book);
  manyReviews(book);
  await book.calculate();
  await timed('tagging 5,000 reviews locally', () => document.call('kefuTagReviews'));
  const retype = (name: string, value: string | number) => async () => {
    book.write({ ...namedArea(book, name), rows: 1, columns: 1 }, [[value]]);
    await book.calculate();
  };
  await timed(
    'recalculating after an input on 参数, 60 × 31 rota',
    retype('kefu_sales_typed', 6_000_000),
    5000,
  );
  await timed('recalculating after the date of the promotion', retype('kefu_promo_date_typed', 46_340), 5000);
  await timed(
    'recalculating after the side of one of 5,000 reviews',
    retype('kefu_review_side', '自家'),
    5000,
  );
}

/** @param most milliseconds */
async function timed(what: string, work: () => Promise<unknown>, most?: number): Promise<void> {
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  if (most === undefined) report(what, milliseconds(time));
  else report(what, milliseconds(time), `under ${most / 1000} s`, time < most);
}

/** As somebody has it who types `npm start`; the browser is open already. */
async function measureStart(): Promise<void> {
  const chromium = pathOf('chromium');
  if (chromium === undefined) {
    report('npm start to a usable page', 'not measured: no Chromium', 'under 5 s');
    return;
  }
  const time = await millisecondsToUsablePage(chromium);
  report('npm start to a usable page', milliseconds(time), 'under 5 s', time < 5000);
}

measureSize();
measureColdCalls();
measureFirstSight();
measureRanges();
measureHeads();
measureReviews();
measureCompilation();
measureWorstCases();
await countWriteCalls();
await measureGeneration();
await measureStart();

const mark = ({ holds }: Row) => (holds === null ? ' ' : holds ? '✓' : '✗');
const width = (column: 'what' | 'measured') =>
  Math.max(...rows.map((row) => Math.min(row[column].length, 60)));
const [whatWidth, measuredWidth] = [width('what'), width('measured')];
for (const row of rows) {
  const cells = [mark(row), row.what.padEnd(whatWidth), row.measured.padEnd(measuredWidth), row.wanted];
  console.log(cells.join('  ').trimEnd());
}

const bounded = rows.filter(({ holds }) => holds !== null);
const broken = bounded.filter(({ holds }) => !holds);
console.log(`\n${bounded.length - broken.length} of ${bounded.length} numbers hold`);
for (const { what, measured, wanted } of broken) console.log(`✗ ${what}: ${measured} (${wanted})`);
process.exit(process.argv.includes('--strict') && broken.length > 0 ? 1 : 0);

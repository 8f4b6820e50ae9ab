import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ApiResult, SidebarMethod } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';
import { distDir, runInThread } from '../appsscript/run-traced';
import { firstDifference, leftRecords, stateOf } from './document-state';
import { callSite, chosenFaults, type Fault, faulty, noFault } from './faulty';
import { type Operation, operations } from './operations';
import { type WrittenCell, writeBack, writtenCells } from './written-cells';

/** Univer loads in Node only as one bundle. */
const { openDocument } = require(path.join(__dirname, '../../.build/host/headless.cjs'));
jest.setTimeout(14_400_000);

/** How many faults are tried, in all: a few of each operation in the tests, as many as are wanted by `npm run faults`. */
const wanted =
  process.env.FAULTS === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.FAULTS ?? operations.length);
/** How many of each operation. */
const sample = Math.ceil(wanted / operations.length);

/** Answers that say that the add-on will go on by itself; any other failure means that nothing was changed. */
const promises = ['stoppedHalfway', 'undoUnfinished', 'upgradeUnfinished'];

/** Runs the add-on over a document of which a call may fail. */
function run(
  document: LocalDocument,
  fault: Fault,
  method: SidebarMethod,
  request: object,
  siteOf?: () => string,
) {
  let sites: readonly string[] = [];
  const withFault = (globals: object) => {
    const google = faulty(globals, fault, siteOf);
    sites = google.sites;
    return google.globals;
  };
  try {
    const result = runInThread(document, withFault, 'kefuSidebarCall', method, request);
    // An execution that Google has ended answers nothing.
    const isKilled = fault.kind === 'killed' && fault.at >= 0 && fault.at < sites.length;
    return { result: isKilled ? null : (result as ApiResult<unknown>), sites };
  } catch (error) {
    // Only an execution that Google ends may throw: every other one answers.
    if (fault.kind !== 'killed' || fault.at < 0) throw error;
    return { result: null, sites };
  }
}

/** Somebody opens the sidebar ten minutes later, and looks at the templates. */
async function openLater(document: LocalDocument): Promise<void> {
  const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 600_000);
  try {
    run(document, noFault, 'current', {});
    run(document, noFault, 'templates', { language: 'zh-CN' });
  } finally {
    later.mockRestore();
  }
  await document.book.calculate();
}

/** A spreadsheet of a person's own, prepared for an operation. */
async function documentFor(operation: Operation): Promise<LocalDocument> {
  const document: LocalDocument = await openDocument({ distDir });
  await document.type('工作表1', 'A1', [
    ['我们的数据', 7],
    ['=B1*2', ''],
  ]);
  await operation.prepare(document);
  return document;
}

/** Gives the same document as long as it is as it was prepared or its cells can be made so, and then another: preparing one takes longest. */
class PreparedDocuments {
  readonly #operation: Operation;
  #document: LocalDocument | undefined;
  #prepared: { state: string; cells: ReadonlyMap<string, WrittenCell> } = { state: '', cells: new Map() };

  constructor(operation: Operation) {
    this.#operation = operation;
  }

  async next(): Promise<LocalDocument> {
    if (this.#document && (await this.#isAsPrepared(this.#document))) return this.#document;
    this.dispose();
    const document = await documentFor(this.#operation);
    this.#prepared = { state: stateOf(document), cells: writtenCells(document) };
    this.#document = document;
    return document;
  }

  async #isAsPrepared(document: LocalDocument): Promise<boolean> {
    const { state, cells } = this.#prepared;
    if (stateOf(document) === state) return true;
    await writeBack(document, cells);
    return stateOf(document) === state;
  }

  dispose(): void {
    this.#document?.dispose();
  }
}

/** What an operation does where nothing fails, and what there is if nobody asks for it: sheets that were begun go by themselves. */
async function cleanRun(operation: Operation, documents: PreparedDocuments) {
  const unasked = await documents.next();
  await openLater(unasked);
  const before = stateOf(unasked);
  const changed = await documents.next();
  const { result, sites } = run(
    changed,
    noFault,
    operation.method,
    await operation.request(changed),
    callSite,
  );
  expect(result).toMatchObject({ ok: true });
  await openLater(changed);
  const finished = stateOf(changed);
  await openLater(changed);
  // An opening is no change, once everything has come to its end.
  expect(stateOf(changed) === finished).toBe(true);
  return { before, finished, sites };
}

/** Tries one fault; what is wrong with what follows, or `null`. */
async function wrongAfter(
  document: LocalDocument,
  operation: Operation,
  fault: Fault,
  { before, finished }: { before: string; finished: string },
): Promise<object | null> {
  const { result } = run(document, fault, operation.method, await operation.request(document));
  await openLater(document);
  const state = stateOf(document);
  const isFinished = state === finished;
  const isWhole = isFinished || state === before;
  const isTrue =
    result === null || (result.ok ? isFinished : state === before || promises.includes(String(result.code)));
  const left = leftRecords(document);
  if (isWhole && isTrue && left.length === 0) return null;
  return { ...fault, result, left, ...(isWhole ? {} : { differs: firstDifference(before, state) }) };
}

/** Faults that an earlier, broken off `npm run faults` has recovered from: the same add-on does so again. */
function recordOf(operation: Operation) {
  const folder = path.join(__dirname, '../../.build/faults');
  const code = createHash('sha256').update(readFileSync(path.join(distDir, 'Workbook.js')));
  const file = path.join(folder, `${code.digest('hex').slice(0, 12)} ${operation.name}.txt`);
  const isKept = process.env.FAULTS !== undefined;
  const lines = isKept && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  if (isKept) mkdirSync(folder, { recursive: true });
  const known = new Set(lines);
  return {
    has: ({ at, kind }: Fault) => known.has(`${at} ${kind}`),
    add: ({ at, kind }: Fault) => isKept && appendFileSync(file, `${at} ${kind}\n`),
  };
}

describe.each(operations)('a fault at any call of $name', (operation) => {
  it('leaves the file as it was, or complete, and says which', async () => {
    const start = performance.now();
    const documents = new PreparedDocuments(operation);
    const clean = await cleanRun(operation, documents);
    const chosen = chosenFaults(clean.sites, sample);
    const record = recordOf(operation);
    const wrong: object[] = [];
    for (const fault of chosen.filter((each) => !record.has(each))) {
      const found = await wrongAfter(await documents.next(), operation, fault, clean);
      if (found) process.stderr.write(`${operation.name}: ${JSON.stringify(found)}\n`);
      if (found) wrong.push(found);
      else record.add(fault);
    }
    documents.dispose();
    if (process.env.FAULTS !== undefined) {
      const seconds = Math.round((performance.now() - start) / 1000);
      process.stderr.write(
        `${operation.name}: ${chosen.length} faults of ${clean.sites.length * 3}, ${chosen.length - wrong.length} recovered, ${seconds} s\n`,
      );
    }
    expect(wrong).toEqual([]);
  });
});

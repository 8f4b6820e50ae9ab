import path from 'node:path';
import type { ApiResult, GenerateResponse } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';
import { distDir, runInThread } from '../appsscript/run-traced';
import { type Fault, faulty } from './faulty';

/** Univer loads in Node only as one bundle. */
const { openDocument } = require(path.join(__dirname, '../../.build/host/headless.cjs'));
jest.setTimeout(3_600_000);

/** How many faults of each operation are tried: some in the tests, with `npm run faults` each call with each kind. */
const sample = process.env.FAULTS === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.FAULTS ?? 18);
const kinds = ['before', 'after', 'killed'] as const;

const plan = {
  plan: 'double-11',
  inputs: { promo_date: '2026-11-11' },
  language: 'zh-CN',
  sheets: ['shifts', 'platform-rules'],
};

/** Runs the add-on over a document of which a call may fail. */
function run(document: LocalDocument, fault: Fault, method: string, request: object) {
  let calls = () => 0;
  const withFault = (globals: object) => {
    const google = faulty(globals, fault);
    calls = google.calls;
    return google.globals;
  };
  let result: unknown = null;
  try {
    result = runInThread(document, withFault, 'kefuSidebarCall', method, request);
  } catch {
    // An execution that Google has ended answers nothing.
  }
  return { result: result as ApiResult<unknown> | null, calls: calls() };
}

const noFault: Fault = { at: -1, kind: 'before' };

/** All of a document that a person or a later run could notice, without the ids that no two documents have in common. */
function stateOf({ book, store }: LocalDocument): string {
  const { info, sheets, names } = book.snapshot();
  const nameOf = new Map(sheets.map((sheet) => [sheet.info.sheetId, sheet.info.name]));
  const metadata = book.records('metadata').map(({ id: _, ...record }) => record);
  const properties = (['document', 'script', 'user'] as const).map((scope) => store.properties(scope));
  const named = (key: string, value: unknown) => {
    if (/sheetId$/i.test(key)) return nameOf.get(Number(value)) ?? value;
    return typeof value === 'string'
      ? value
          .replace(/#gid=(\d+)/g, (_, sheetId) => `#gid=${nameOf.get(Number(sheetId))}`)
          .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'run')
          .replace(/"(startedAt|sequence)":\d+/g, '$1')
      : value;
  };
  return JSON.stringify({ info: { ...info, id: '' }, sheets, names, metadata, properties }, named);
}

/** What is told of a file that is neither as it was nor complete. */
function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return other.slice(Math.max(0, at - 60), at + 60);
}

const marks = ({ book }: LocalDocument) =>
  book.records('metadata').flatMap(({ key }) => (/showing|undoing/.test(key) ? [key] : []));

interface Operation {
  readonly name: string;
  /** Brings a document into the state before. */
  prepare(document: LocalDocument): Promise<void>;
  request(document: LocalDocument): readonly [string, object];
}

const generate = (document: LocalDocument) =>
  document.call('kefuSidebarCall', 'generate', plan) as Promise<ApiResult<GenerateResponse>>;
const runOf = (document: LocalDocument) => {
  const { result } = run(document, noFault, 'undoable', {});
  if (!result?.ok) throw new Error(result?.message ?? 'no answer');
  return result.value as { runId: string; sheets: { name: string; sheetId: number; isChanged: boolean }[] };
};
const typeIntoShifts = (document: LocalDocument) => document.type('班次', 'B40', [['我们自己的备注']]);

const operations: readonly Operation[] = [
  { name: 'generate', prepare: async () => undefined, request: () => ['generate', plan] },
  {
    name: 'undo',
    prepare: async (document) => void (await generate(document)),
    request: (document) => ['undo', { runId: runOf(document).runId }],
  },
  {
    name: 'undo that keeps a changed sheet',
    async prepare(document) {
      await generate(document);
      await typeIntoShifts(document);
    },
    request(document) {
      const { runId, sheets } = runOf(document);
      const changed = sheets.flatMap(({ sheetId, isChanged }) => (isChanged ? [sheetId] : []));
      return ['undo', { runId, changed, keepChanged: true }];
    },
  },
];

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

describe.each(operations)('a fault at any call of $name', (operation) => {
  it('leaves the file as it was, or complete, once the add-on has run again', async () => {
    let document = await documentFor(operation);
    const before = stateOf(document);
    const [method, request] = operation.request(document);
    const clean = run(document, noFault, method, request);
    expect(clean.result).toMatchObject({ ok: true });
    await document.book.calculate();
    const finished = stateOf(document);
    document.dispose();
    const all = Array.from({ length: clean.calls * kinds.length }, (_, index): Fault => {
      const kind = kinds[index % kinds.length] ?? 'before';
      return { at: Math.floor(index / kinds.length), kind };
    });
    // A step that is no multiple of the kinds meets them all.
    const step = Math.max(1, Math.floor(all.length / sample));
    const chosen = all.filter((_, index) => index % (step % 3 === 0 ? step + 1 : step) === 0);
    const wrong: object[] = [];
    document = await documentFor(operation);
    for (const fault of chosen) {
      const { result } = run(document, fault, ...operation.request(document));
      const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 600_000);
      run(document, noFault, 'current', {});
      later.mockRestore();
      await document.book.calculate();
      const state = stateOf(document);
      const isRecovered = [before, finished].includes(state) && marks(document).length === 0;
      const isTold = result === null || !result.ok || state === finished;
      if (!isRecovered || !isTold)
        wrong.push({ ...fault, result, isRecovered, differs: firstDifference(before, state) });
      if (state === before) continue;
      document.dispose();
      document = await documentFor(operation);
    }
    document.dispose();
    if (process.env.FAULTS !== undefined)
      console.log(`${operation.name}: ${chosen.length} faults, ${chosen.length - wrong.length} recovered`);
    expect(wrong).toEqual([]);
  });
});

import path from 'node:path';
import type { ApiResult } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';
import { distDir, runInThread } from '../appsscript/run-traced';
import { type TracedCall, traced } from '../appsscript/traced';
import { firstDifference, leftRecords, stateOf } from './document-state';
import { type Operation, operations, planOfFaults } from './operations';

/** Univer loads in Node only as one bundle. */
const { openDocument } = require(path.join(__dirname, '../../.build/host/headless.cjs'));
jest.setTimeout(1_200_000);

type Answer = ApiResult<unknown>;

/** Runs an operation; at one of its calls of Google's, counted from 0, another person's execution comes in between. */
function run(document: LocalDocument, method: string, request: object, at = -1, between = () => {}) {
  const calls: TracedCall[] = [];
  const around = (carryOut: () => unknown) => {
    if (calls.length - 1 === at) whileLocked(document, calls, between);
    return carryOut();
  };
  const withOther = (globals: object) => traced(globals, calls, around);
  const answer = runInThread(document, withOther, 'kefuSidebarCall', method, request) as Answer;
  return { answer, calls: calls.length };
}

/** In one thread the store cannot tell two executions apart: the lock that the first one has is another's for the second. */
function whileLocked({ store }: LocalDocument, calls: readonly TracedCall[], work: () => void): void {
  const before = calls.slice(0, -1).map(({ member }) => member);
  const isHeld = before.lastIndexOf('Lock.tryLock') > before.lastIndexOf('Lock.releaseLock');
  const giveBack = isHeld ? store.holdAsAnother('document') : () => undefined;
  work();
  giveBack();
}

const named = (name: string): Operation => {
  const operation = operations.find((each) => each.name === name);
  if (!operation) throw new Error(`no operation "${name}"`);
  return operation;
};

/** Two people; the second one's document is prepared for the first one's operation. */
const pairs = [
  ['generate', 'generate'],
  ['undo', 'update'],
  ['update', 'undo'],
  ['undo', 'generate'],
  ['insert a formula', 'insert a formula'],
  ['share a further template', 'rename a template of 模板库'],
  ['rename a template of 模板库', 'delete a template of 模板库'],
  ['delete a template of 模板库', 'share a template again'],
] as const;

/** Where the other comes in: at the first call, on the way, at the last. In turn; `PAIRS=all` for each pair at each. */
const parts = [0, 0.4, 1];
const partsOf = (one: string, other: string) => {
  const turn = pairs.findIndex((pair) => pair[0] === one && pair[1] === other);
  return process.env.PAIRS === 'all' ? parts : [parts[turn % parts.length] ?? 0];
};

describe.each(pairs)('while one does “%s”, another does “%s”', (one, other) => {
  const first = named(one);
  const second = named(other);

  const prepared = async () => {
    const document: LocalDocument = await openDocument({ distDir });
    await document.type('工作表1', 'A1', [['我们的数据']]);
    await first.prepare(document);
    const requests = [await first.request(document), await second.request(document)] as const;
    return { document, requests };
  };

  /** What is there after both, one after the other; the one that comes second may be refused. */
  async function outcomeOf(order: 'first, second' | 'second, first' | 'first') {
    const { document, requests } = await prepared();
    const does = {
      first: () => run(document, first.method, requests[0]),
      second: () => run(document, second.method, requests[1]),
    };
    const { calls } = order.startsWith('first') ? does.first() : does.second();
    if (order !== 'first') does[order.endsWith('first') ? 'first' : 'second']();
    await document.book.calculate();
    const state = stateOf(document);
    document.dispose();
    return { state, calls };
  }

  it('the outcome is that of one after the other, or the second is told to wait', async () => {
    const alone = await outcomeOf('first');
    const both = [(await outcomeOf('first, second')).state, (await outcomeOf('second, first')).state];
    for (const at of partsOf(one, other).map((part) => Math.floor(part * (alone.calls - 1)))) {
      const { document, requests } = await prepared();
      let answer: Answer | undefined;
      run(document, first.method, requests[0], at, () => {
        answer = run(document, second.method, requests[1]).answer;
      });
      await document.book.calculate();
      const state = stateOf(document);
      // Who is told that it was done must find it done.
      const allowed = answer?.ok ? both : [...both, alone.state];
      expect(
        allowed.includes(state) || {
          at,
          answer: answer?.ok,
          differs: allowed.map((each) => firstDifference(each, state)),
        },
      ).toBe(true);
      expect(leftRecords(document)).toEqual([]);
      document.dispose();
    }
  });
});

describe('between the steps of a generation', () => {
  const ask = <T>(document: LocalDocument, method: string, request: object): T => {
    const { answer } = run(document, method, { ...planOfFaults, ...request });
    if (!answer.ok) throw new Error(answer.message);
    return answer.value as T;
  };

  it('another generation is made whole, and both are there', async () => {
    const document: LocalDocument = await openDocument({ distDir });
    const { runId, sheets } = ask<{ runId: string; sheets: readonly unknown[] }>(document, 'begin', {});
    ask(document, 'generate', {});
    sheets.forEach((_, index) => void ask(document, 'write', { runId, index }));
    ask(document, 'finish', { runId });
    const names = document.book.sheets().filter(({ hidden }) => !hidden);
    expect(names).toHaveLength(1 + 2 * sheets.length);
    document.dispose();
  });

  it('a generation that is slow but under way is not swept away, one that is not heard of is', async () => {
    const document: LocalDocument = await openDocument({ distDir });
    const minutes = (count: number) =>
      jest.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000 + count * 60_000);
    const made = () => document.book.sheets().length - 1;
    minutes(0);
    const { runId, sheets } = ask<{ runId: string; sheets: readonly unknown[] }>(document, 'begin', {});
    minutes(2);
    ask(document, 'write', { runId, index: 0 });
    minutes(4);
    run(document, 'current', {});
    expect(made()).toBe(sheets.length);
    minutes(6);
    run(document, 'current', {});
    expect(made()).toBe(0);
    jest.restoreAllMocks();
    document.dispose();
  });
});

import { generateBySheet, type Progress, Stopped } from '../../../src/sidebar/plan/generate-by-sheet';

const request = { plan: 'double-11', inputs: {} };
const sheets = ['参数', '班次'].map((name) => ({ name, rows: 9, columns: 9 }));
const made = { runId: 'r', sheets: [], headline: {} };
const tooLate = { ok: false, code: 'generationFinished', message: '这次生成已经完成' };
const busy = { ok: false, code: 'busy', message: '正忙' };
const lost = { ok: false, code: 'offline', message: '网络断了' };

/** A server that says one thing to each method, or one after the other, and notes what it was asked. */
function server(answers: Readonly<Record<string, object>> = {}) {
  const asked: string[] = [];
  const values: Readonly<Record<string, object>> = { begin: { runId: 'r', sheets }, finish: made };
  const call = async (method: string): Promise<never> => {
    asked.push(method);
    const answer = answers[method];
    const said = Array.isArray(answer) ? answer.shift() : answer;
    return (said ?? { ok: true, value: values[method] ?? {} }) as never;
  };
  return { asked, call };
}

/** How it ended, and how far it was said to be, for someone who changes their mind once so many steps were told. */
async function generation({ call }: ReturnType<typeof server>, patience = Number.POSITIVE_INFINITY) {
  const told: Progress[] = [];
  const watcher = {
    isCancelled: () => told.length >= patience,
    onProgress: (step: Progress) => void told.push(step),
  };
  const end = await generateBySheet(call, request, watcher).catch((error) =>
    error instanceof Stopped ? error.outcome : error,
  );
  return { end, told };
}

describe('generateBySheet', () => {
  it('writes sheet by sheet, says which, and shows all in the end', async () => {
    const played = server();
    const { end, told } = await generation(played);
    expect(end).toBe(made);
    expect(played.asked).toEqual(['begin', 'write', 'write', 'finish']);
    expect(told.map(({ done, name }) => [done, name])).toEqual([
      [0, '参数'],
      [1, '班次'],
      [2, ''],
    ]);
  });

  it('has what was begun removed when the user changes their mind, and says so only when it is gone', async () => {
    const played = server();
    expect((await generation(played, 1)).end).toBe('cancelled');
    expect(played.asked).toEqual(['begin', 'write', 'cancel']);
    expect((await generation(server({ cancel: lost }), 1)).end).toBe(lost);
  });

  it.each([
    ['a sheet', 'write', ['begin', 'write', 'cancel']],
    ['the last step', 'finish', ['begin', 'write', 'write', 'finish', 'cancel']],
  ])('has what was begun removed when %s fails, and says why', async (_what, method, asked) => {
    const played = server({ [method]: lost });
    expect((await generation(played)).end).toBe(lost);
    expect(played.asked).toEqual(asked);
  });

  it('has nothing removed that was never begun', async () => {
    const played = server({ begin: lost });
    expect((await generation(played)).end).toBe(lost);
    expect(played.asked).toEqual(['begin']);
  });

  it('knows that the sheets are there when only the last answer was lost', async () => {
    expect((await generation(server({ finish: lost, cancel: tooLate }))).end).toBe('finished');
  });

  it('waits for a last step that is still running when its answer is lost', async () => {
    const played = server({ finish: lost, cancel: [busy, busy, tooLate] });
    expect((await generation(played)).end).toBe('finished');
    expect(played.asked.slice(4)).toEqual(['cancel', 'cancel', 'cancel']);
  });

  it('believes in the end that the last step has failed', async () => {
    const played = server({ finish: lost, cancel: busy });
    expect((await generation(played)).end).toBe(lost);
    expect(played.asked.slice(4)).toEqual(Array(5).fill('cancel'));
  });

  it('asks once for a removal before the last step', async () => {
    const played = server({ write: lost, cancel: busy });
    expect((await generation(played)).end).toBe(lost);
    expect(played.asked).toEqual(['begin', 'write', 'cancel']);
  });
});

import type { ApiResult, BegunGeneration, GenerateResponse } from '../../src/app/api';
import { unfavourableWorld, type World, worldNamed } from '../../src/host/emulator/world';
import type { LocalDocument } from '../../src/host/headless/headless';
import { makeInSteps } from './make-in-steps';
import { openDocument } from './open-document';
import { distDir } from './run-traced';

const request = {
  plan: 'double-11',
  inputs: { promo_date: '2026-11-11' },
  language: 'zh-CN',
  sheets: ['inputs', 'timeline', 'dsr'],
};

const openIn = (world: World): Promise<LocalDocument> => openDocument({ distDir, world });

async function ask<T>(document: LocalDocument, method: string, body: object): Promise<T> {
  const result = (await document.call('kefuSidebarCall', method, body)) as ApiResult<T>;
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

async function make(document: LocalDocument): Promise<GenerateResponse> {
  const made = await makeInSteps(document, request);
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

const contents = (document: LocalDocument) =>
  document.book.sheets().map(({ name }) => [name, document.values(name)]);

describe('where Google is as unfavourable as it may be', () => {
  let document: LocalDocument;
  let made: GenerateResponse;
  beforeAll(async () => {
    document = await openIn(unfavourableWorld);
    made = await make(document);
  });
  afterAll(() => document.dispose());

  it('the sheets show what they show everywhere', async () => {
    const favourable = await openIn(worldNamed('favourable'));
    await make(favourable);
    expect(contents(document)).toEqual(contents(favourable));
    favourable.dispose();
  });

  it('their rules are the rules that they have everywhere, but for how fractions are written', async () => {
    const { sheetId } = made.sheets[0] ?? { sheetId: -1 };
    const formulas = document.book
      .conditionalFormats(sheetId)
      .flatMap((format) => (format.kind === 'boolean' ? format.values : []));
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => String(formula).includes('#ERROR!'))).toEqual([]);
  });

  it('each menu opens the sidebar at its place, in the language of the user', async () => {
    for (const [menu, view] of [
      ['kefuShowPlan', 'plan'],
      ['kefuShowSidebar', 'functions'],
      ['kefuShowHelp', 'help'],
    ] as const) {
      await document.call(menu);
      expect(document.screen.sidebars.at(-1)?.html).toMatch(
        new RegExp(`<body[^>]* data-language='zh-CN' data-view='${view}'`),
      );
    }
  });

  it('a function inserted from the sidebar is calculated', async () => {
    const inserted = await ask(document, 'insertFormula', {
      functionName: 'KEFU_PRESALES',
      place: { sheetId: 0, row: 1, column: 1 },
    });
    expect(inserted).toMatchObject({ isInserted: true });
    expect(document.values('工作表1', 'A1')).toEqual([[expect.any(Number)]]);
  });

  it('a cell that is wrong says so in Chinese', async () => {
    await document.type('工作表1', 'C1', [['=KEFU_PRESALES("x")']]);
    expect(document.errorAt('工作表1', 'C1')).toMatch(/「.*」/);
  });

  it('the copy of a sheet is the user’s own: undo leaves it, and so does whatever comes later', async () => {
    const [{ sheetId } = { sheetId: -1 }] = made.sheets;
    document.book.copySheet(sheetId, '我的副本');
    const { runId, sheets } = await ask<{ runId: string; sheets: { isChanged: boolean; name: string }[] }>(
      document,
      'undoable',
      {},
    );
    expect(sheets.map(({ name, isChanged }) => [name, isChanged])).toEqual(
      made.sheets.map(({ name }) => [name, false]),
    );
    await ask(document, 'undo', { runId, changed: [], keepChanged: false });
    await ask(document, 'current', {});
    await make(document);
    expect(document.book.sheets().map(({ name }) => name)).toContain('我的副本');
  });

  it('the copy of a sheet that is being made is the user’s own, too', async () => {
    const { runId, sheets } = await ask<BegunGeneration>(document, 'begin', request);
    const staged = document.book.sheets().find(({ name }) => name === sheets[0]?.name);
    document.book.copySheet(staged?.sheetId ?? -1, '半成品的副本');
    await ask(document, 'cancel', { runId });
    await ask(document, 'current', {});
    const names = document.book.sheets().map(({ name }) => name);
    expect(names).toContain('半成品的副本');
    for (const { name } of sheets) expect(names).not.toContain(name);
  });
});

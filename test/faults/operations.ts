import type { ApiResult, GenerateResponse, SidebarMethod } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';

export type Request = readonly [method: SidebarMethod, request: object];

/** Something that people make the add-on do, and that changes what is theirs. */
export interface Operation {
  readonly name: string;
  readonly method: SidebarMethod;
  /** Brings a document into the state before. */
  prepare(document: LocalDocument): Promise<void>;
  /** What the sidebar asks; it is asked of a document that is prepared. */
  request(document: LocalDocument): Promise<object>;
}

const language = 'zh-CN';
const inputs = { promo_date: '2026-11-11' };

/** Few sheets that have every kind of content: lists of other sheets, links, names, notes, rules, charts. */
export const planOfFaults = { plan: 'double-11', inputs, language, sheets: ['shifts', 'platform-rules'] };
const plan = planOfFaults;
const planWithReviews = { ...plan, sheets: ['review-analysis', 'review-words'] };
/** Its hours are few. */
const planWithCover = { ...plan, sheets: ['hourly'], inputs: { ...inputs, calendar: 'tmall-2017' } };

/** Asks the sidebar's question in an execution of its own, where nothing fails. */
async function ask<T>(document: LocalDocument, method: SidebarMethod, request: object): Promise<T> {
  const answer = (await document.call('kefuSidebarCall', method, request)) as ApiResult<T>;
  if (!answer.ok) throw new Error(`${method}: ${answer.message}`);
  return answer.value;
}

const nothing = async () => undefined;
const made = (request: object) => async (document: LocalDocument) =>
  void (await ask<GenerateResponse>(document, 'generate', request));

const undoable = (document: LocalDocument) =>
  ask<{ runId: string; sheets: readonly { sheetId: number; isChanged: boolean }[] }>(
    document,
    'undoable',
    {},
  );

const generation: readonly Operation[] = [
  { name: 'generate', method: 'generate', prepare: nothing, request: async () => plan },
  {
    name: 'undo',
    method: 'undo',
    prepare: made(plan),
    request: async (document) => ({ runId: (await undoable(document)).runId }),
  },
  {
    name: 'undo that keeps a changed sheet',
    method: 'undo',
    async prepare(document) {
      await made(plan)(document);
      await document.type('班次', 'B40', [['我们自己的备注']]);
    },
    async request(document) {
      const { runId, sheets } = await undoable(document);
      const changed = sheets.flatMap(({ sheetId, isChanged }) => (isChanged ? [sheetId] : []));
      return { runId, changed, keepChanged: true };
    },
  },
  {
    name: 'update',
    method: 'update',
    prepare: made(plan),
    request: async (document) => ({
      ...plan,
      runId: (await undoable(document)).runId,
      inputs: { ...inputs, sales: 7_654_321, aov: 123, inquiry_conversion: 0.5 },
    }),
  },
];

/** The id of the generation that `prepare` has begun, as its claim has it. */
const begunRun = ({ book }: LocalDocument): string => {
  const claim = book.records('metadata').find(({ key }) => key === 'kefu-sheets.claim');
  return JSON.parse(claim?.value ?? '{}').runId;
};
const begun = async (document: LocalDocument) => void (await ask(document, 'begin', plan));

/** What the sidebar does step by step. Nobody goes on after a fault here, so that the sheets go in the end. */
const steps: readonly Operation[] = [
  { name: 'begin', method: 'begin', prepare: nothing, request: async () => plan },
  {
    name: 'write',
    method: 'write',
    prepare: begun,
    request: async (document) => ({ ...plan, runId: begunRun(document), index: 1 }),
  },
  {
    name: 'finish',
    method: 'finish',
    prepare: begun,
    request: async (document) => ({ ...plan, runId: begunRun(document) }),
  },
  {
    name: 'cancel',
    method: 'cancel',
    prepare: begun,
    request: async (document) => ({ runId: begunRun(document) }),
  },
];

const inCells: readonly Operation[] = [
  {
    name: 'tag reviews',
    method: 'tagReviews',
    async prepare(document) {
      await made(planWithReviews)(document);
      const area = document.book.names().find(({ name }) => name === 'kefu_review_text')?.area;
      if (!area) throw new Error('no column of reviews');
      const reviews = [['物流太慢，客服不理人'], ['质量很好'], ['颜色和图片不一样']];
      document.book.write({ ...area, rows: reviews.length, columns: 1 }, reviews);
      await document.book.calculate();
    },
    request: async () => ({}),
  },
  {
    name: 'solve the people of each shift',
    method: 'solveCover',
    async prepare(document) {
      await made(planWithCover)(document);
      await ask(document, 'update', {
        ...planWithCover,
        runId: (await undoable(document)).runId,
        inputs: { ...planWithCover.inputs, sales: 9_000_000 },
      });
    },
    request: async () => ({}),
  },
  {
    name: 'insert a formula',
    method: 'insertFormula',
    prepare: nothing,
    request: async ({ book }) => ({
      functionName: 'KEFU_PRESALES',
      place: { sheetId: book.sheets()[0]?.sheetId, row: 9, column: 3 },
    }),
  },
];

interface Listed {
  readonly mine: readonly { readonly id: string }[];
  readonly workbook: readonly { readonly id: string }[];
}
const listed = (document: LocalDocument) => ask<Listed>(document, 'templates', { language });
const idOn = async (document: LocalDocument, shelf: 'mine' | 'workbook') =>
  (await listed(document))[shelf][0]?.id;
const capture = { scope: 'sheet', keep: 'everything', otherwise: 'values', language };
const captured = async (document: LocalDocument) =>
  void (await ask(document, 'captureTemplate', { ...capture, name: '日报' }));
const shared = async (document: LocalDocument) => {
  await captured(document);
  await ask(document, 'copyTemplate', { shelf: 'mine', id: await idOn(document, 'mine'), language });
};
/** A second template, which is not in 模板库 yet. */
const sharedOneOfTwo = async (document: LocalDocument) => {
  await shared(document);
  await ask(document, 'deleteTemplate', { shelf: 'mine', id: await idOn(document, 'mine'), language });
  await captured(document);
};
const chosen =
  (shelf: 'mine' | 'workbook', more: object = {}) =>
  async (document: LocalDocument) => ({
    shelf,
    id: await idOn(document, shelf),
    language,
    ...more,
  });

const ofTemplates: readonly Operation[] = [
  {
    name: 'save a template',
    method: 'captureTemplate',
    prepare: nothing,
    request: async () => ({ ...capture, name: '日报' }),
  },
  {
    name: 'save a template in the place of another',
    method: 'captureTemplate',
    async prepare(document) {
      await captured(document);
      await document.type('工作表1', 'D4', [['后来加的']]);
    },
    request: async (document) => ({ ...capture, name: '日报', replaces: await idOn(document, 'mine') }),
  },
  {
    name: 'insert a template',
    method: 'insertTemplate',
    prepare: captured,
    request: chosen('mine'),
  },
  {
    name: 'rename a template of mine',
    method: 'renameTemplate',
    prepare: captured,
    request: chosen('mine', { name: '周报' }),
  },
  { name: 'delete a template of mine', method: 'deleteTemplate', prepare: captured, request: chosen('mine') },
  {
    name: 'import a template',
    method: 'importTemplate',
    prepare: captured,
    async request(document) {
      const { text } = await ask<{ text: string }>(
        document,
        'exportTemplate',
        await chosen('mine')(document),
      );
      return { text, language };
    },
  },
  {
    name: 'share a template in a workbook without 模板库',
    method: 'copyTemplate',
    prepare: captured,
    request: chosen('mine'),
  },
  {
    name: 'share a further template',
    method: 'copyTemplate',
    prepare: sharedOneOfTwo,
    request: chosen('mine'),
  },
  { name: 'share a template again', method: 'copyTemplate', prepare: shared, request: chosen('mine') },
  {
    name: 'take a template from 模板库',
    method: 'copyTemplate',
    async prepare(document) {
      await shared(document);
      await ask(document, 'deleteTemplate', await chosen('mine')(document));
    },
    request: chosen('workbook'),
  },
  {
    name: 'rename a template of 模板库',
    method: 'renameTemplate',
    prepare: shared,
    request: chosen('workbook', { name: '周报' }),
  },
  {
    name: 'delete a template of 模板库',
    method: 'deleteTemplate',
    prepare: shared,
    request: chosen('workbook'),
  },
];

/** A plan that somebody has filled in. Upgrading does not ask how old it is: that is for the offer. */
const filledIn = async (document: LocalDocument) => {
  await made(plan)(document);
  await document.type('班次', 'C5', [['我们的早班']]);
  await document.type('班次', 'D90', [['下周一开会']]);
};
const upgraded = async (document: LocalDocument) => {
  await filledIn(document);
  await ask(document, 'upgrade', { runId: (await undoable(document)).runId });
};
const oldRuns = (document: LocalDocument) => ask<{ runIds: readonly string[] }>(document, 'oldSheets', {});

const ofUpgrades: readonly Operation[] = [
  {
    name: 'upgrade',
    method: 'upgrade',
    prepare: filledIn,
    request: async (document) => ({ runId: (await undoable(document)).runId }),
  },
  {
    name: 'undo of an upgrade',
    method: 'undo',
    prepare: upgraded,
    request: async (document) => ({ runId: (await undoable(document)).runId }),
  },
  {
    name: 'remove the sheets before an upgrade',
    method: 'removeOldSheets',
    prepare: upgraded,
    request: async (document) => ({ runIds: (await oldRuns(document)).runIds }),
  },
];

/** Everything that writes; a method that is here not, and is not known to only read, fails a test. */
export const operations: readonly Operation[] = [
  ...generation,
  ...steps,
  ...inCells,
  ...ofTemplates,
  ...ofUpgrades,
];

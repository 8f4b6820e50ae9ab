import type { SidebarMethod } from '../../src/app/api';
import type { Ports } from '../../src/app/ports';
import { sidebarCall, sidebarMethods } from '../../src/app/sidebar-call';
import { someWorkbook } from './some-workbook';

interface Case {
  /** What must be refused as malformed: a right request with one part changed. */
  readonly wrong: readonly object[];
  /** The request as clients sent it before requests could say more; without the language. */
  readonly older: object;
}

const plan = { plan: 'double-11', inputs: {}, sheets: ['inputs'] };
const wrongPlans = [
  {},
  { plan: 11 },
  { ...plan, inputs: 'sales=1' },
  { ...plan, inputs: { sales: { $gt: 0 } } },
  { ...plan, sheets: 'inputs' },
  { ...plan, sheets: [1] },
];
const step = { ...plan, runId: 'gone' };
const wrongSteps = [...wrongPlans, { ...step, runId: 7 }, { ...step, runId: undefined }];
const wrongUpgrades = [{}, { runId: 7 }, { runId: 'gone', add: 'dsr' }, { runId: 'gone', add: [7] }];
const choice = { shelf: 'mine', id: 'a' };
const wrongChoices = [{}, { ...choice, shelf: 'yours' }, { ...choice, id: 7 }, { shelf: 'mine' }];
const capture = { name: '登记', scope: 'sheet', keep: 'everything', otherwise: 'refuse' };

/** One entry for each method of the sidebar's interface: the compiler asks for it. */
const cases: Readonly<Record<SidebarMethod, Case>> = {
  generate: { wrong: wrongPlans, older: plan },
  preview: { wrong: wrongPlans, older: plan },
  begin: { wrong: wrongPlans, older: plan },
  write: {
    wrong: [...wrongSteps, step, { ...step, index: -1 }, { ...step, index: 0.5 }, { ...step, index: '0' }],
    older: { ...step, index: 0 },
  },
  finish: { wrong: wrongSteps, older: step },
  cancel: { wrong: [{}, { runId: 7 }, { runId: ['a'] }], older: { runId: 'gone' } },
  undoable: { wrong: [{ runId: 7 }, { runId: null }], older: {} },
  undo: {
    wrong: [
      { runId: 7 },
      { runId: null },
      ...[null, 7, '1', ['1'], [-1], [0.5], { 0: 1 }].map((changed) => ({ runId: 'gone', changed })),
      ...[null, 0, 'true', []].map((keepChanged) => ({ runId: 'gone', keepChanged })),
    ],
    older: {},
  },
  current: { wrong: [], older: {} },
  figures: { wrong: [{}, { runId: 7 }, { runId: null }], older: { runId: 'gone' } },
  update: { wrong: wrongSteps, older: step },
  open: { wrong: [{}, { sheetId: '1' }, { sheetId: -1 }, { sheetId: 1.5 }], older: { sheetId: 1 } },
  previewUpgrade: { wrong: wrongUpgrades, older: { runId: 'gone' } },
  upgrade: { wrong: wrongUpgrades, older: { runId: 'gone' } },
  oldSheets: { wrong: [], older: {} },
  removeOldSheets: { wrong: [{}, { runIds: 'gone' }, { runIds: [7] }], older: { runIds: ['gone'] } },
  reviewSheets: { wrong: [], older: {} },
  tagReviews: { wrong: [], older: {} },
  coverSheet: { wrong: [], older: {} },
  solveCover: { wrong: [], older: {} },
  insertFormula: {
    wrong: [
      {},
      { functionName: 7 },
      ...['A1', null, {}, { sheetId: 1, row: 0, column: 1 }, { sheetId: 1, row: 1, column: 1.5 }].map(
        (place) => ({ functionName: 'KEFU_PRESALES', place }),
      ),
    ],
    older: { functionName: 'KEFU_PRESALES' },
  },
  templates: { wrong: [], older: {} },
  captureTemplate: {
    wrong: [
      {},
      { ...capture, name: 7 },
      { ...capture, scope: 'workbook' },
      { ...capture, keep: true },
      { ...capture, otherwise: undefined },
      { ...capture, replaces: 7 },
    ],
    older: capture,
  },
  insertTemplate: { wrong: wrongChoices, older: choice },
  renameTemplate: {
    wrong: [...wrongChoices, choice, { ...choice, name: 7 }],
    older: { ...choice, name: '新' },
  },
  deleteTemplate: { wrong: wrongChoices, older: choice },
  copyTemplate: { wrong: wrongChoices, older: choice },
  exportTemplate: { wrong: wrongChoices, older: choice },
  importTemplate: { wrong: [{}, { text: 7 }, { text: null }], older: { text: '{}' } },
};

const methods = Object.keys(cases) as SidebarMethod[];

describe('sidebarCall', () => {
  it('has a door for each method of the interface and for nothing else', () => {
    expect([...sidebarMethods].sort()).toEqual([...methods].sort());
  });

  describe.each(methods)('%s', (method) => {
    const { wrong, older } = cases[method];
    const malformed = [...wrong, { ...older, language: 'fr' }, { ...older, language: 7 }];

    it.each(malformed.map((request) => [JSON.stringify(request), request] as const))(
      'refuses %s, says what it should be, and changes nothing',
      (_json, request) => {
        const { ports, state } = someWorkbook();
        const before = state();
        expect(sidebarCall(method, request, () => ports, 'zh_CN')).toEqual({
          ok: false,
          code: 'malformedRequest',
          message: expect.stringContaining('应为'),
        });
        expect(state()).toBe(before);
      },
    );

    it.each([undefined, null, 7, 'text', [older]])('refuses %p in place of a request', (request) => {
      const { ports, state } = someWorkbook();
      const before = state();
      expect(sidebarCall(method, request, () => ports, 'zh_CN')).toMatchObject({ code: 'malformedRequest' });
      expect(state()).toBe(before);
    });

    it('refuses a huge request in a few words and changes nothing', () => {
      const { ports, state } = someWorkbook();
      const before = state();
      const huge = { ...older, more: 'x'.repeat(3_000_000) };
      const answer = sidebarCall(method, huge, () => ports, 'zh_CN');
      expect(answer).toMatchObject({ ok: false, code: 'requestTooLong' });
      expect(JSON.stringify(answer).length).toBeLessThan(400);
      expect(state()).toBe(before);
    });

    it('answers to what nests too deeply to be written down, and changes nothing', () => {
      const { ports, state } = someWorkbook();
      const before = state();
      let deep: unknown = 1;
      for (let level = 0; level < 20_000; level += 1) deep = [deep];
      for (const request of [{ ...older, more: deep }, deep, { ...older, language: deep }]) {
        const answer = sidebarCall(method, request, () => ports, 'zh_CN');
        expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/[\u4e00-\u9fff]/) });
      }
      expect(sidebarCall(deep, older, () => ports, 'zh_CN')).toMatchObject({ code: 'unknownMethod' });
      expect(state()).toBe(before);
    });

    it('understands an older client, which does not say its language, and speaks the language of the account', () => {
      const inEnglish = sidebarCall(method, older, () => someWorkbook().ports, 'en_US');
      expect(inEnglish).not.toMatchObject({ code: 'malformedRequest' });
      if (!inEnglish.ok) expect(inEnglish.message).toMatch(/^[^\u4e00-\u9fff]+$/);
    });

    it('speaks the language that the request names, whatever the account’s is', () => {
      const answer = sidebarCall(method, { ...older, language: 'en' }, () => someWorkbook().ports, 'zh_CN');
      if (!answer.ok) expect(answer.message).toMatch(/^[^\u4e00-\u9fff]+$/);
    });

    it('answers, and does not throw, when Google fails at everything', () => {
      const failing = new Proxy({} as Ports, {
        get() {
          throw new Error('Service Spreadsheets failed');
        },
      });
      const answer = sidebarCall(method, older, () => failing, 'zh_CN');
      expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/[\u4e00-\u9fff]/) });
    });
  });

  it('refuses what is no method, an object’s own names among them', () => {
    const huge = 'x'.repeat(1_000_000);
    for (const method of ['constructor', 'toString', '__proto__', huge, '', 7, null, { undo: 1 }]) {
      const { ports, state } = someWorkbook();
      const before = state();
      const answer = sidebarCall(method, {}, () => ports, 'zh_CN');
      expect(answer).toMatchObject({ code: 'unknownMethod' });
      expect(JSON.stringify(answer).length).toBeLessThan(400);
      expect(state()).toBe(before);
    }
  });
});

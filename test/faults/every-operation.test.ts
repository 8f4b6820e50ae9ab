import path from 'node:path';
import type { SidebarMethod } from '../../src/app/api';
import { sidebarMethods } from '../../src/app/sidebar-call';
import type { LocalDocument } from '../../src/host/headless/headless';
import { distDir, runTraced } from '../appsscript/run-traced';
import { operations } from './operations';

/** Univer loads in Node only as one bundle. */
const { openDocument } = require(path.join(__dirname, '../../.build/host/headless.cjs'));

const plan = { plan: 'double-11', inputs: {}, language: 'zh-CN', sheets: ['shifts'] };

const capture = { name: '日报', scope: 'sheet', keep: 'everything', otherwise: 'values', language: 'zh-CN' };

/** What only reads, each with a question that it answers. */
const questions: Partial<Record<SidebarMethod, object>> = {
  preview: plan,
  undoable: {},
  current: {},
  previewUpgrade: { runId: '' },
  oldSheets: {},
  figures: { runId: '' },
  reviewSheets: {},
  coverSheet: {},
  open: { sheetId: 0 },
  templates: { language: 'zh-CN' },
  exportTemplate: { shelf: 'mine', id: '', language: 'zh-CN' },
};

it('every operation that writes is tried with faults', () => {
  const tried = [...operations.map(({ method }) => method), ...Object.keys(questions)];
  expect([...new Set(tried)].sort()).toEqual([...sidebarMethods].sort());
});

describe('what is not tried writes nothing', () => {
  let document: LocalDocument;
  let templateId: string;
  beforeAll(async () => {
    document = await openDocument({ distDir });
    await document.call('kefuSidebarCall', 'generate', plan);
    const { result } = runTraced(document, 'kefuSidebarCall', 'captureTemplate', capture);
    templateId = (result as { value: { entry: { id: string } } }).value.entry.id;
  });
  afterAll(() => document.dispose());

  it.each(Object.entries(questions))('%s', (method, question) => {
    const runId = 'runId' in question ? { runId: runOf(document) } : {};
    const id = 'id' in question ? { id: templateId } : {};
    const { result, calls } = runTraced(document, 'kefuSidebarCall', method, {
      ...question,
      ...runId,
      ...id,
    });
    expect(result).toMatchObject({ ok: true });
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter(({ effect }) => effect === 'write')).toEqual([]);
  });
});

const runOf = (document: LocalDocument): string => {
  const { result } = runTraced(document, 'kefuSidebarCall', 'undoable', {});
  return (result as { value: { runId: string } }).value.runId;
};

import type { LocalDocument } from '../../src/host/headless/headless';
import { planOfFaults } from '../faults/operations';
import { answerOf, ask } from './ask-sidebar';
import { openDocument } from './open-document';
import { distDir, runFailing, runInThread } from './run-traced';

const language = 'zh-CN';
const plan = { ...planOfFaults, language };

/** Somebody opens the sidebar after a while. */
function openLater(document: LocalDocument): void {
  const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 600_000);
  runInThread(document, (globals) => globals, 'kefuSidebarCall', 'current', {});
  later.mockRestore();
}

const visible = ({ book }: LocalDocument) =>
  book.sheets().flatMap(({ name, hidden }) => (hidden ? [] : [name]));
const sheetNamed = ({ book }: LocalDocument, wanted: string) =>
  book.sheets().find(({ name }) => name === wanted)?.sheetId ?? -1;

describe('after an execution that Google has ended', () => {
  let document: LocalDocument;
  beforeEach(async () => {
    document = await openDocument({ distDir });
  });
  afterEach(() => document.dispose());

  it('an undo that has not removed anything yet removes nothing once somebody has gone on typing', async () => {
    const { runId, sheets } = await ask(document, 'generate', plan);
    const noting = { member: 'Spreadsheet.addDeveloperMetadata', isLast: true };
    expect(runFailing(document, noting, 'kefuSidebarCall', 'undo', { runId, language })).toBeNull();
    await document.type('班次', 'D90', [['下周一开会']]);
    openLater(document);
    expect(visible(document)).toEqual(['工作表1', ...sheets.map(({ name }) => name)]);
    expect(await document.values('班次', 'D90')).toEqual([['下周一开会']]);
    // It can be asked for again, and says what was typed.
    const asked = await ask(document, 'undoable', {});
    expect(asked.sheets.filter(({ isChanged }) => isChanged).map(({ name }) => name)).toEqual(['班次']);
  });

  it('sheets that people see stay, also where another program has removed the mark that they are finished', async () => {
    const { sheets } = await ask(document, 'generate', plan);
    for (const { id, key } of document.book.records('metadata'))
      if (key === 'kefu-sheets.done') document.book.removeRecord('metadata', id);
    openLater(document);
    expect(visible(document)).toEqual(['工作表1', ...sheets.map(({ name }) => name)]);
  });

  it('a template that is shared after 模板库 was half made is there for good', async () => {
    await document.type('工作表1', 'A1', [['我们的数据']]);
    const capture = { scope: 'sheet', keep: 'everything', otherwise: 'values' };
    const { entry } = (await ask(document, 'captureTemplate', { ...capture, name: '日报' })) as {
      entry: { id: string };
    };
    const share = { shelf: 'mine', id: entry.id, language };
    const hiding = { member: 'Range.setValues', isLast: true };
    expect(runFailing(document, hiding, 'kefuSidebarCall', 'copyTemplate', share)).toBeNull();
    await ask(document, 'copyTemplate', share);
    openLater(document);
    const { workbook } = await ask(document, 'templates', {});
    expect(workbook.map(({ name }) => name)).toEqual(['日报']);
  });

  it('a generation of which somebody has deleted a hidden sheet is not told as whole', async () => {
    const { runId, sheets } = await ask(document, 'begin', plan);
    document.book.deleteSheet(sheetNamed(document, sheets[0]?.name ?? ''));
    expect(await answerOf(document, 'write', { ...plan, runId, index: 0 })).toMatchObject({
      code: 'runVanished',
    });
    expect(visible(document)).toEqual(['工作表1']);
  });

  it('nor one of which it was deleted after the last step', async () => {
    const { runId, sheets } = await ask(document, 'begin', plan);
    for (const index of sheets.keys()) await ask(document, 'write', { ...plan, runId, index });
    document.book.deleteSheet(sheetNamed(document, '班次'));
    expect(await answerOf(document, 'finish', { ...plan, runId })).toMatchObject({ code: 'runVanished' });
    expect(document.book.sheets().map(({ name }) => name)).toEqual(['工作表1']);
  });
});

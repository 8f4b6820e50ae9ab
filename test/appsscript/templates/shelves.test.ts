import { runFailing } from '../run-traced';
import { type GoogleDocument, openGoogleDocument } from './google-document';

const language = 'zh-CN';
const both = (text: string) => ({ 'zh-CN': text, en: text });
const kinds = ['column', 'stackedColumn', 'bar', 'line', 'area', 'pie'] as const;

/** A sheet as a team may write it: a table, and a chart of every kind over it. */
const written = JSON.stringify({
  format: 'kefu-template',
  version: 1,
  id: 'every-chart',
  name: both('各种图表'),
  description: both('每种图表一张。'),
  columns: [120, 120],
  blocks: [
    { kind: 'title', text: both('各种图表') },
    {
      kind: 'table',
      id: 'answers',
      columns: [
        { id: 'day', header: both('日期') },
        { id: 'count', header: both('接待量'), format: 'count' },
      ],
      rows: [{ cells: { day: '周一', count: 120 } }, { cells: { day: '周二', count: 90 } }],
    },
    ...kinds.map((chart) => ({
      kind: 'chart',
      id: `${chart}Chart`,
      chart,
      title: both(chart),
      table: 'answers',
      x: 'day',
      series: ['count'],
      width: 400,
      height: 200,
    })),
  ],
});

describe('the shelves of templates', () => {
  let google: GoogleDocument;
  beforeAll(async () => {
    google = await openGoogleDocument();
  });
  afterAll(() => google?.document.dispose());

  it('give a sheet with a chart of every kind', async () => {
    const { id } = await google.get('importTemplate', { text: written, language });
    await google.get('insertTemplate', { shelf: 'mine', id, language });
    const sheet = google.document.snapshot().sheets.find(({ info }) => info.name === '各种图表');
    expect(sheet?.charts.map(({ type, options }) => [options.title, type])).toEqual([
      ['column', 'COLUMN'],
      ['stackedColumn', 'COLUMN'],
      ['bar', 'BAR'],
      ['line', 'LINE'],
      ['area', 'AREA'],
      ['pie', 'PIE'],
    ]);
  });

  it('in the workbook keep the others when one is taken away', async () => {
    const ids: string[] = [];
    for (const name of ['甲', '乙', '丙']) {
      const { id } = await google.get('importTemplate', { text: written, language });
      await google.get('renameTemplate', { shelf: 'mine', id, language, name });
      await google.get('copyTemplate', { shelf: 'mine', id, language });
      ids.push(id);
    }
    await google.get('deleteTemplate', { shelf: 'workbook', id: ids[1], language });
    const { workbook } = await google.get('templates', { language });
    expect(workbook.map(({ id, name }) => [id, name])).toEqual([
      [ids[0], '甲'],
      [ids[2], '丙'],
    ]);
  });

  it('in the workbook lose what Google ended in the middle', async () => {
    const { id } = await google.get('importTemplate', { text: written, language });
    const other = await google.get('importTemplate', { text: written, language });
    const stored = { shelf: 'workbook', id, language };
    const cellsOfLibrary = () =>
      google.document.snapshot().sheets.find(({ info }) => info.name === '模板库')?.cells;
    const values = () =>
      cellsOfLibrary()?.flatMap(({ row, column, value }) => (value ? [[row, column, value]] : []));
    await google.get('copyTemplate', { ...stored, shelf: 'mine' });
    for (const { id: each } of (await google.get('templates', { language })).workbook) {
      if (each !== id) await google.get('deleteTemplate', { ...stored, id: each });
    }
    // Its last row stays, blank: the next template takes it.
    await google.get('deleteTemplate', stored);
    const before = values();
    const ended = { member: 'Range.setNumberFormat', isLast: true };
    const copy = { shelf: 'mine', id: other.id, language };
    runFailing(google.document, ended, 'kefuSidebarCall', 'copyTemplate', copy);
    await google.document.book.calculate();
    expect(cellsOfLibrary()?.filter(({ style }) => style.numberFormat === '@')).not.toEqual([]);
    // Whoever writes next takes it back.
    expect(await google.ask('deleteTemplate', stored)).toMatchObject({ ok: false });
    expect(values()).toEqual(before);
    expect(cellsOfLibrary()?.filter(({ style }) => style.numberFormat === '@')).toEqual([]);
  });
});

import type { ApiResult, GenerateResponse, UndoableRun } from '../../src/app/api';
import { serialFromIso } from '../../src/core/calendar/iso-date';
import { worldNamed } from '../../src/host/emulator/world';
import type { LocalDocument } from '../../src/host/headless/headless';
import { openDocument } from './open-document';
import { distDir, runTraced } from './run-traced';
import type { TracedCall } from './traced';

const world = worldNamed(process.env.KEFU_WORLD);
/** On average: each is a message to Google's spreadsheet. More where copies of sheets come without what was laid once. */
const mostWriteCalls = world.looksOfCopies === 'copied' ? 25 : 29;
const request = { plan: 'double-11', inputs: { promo_date: '2026-11-11' }, language: 'zh-CN' };

describe('a generation, as Google sees it', () => {
  let document: LocalDocument;
  let calls: TracedCall[];
  let made: GenerateResponse;

  beforeAll(async () => {
    document = await openDocument({ distDir });
    const ran = runTraced(document, 'kefuSidebarCall', 'generate', request);
    const result = ran.result as ApiResult<GenerateResponse>;
    if (!result.ok) throw new Error(result.message);
    made = result.value;
    calls = ran.calls;
    await document.book.calculate();
  });
  afterAll(() => document.dispose());

  it('reads nothing between the first and the last write to a cell', () => {
    const isCellWrite = ({ member, effect }: TracedCall) => effect === 'write' && member.startsWith('Range.');
    const first = calls.findIndex(isCellWrite);
    const last = calls.map(isCellWrite).lastIndexOf(true);
    const reads = calls.slice(first, last).filter(({ effect }) => effect === 'read');
    expect(reads.map(({ member }) => member)).toEqual([]);
  });

  it('reads what it has made all at once, and marks it as done before anyone sees it', () => {
    const last = calls.map(({ member }) => member).lastIndexOf('Range.getNotes');
    const afterwards = calls.slice(last + 1).map(({ member }) => member);
    const each = (member: string) => made.sheets.map(() => member);
    const expected = ['Spreadsheet.addDeveloperMetadata', ...each('Sheet.showSheet')];
    expect(afterwards.slice(0, expected.length)).toEqual(expected);
    expect(calls.filter(({ member }) => member === 'Range.getValues')).toHaveLength(made.sheets.length);
  });

  it('writes each property of a sheet in one call, never cell by cell', () => {
    // Links are one call for each run of them below each other: what lies between has other contents.
    const matrixWrites = calls.filter(({ member }) => /^Range\.set(?!RichText)\w+s$/.test(member));
    const counts = new Map<string, number>();
    for (const { member } of matrixWrites) counts.set(member, (counts.get(member) ?? 0) + 1);
    for (const count of counts.values()) expect(count).toBeLessThanOrEqual(made.sheets.length);
    expect(calls.map(({ member }) => member)).not.toContain('Range.setValue');
  });

  it('takes few calls a sheet, besides those for names', () => {
    const writes = calls.filter(({ effect, member }) => effect === 'write' && !member.includes('NamedRange'));
    expect(writes.length / made.sheets.length).toBeLessThanOrEqual(mostWriteCalls);
  });

  it('shows the sheets after the user’s and opens the first of them', () => {
    const sheets = document.book.sheets();
    expect(sheets.map(({ name }) => name)).toEqual(['工作表1', ...made.sheets.map(({ name }) => name)]);
    expect(sheets.every(({ hidden }) => !hidden)).toBe(true);
    expect(document.book.info().activeSheetId).toBe(made.sheets[0]?.sheetId);
  });

  it('reads its own inputs back as they were set, the date too', () => {
    const { result } = runTraced(document, 'kefuSidebarCall', 'current', {});
    expect(result).toMatchObject({
      ok: true,
      value: {
        plan: 'double-11',
        inputs: { promo_date: '2026-11-11', sales: 5_000_000, inquiry_share: 0.15 },
      },
    });
  });

  it('counts none of its sheets as changed', () => {
    const { result } = runTraced(document, 'kefuSidebarCall', 'undoable', {});
    const { value } = result as { readonly value: UndoableRun };
    expect(value.sheets.map(({ name, isChanged }) => [name, isChanged])).toEqual(
      made.sheets.map(({ name }) => [name, false]),
    );
  });

  it('leaves no formula in error', () => {
    const values = made.sheets.flatMap(({ name }) => document.values(name).flat());
    expect(values).toEqual(expect.arrayContaining([25_000, 12_500, 22, 25]));
    expect(values.filter((value) => /^#[A-Z]/.test(String(value)))).toEqual([]);
  });

  it('leaves links from the overview to the sheets, and from every sheet back', () => {
    const idOf = new Map(made.sheets.map(({ name, sheetId }) => [name, sheetId]));
    const rowsOf = new Map(document.book.sheets().map(({ name, rows }) => [name, rows]));
    const linksOf = (name: string) =>
      document.book
        .read({ sheetId: idOf.get(name) ?? 0, row: 1, column: 1, rows: rowsOf.get(name) ?? 0, columns: 6 })
        .flat()
        .flatMap(({ value, link }) => (link === undefined ? [] : [[value, link]]));
    const others = made.sheets.filter(({ name }) => name !== '总览');
    const contents = others.map(({ name, sheetId }) => [name, `#gid=${sheetId}`]);
    expect(linksOf('总览')).toEqual(expect.arrayContaining(contents));
    for (const { name } of others) expect(linksOf(name)).toEqual([['←', `#gid=${idOf.get('总览')}`]]);
  });

  it('leaves one warning a sheet that calculates, with the cells to fill in left free', () => {
    const protections = document.book.records('protection');
    const guarded = made.sheets.flatMap(({ name, sheetId }) =>
      protections.filter(({ area }) => area.sheetId === sheetId).map(() => name),
    );
    expect(guarded).toEqual(
      made.sheets.map(({ name }) => name).filter((name) => !/^(评价数据|评价词库)$/.test(name)),
    );
    for (const { type, warningOnly, unprotected } of protections) {
      expect([type, warningOnly, unprotected.length > 0]).toEqual(['SHEET', true, true]);
    }
  });

  it('is undone from the menu after a question that names the sheets, and leaves no name behind', () => {
    runTraced(document, 'kefuUndo');
    const [question] = document.screen.questions;
    for (const { name } of made.sheets) expect(JSON.stringify(question)).toContain(name);
    expect(document.book.sheets().map(({ name }) => name)).toEqual(['工作表1']);
    expect(document.book.names()).toEqual([]);
  });
});

describe('a second generation in the same spreadsheet', () => {
  it('computes from its own inputs', async () => {
    const document: LocalDocument = await openDocument({ distDir });
    const generate = (promo_date: string) =>
      document.call('kefuSidebarCall', 'generate', {
        ...request,
        inputs: { promo_date },
        sheets: ['inputs-sheet', 'timeline'],
      });
    await generate('2026-11-11');
    await generate('2027-11-11');
    const [first, second] = ['2026-11-11', '2027-11-11'].map(serialFromIso);
    const numbersOf = (sheet: string) => document.values(sheet).flat();
    expect(numbersOf('时间轴')).toContain(first);
    expect(numbersOf('时间轴 2')).toContain(second);
    expect(numbersOf('时间轴 2')).not.toContain(first);
    document.dispose();
  });
});

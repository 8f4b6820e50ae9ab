import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { reportText } from '../../src/app/self-check/report';
import type { Tried, TriedById } from '../../src/app/self-check/run-attempts';
import { favourableWorld, type World } from '../../src/host/emulator/world';
import type { LocalDocument } from '../../src/host/headless/headless';
import {
  type Language,
  type Localized,
  type UnprovedId,
  type UntriedReason,
  unproved,
  untried,
} from '../../src/messages';
import { openDocument } from './open-document';
import { distDir, runInThread } from './run-traced';
import { type TracedCall, traced } from './traced';

const ids = Object.keys(unproved) as UnprovedId[];

/** Everything of a document, with what no person sees. */
const contents = ({ book, snapshot }: LocalDocument): unknown =>
  JSON.parse(JSON.stringify({ ...snapshot(), metadata: book.records('metadata') }));

/** And where its person is. */
const everything = (document: LocalDocument) => [contents(document), document.book.selection()];

/** What a report says of each check. */
const marksIn = (report: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...report.matchAll(/^([✗?✓]) ([\w-]+)/gmu)].map(([, mark, id]) => [id, mark]));

const told = (report: string, id: UnprovedId): string =>
  report.split('\n').find((line) => line.slice(2).startsWith(`${id}：`)) ?? '';

/** What a world decides unfavourably, in the order of the list. */
const differing = (world: World): UnprovedId[] =>
  ids.filter(
    (id) =>
      ({
        'page-length': world.pages !== favourableWorld.pages,
        'function-locale': world.localeInCells !== favourableWorld.localeInCells,
        'copied-tag': world.metadataOfCopies !== favourableWorld.metadataOfCopies,
        'copied-looks': world.looksOfCopies !== favourableWorld.looksOfCopies,
        timings: world.millisecondsPerCall !== null,
      })[id as string] ?? false,
  );

/** A report in Chinese read back: what was seen depends on no language. */
function triedIn(report: string): TriedById {
  const passed = [...report.matchAll(/^✓ ([\w-]+)：(.*)$/gmu)].map(
    ([, id, seen = '']) => [id as UnprovedId, { status: 'passed', seen }] as const,
  );
  const reasons = Object.entries(untried) as [UntriedReason, Localized][];
  const others = [...report.matchAll(/^\? ([\w-]+)\n.*\n {2}没能试：(.*)$/gmu)].map(([, id, text]) => {
    const reason = reasons.find(([, sentence]) => sentence['zh-CN'] === text)?.[0] ?? 'noTime';
    return [id as UnprovedId, { status: 'untried', reason }] as const;
  });
  return new Map<UnprovedId, Tried>([...passed, ...others]);
}

/** The report as an example for readers: the same on every machine, day and version. */
function withoutWhatVaries(report: string, language: Language): string {
  const place = {
    version: '…',
    templates: { count: 0, print: '…' },
    date: '2026-11-11 20:00',
    locales: { spreadsheet: 'zh_CN', user: 'zh_CN' },
    zones: { script: 'Asia/Shanghai', spreadsheet: 'Asia/Shanghai' },
  };
  const text = reportText({ place, tried: triedIn(report), leftOver: null }, language);
  return text
    .replace(/\d+ ms/g, '… ms')
    .replace(/\d{5,} \/ \d{5,}/, '… / …')
    .replace(/\b0 (张|templates)/, '… $1');
}

describe('the self-check in a new spreadsheet', () => {
  let document: LocalDocument;
  let before: ReturnType<typeof everything>;
  let report: string;
  beforeAll(async () => {
    document = await openDocument({ distDir, timeoutSeconds: 900 });
    before = everything(document);
    await document.call('kefuShowSelfCheck');
    report = document.screen.logs.at(-1) ?? '';
  }, 900_000);
  afterAll(() => document?.dispose());

  it('tries everything that is unproved, each once, and nothing else', () => {
    const tried = [...report.matchAll(/^[✗?✓] ([\w-]+)/gmu)].map(([, id]) => id ?? '');
    expect(tried.sort()).toEqual([...ids].sort());
  });

  it('finds all of it as expected, but for what is otherwise in this world, and what cannot be told here', () => {
    const marks = marksIn(report);
    const marked = (mark: string) => ids.filter((id) => marks[id] === mark);
    const isSlow = document.world.millisecondsPerCall !== null;
    // Where calls are slow, time is up before the end.
    if (isSlow) expect(differing(document.world)).toEqual(expect.arrayContaining(marked('✗')));
    else expect(marked('✗')).toEqual(differing(document.world));
    // Scripts may write here what a rule by formula forbids.
    expect(isSlow || marked('?').join()).toBe(isSlow || 'validation-rows');
  });

  it('leaves the spreadsheet as it was, down to what nobody sees', () => {
    expect(everything(document)).toEqual(before);
  });

  it('makes the plan whose figures the README’s core computes: 25,000 orders, 12,500 inquiries', () => {
    const isOutOfTime =
      marksIn(report)['plan-figures'] === '?' && document.world.millisecondsPerCall !== null;
    const figures = told(report, 'plan-figures');
    expect(isOutOfTime ? 'out of time' : figures).toMatch(/orders 25000, inquiries 12500,|^out of time$/);
  });

  it.each([
    ['first-deployment.zh-CN.md', 'zh-CN'],
    ['first-deployment.md', 'en'],
  ] as const)('is the example of docs/%s, but for times, lengths and versions', (file, language) => {
    // Readers see the favourable world; the others are held to what they differ in, above.
    if (!isDeepStrictEqual(document.world, favourableWorld)) return;
    const example = withoutWhatVaries(report, language);
    const at = path.join(__dirname, '../../docs', file);
    const text = readFileSync(at, 'utf8');
    const block = /(<!-- report:start -->\n)[\s\S]*(<!-- report:end -->)/;
    if (process.env.UPDATE_GOLDENS)
      writeFileSync(
        at,
        text.replace(block, (_, start, end) => `${start}\`\`\`\n${example}\n\`\`\`\n${end}`),
      );
    else expect(block.exec(text)?.[0]).toContain(`\`\`\`\n${example}\n\`\`\``);
  });

  it('is shown in a window, whole, beside its being logged for the script editor', () => {
    const [dialog] = document.screen.dialogs;
    const shown = report.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    expect(dialog).toMatchObject({ title: '自检报告', modal: true });
    expect(dialog?.html).toContain(`>${shown}</textarea>`);
  });

  it('asks nothing of the server in that window, and has nothing that Google would take for a comment', () => {
    const [page = ''] = document.screen.dialogs.map(({ html }) => html);
    expect(page).not.toMatch(/google\.script|`|<\?|(src|href)=/);
    expect(page.replace(/<textarea[\s\S]*<\/textarea>/, '')).not.toMatch(/\/\/|\/\*/);
  });
});

/** One run of a public function in this thread, with something done at some of its calls. */
function runWith(
  document: LocalDocument,
  at: (member: string, index: number) => void,
  entry: string,
  ...args: unknown[]
) {
  const calls: TracedCall[] = [];
  const around = (carryOut: () => unknown) => {
    at(calls.at(-1)?.member ?? '', calls.length - 1);
    return carryOut();
  };
  const run = () => runInThread(document, (globals) => traced(globals, calls, around), entry, ...args);
  return { run, calls };
}

/** The first call of a generation that no other check has: where it fails, none is made, which saves time. */
const planless = 'Sheet.deleteRows';

const nothing = () => {};
const openSidebar = (document: LocalDocument) =>
  runWith(document, nothing, 'kefuSidebarCall', 'current', {}).run();

/** A script in this thread waits for none of the calculations that it asks for: they end before their document does. */
async function closed(document: LocalDocument): Promise<void> {
  await document.book.calculate();
  document.dispose();
}

describe('the self-check in a spreadsheet that holds somebody’s work', () => {
  let document: LocalDocument;
  let before: ReturnType<typeof everything>;
  beforeAll(async () => {
    document = await openDocument({ distDir });
    await document.type('工作表1', 'B2', [['11.11', 5, '=C2*2']]);
    document.book.setName('mine', {
      sheetId: document.book.info().activeSheetId,
      row: 2,
      column: 3,
      rows: 1,
      columns: 1,
    });
    document.book.select({
      sheetId: document.book.info().activeSheetId,
      row: 4,
      column: 2,
      rows: 2,
      columns: 1,
    });
    before = everything(document);
  });
  beforeEach(() => {
    document.book.select({
      sheetId: document.book.info().activeSheetId,
      row: 4,
      column: 2,
      rows: 2,
      columns: 1,
    });
  });
  afterAll(() => closed(document));

  /** @returns the report of a check, some of whose calls fail */
  const checkedWith = (isFailing: (member: string) => boolean): string => {
    const { run } = runWith(
      document,
      (member) => {
        if (isFailing(member)) throw new Error('Service Spreadsheets failed');
      },
      'kefuSelfCheck',
    );
    return String(run());
  };

  it('changes nothing there, and not for a moment its locale', () => {
    const { run, calls } = runWith(
      document,
      (member) => {
        if (member === planless) throw new Error('no plan here');
      },
      'kefuSelfCheck',
    );
    const report = String(run());
    expect(calls.map(({ member }) => member)).not.toContain('Spreadsheet.setSpreadsheetLocale');
    expect(marksIn(report)).toMatchObject({ 'formula-commas-de_DE': '?', 'text-kept': '✓' });
    expect(everything(document)).toEqual(before);
  });

  it.each([
    [
      [
        'HtmlService.createHtmlOutputFromFile',
        'Sheet.setRowHeightsForced',
        'Range.setFormula',
        'Sheet.copyTo',
      ],
    ],
    [['Spreadsheet.insertSheet', 'PropertiesService.getUserProperties']],
    // The cleaning up needs these itself: what it could not do is done at the next opening.
    [['Spreadsheet.getNamedRanges', 'LockService.getDocumentLock']],
  ])('tells of every check and cleans up, though %p fail', (failing) => {
    const report = checkedWith((member) => [...failing, planless].includes(member));
    expect(Object.keys(marksIn(report)).sort()).toEqual([...ids].sort());
    expect(report).toContain('Service Spreadsheets failed');
    openSidebar(document);
    expect(everything(document)).toEqual(before);
  });

  it('waits for functions that Google has not called yet', () => {
    const calls: TracedCall[] = [];
    let readsBefore = 2;
    const around = (carryOut: () => unknown) => {
      const members = calls.map(({ member }) => member);
      if (members.at(-1) === planless) throw new Error('no plan here');
      const isProbed = members.at(-1) === 'Range.getValues' && members.includes('Range.setFormula');
      readsBefore -= isProbed ? 1 : 0;
      return isProbed && readsBefore >= 0 ? [['Loading...']] : carryOut();
    };
    const report = runInThread(document, (globals) => traced(globals, calls, around), 'kefuSelfCheck');
    expect(calls.map(({ member }) => member)).toContain('Utilities.sleep');
    expect(marksIn(String(report))['function-locale']).not.toBe('?');
    expect(everything(document)).toEqual(before);
  });

  it('says what it could not remove, and the next check removes it', () => {
    const report = checkedWith((member) => ['Spreadsheet.deleteSheet', planless].includes(member));
    expect(report).toMatch(/^! .*Service Spreadsheets failed/mu);
    expect(document.book.sheets().length).toBeGreaterThan(1);
    checkedWith((member) => member === planless);
    expect(everything(document)).toEqual(before);
  });

  it.each([
    ['right after it has begun', 'Spreadsheet.addDeveloperMetadata', 1],
    ['with a name that has lost its sheet', 'Spreadsheet.deleteSheet', 1],
    ['with a copy of a sheet', 'Sheet.addDeveloperMetadata', 4],
    ['with a plan that is finished', 'Sheet.showSheet', 2],
  ])('is cleaned up after at the next opening of the sidebar, if it is killed %s', (_, member, nth) => {
    let left = nth;
    let isKilled = false;
    const { run } = runWith(
      document,
      (called) => {
        if (isKilled) throw new Error('Exceeded maximum execution time');
        if (called === member) left -= 1;
        isKilled = left === 0;
      },
      'kefuSelfCheck',
    );
    expect(run).toThrow('Exceeded maximum execution time');
    expect(contents(document)).not.toEqual(before[0]);
    openSidebar(document);
    expect(contents(document)).toEqual(before[0]);
  });

  it('is left alone by the sidebar while it is under way', () => {
    const giveBack = document.store.holdAsAnother('script');
    document.book.insertSheet('theirs', 1, 10, 5);
    const { sheetId } = document.book.sheets().find(({ name }) => name === 'theirs') ?? { sheetId: 0 };
    document.book.addRecord('metadata', {
      key: 'kefu-sheets.self-check',
      value: 'scratch',
      visibility: 'DOCUMENT',
      sheetId,
    });
    openSidebar(document);
    expect(document.book.sheets().map(({ name }) => name)).toContain('theirs');
    expect(checkedWith(() => false)).toContain('另一个自检还在运行');
    giveBack();
    openSidebar(document);
    expect(contents(document)).toEqual(before[0]);
  });
});

describe('a self-check that is killed in German', () => {
  it('has its locale put back at the next opening', async () => {
    const document: LocalDocument = await openDocument({ distDir });
    const before = contents(document);
    let isKilled = false;
    const { run } = runWith(
      document,
      (member) => {
        if (isKilled) throw new Error('Exceeded maximum execution time');
        isKilled = member === 'Range.setValues' && document.book.info().locale === 'de_DE';
      },
      'kefuSelfCheck',
    );
    expect(run).toThrow('Exceeded maximum execution time');
    expect(document.book.info().locale).toBe('de_DE');
    openSidebar(document);
    expect(contents(document)).toEqual(before);
    await closed(document);
  });
});

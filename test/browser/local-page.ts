import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type BrowserContext,
  chromium,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import type { Book } from '../../src/host/book/book';
import { cellAddress } from '../../src/sheet/a1';

const root = resolve(__dirname, '../..');
const artifacts = resolve(root, 'test/artifacts');

/** A cell; rows and columns count from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Ends an input and moves on. */
export type MovingKey = 'Enter' | 'Tab' | 'ArrowDown' | 'ArrowRight';

/** The page in real Chromium over the real server, as a person who ran `npm start` has it. */
export interface LocalPage {
  readonly page: Page;
  /** What must not happen: requests to elsewhere, errors in the console. One line each. */
  readonly problems: readonly string[];
  readonly sidebar: FrameLocator;
  /** The frame that shows the sidebar now; every opening has a new one. */
  sidebarFrame(): Promise<Frame>;
  readonly dialog: Locator;
  menu(...captions: string[]): Promise<void>;
  /** Goes to a cell by the name box, as a person would. */
  goTo(cell: string | Place): Promise<void>;
  /** Types into one cell after the other as fast as keys can follow each other, with a key after each. */
  typeOn(texts: readonly string[], key: MovingKey): Promise<void>;
  /** What cells hold, from a cell on, downwards or to the right. */
  values(from: string | Place, count: number, direction?: 'down' | 'right'): Promise<readonly unknown[]>;
  /** Goes to a cell and types into it. */
  type(cell: string | Place, text: string): Promise<void>;
  openSheet(name: string): Promise<void>;
  /** Where a text stands on the active sheet, e.g. `B11`: the first such cell, row by row. */
  find(text: string): Promise<Place>;
  /** What cells of the active sheet show, e.g. `shown('B2')`. */
  shown(cell: string | Place): Promise<string>;
  /** The named ranges of the document. */
  names(): Promise<readonly string[]>;
  /** What all cells of the active sheet show. */
  texts(): Promise<readonly (readonly string[])[]>;
  /** Waits until a cell of the active sheet shows a text. */
  waitForCell(cell: string | Place, text: string): Promise<void>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium and a server with one add-on, for several tests. */
export interface LocalHost {
  /** A new document, for a person who has never been here. */
  open(): Promise<LocalPage>;
  close(): Promise<void>;
}

/** @param dist folder of a built add-on, relative to the project */
export async function startLocalHost(chromiumPath: string, dist: string): Promise<LocalHost> {
  const server = await startServer(dist);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: flags });
  // One for all pages, which then are compiled once.
  const profile = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  return {
    open: () => openPage(profile, server.url),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

async function openPage(profile: BrowserContext, url: string): Promise<LocalPage> {
  await profile.setOffline(false);
  const page = await profile.newPage();
  // A calculation takes long where several tests share two cores; the test's own limit ends what hangs.
  page.setDefaultTimeout(120_000);
  const problems = watchProblems(page, url);
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
  return driver(page, problems);
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

function startServer(dist: string): Promise<Server> {
  const server = spawn('node', ['.build/host/serve.mjs', '--port', '0', '--dist', dist], { cwd: root });
  const ended = new Promise<void>((done) => server.on('exit', () => done()));
  const stop = () => {
    server.kill('SIGINT');
    return ended;
  };
  return new Promise((done, reject) => {
    server.stderr.on('data', (text: Buffer) => reject(new Error(text.toString())));
    server.stdout.on('data', (text: Buffer) => {
      const [url] = /http:\S+/.exec(text.toString()) ?? [];
      if (url) done({ url, stop });
    });
  });
}

function watchProblems(page: Page, url: string): string[] {
  const problems: string[] = [];
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(url) || /^(data|blob|about):/.test(request.url());
    if (!isOurs) problems.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  return problems;
}

function driver(page: Page, problems: readonly string[]): LocalPage {
  const shown = (cell: string | Place) => page.evaluate(displayedAt, placeOf(cell));
  const goTo = async (cell: string | Place) => {
    const place = placeOf(cell);
    const nameBox = page.locator('.sheet input.univer-appearance-none');
    // The box tells where the selection is. A person sees that and types then; a test that comes before may have its text
    // replaced by the place that the selection has just moved to.
    do {
      await nameBox.fill(cellAddress(place.row, place.column));
      await nameBox.press('Enter');
      await page.evaluate(twoFrames);
    } while (!(await page.evaluate(isSelected, place)));
  };
  return {
    page,
    problems,
    async close() {
      await page.evaluate(() => localStorage.clear());
      await page.close();
    },
    goTo,
    shown,
    sidebar: page.frameLocator('.sidebar iframe[data-loaded]'),
    async sidebarFrame() {
      const element = await page.locator('.sidebar iframe[data-loaded]').elementHandle();
      const frame = await element?.contentFrame();
      if (!frame) throw new Error('the sidebar is not open');
      return frame;
    },
    dialog: page.locator('dialog[open]'),
    async menu(...captions) {
      await page.getByRole('button', { name: '扩展程序', exact: true }).click();
      for (const caption of captions)
        await page.getByRole('menuitem', { name: caption, exact: true }).click();
    },
    async typeOn(texts, key) {
      for (const text of texts) {
        await page.keyboard.type(text);
        await page.keyboard.press(key);
      }
    },
    values: (from, count, direction = 'down') =>
      page.evaluate(heldFrom, { ...placeOf(from), count, isAcross: direction === 'right' }),
    async type(cell, text) {
      await goTo(cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async openSheet(name) {
      await page.getByRole('tab', { name, exact: true }).click();
    },
    names: () => page.evaluate(rangeNames),
    texts: () => page.evaluate(displayedTexts),
    find: async (text) => placeOfText(await page.evaluate(displayedTexts), text),
    waitForCell: async (cell, text) => {
      await page.waitForFunction(isShownAt, { ...placeOf(cell), text });
    },
    async screenshot(name) {
      await mkdir(artifacts, { recursive: true });
      await page.screenshot({ path: resolve(artifacts, `${name}.png`) });
    },
  };
}

function placeOf(cell: string | Place): Place {
  if (typeof cell !== 'string') return cell;
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** The page's handle on its document, which the canvas does not show to a test. */
declare const localBook: Book;

// These run in the page.
const displayedAt = ({ row, column }: Place): string => {
  const sheetId = localBook.info().activeSheetId;
  return localBook.displayValues({ sheetId, row, column, rows: 1, columns: 1 })[0]?.[0] ?? '';
};
const isShownAt = ({ row, column, text }: Place & { readonly text: string }): boolean => {
  const sheetId = localBook.info().activeSheetId;
  return localBook.displayValues({ sheetId, row, column, rows: 1, columns: 1 })[0]?.[0] === text;
};
const isSelected = ({ row, column }: Place): boolean => {
  const selection = localBook.selection();
  return selection.row === row && selection.column === column;
};
const heldFrom = (area: Place & { readonly count: number; readonly isAcross: boolean }): unknown[] => {
  const { row, column, count, isAcross } = area;
  const size = isAcross ? { rows: 1, columns: count } : { rows: count, columns: 1 };
  const sheetId = localBook.info().activeSheetId;
  return localBook
    .read({ sheetId, row, column, ...size })
    .flatMap((cells) => cells.map(({ value }) => value));
};
const twoFrames = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
const rangeNames = (): readonly string[] => localBook.names().map(({ name }) => name);
const displayedTexts = (): readonly (readonly string[])[] => {
  const sheetId = localBook.info().activeSheetId;
  const { rows, columns } = localBook.contentSize(sheetId);
  return localBook.displayValues({ sheetId, row: 1, column: 1, rows, columns });
};

function placeOfText(texts: readonly (readonly string[])[], text: string): Place {
  const row = texts.findIndex((cells) => cells.includes(text));
  if (row < 0) throw new Error(`no cell shows "${text}"`);
  return { row: row + 1, column: (texts[row]?.indexOf(text) ?? 0) + 1 };
}

import path from 'node:path';
import { parseReference } from '../../sheet/a1';
import type { BookSnapshot, CellValue } from '../book/book';
import { type CustomFunctions, registerCustomFunctions } from '../book/custom-functions';
import { MemoryStore } from '../book/memory-store';
import { UniverBook } from '../book/univer-book';
import { spawnNodeWorker } from '../bridge/node-transport';
import { createRuntime, type OpeningMode } from '../bridge/runtime';
import { customFunctionGlobals } from '../emulator/globals';
import { favourableWorld, type World, worldNamed } from '../emulator/world';
import { bookInWorld } from '../emulator/world-book';
import type { Project } from '../project/project';
import { readAddon } from '../project/read-addon';
import { writeXlsx } from '../xlsx/write-xlsx';
import { RecordingScreen } from './recording-screen';
import { openUniver } from './univer-node';

export interface DocumentOptions {
  /** Where the built add-on is. */
  readonly distDir: string;
  /** The bundle of `node-worker.ts`; by default beside this bundle. */
  readonly workerFile?: string;
  /** As `Session.getActiveUserLocale()` has it. */
  readonly userLocale?: string;
  readonly timeoutSeconds?: number;
  /** What Google is like; by default the world that the environment variable `KEFU_WORLD` names, or the favourable one. */
  readonly world?: World;
  /** `NONE` before the add-on has been used in the document. */
  readonly openingMode?: OpeningMode;
}

export type LocalDocument = Awaited<ReturnType<typeof openDocument>>;

/**
 * A new document with the add-on in it, without any page. It has run `onOpen`.
 *
 * @example
 * const document = await openDocument({ distDir: 'dist' });
 * await document.call('kefuSidebarCall', 'generate', request);
 * await document.values('人员测算'); // [['…']]
 */
export async function openDocument(options: DocumentOptions) {
  const project = readProject(options);
  const world = options.world ?? worldNamed(process.env.KEFU_WORLD || undefined);
  const univer = openUniver();
  const book = bookInWorld(new UniverBook(univer), world);
  const screen = new RecordingScreen();
  const store = new MemoryStore();
  const globals = customFunctionGlobals({ book, screen, store }, project, world);
  const customFunctions = registerCustomFunctions({ document: univer, code: project.code, globals });
  const runtime = await openAddon(project, { book, screen, store }, { ...options, world });

  return {
    world,
    book,
    screen,
    store,
    customFunctions,
    /** Runs a public function, as a menu or `google.script.run` does, and waits until the document has recalculated. */
    call: async (functionName: string, ...args: readonly unknown[]): Promise<unknown> => {
      try {
        return await runtime.run(functionName, ...args);
      } finally {
        await runtime.settle();
      }
    },
    /** Types into cells, as a person does, and waits for the results. */
    type: async (sheetName: string, address: string, contents: readonly (readonly unknown[])[]) => {
      book.write(
        areaAt(book, sheetName, address),
        contents.map((row) => row.map(typedContent)),
      );
      await book.calculate();
    },
    /** The values of a sheet, or of a part of it. */
    values: (sheetName: string, address?: string): CellValue[][] =>
      book.read(areaAt(book, sheetName, address)).map((row) => row.map(({ value }) => value)),
    /** The error message of a custom function in a cell, as a person sees it on the cell. */
    errorAt: (sheetName: string, address: string): string | null =>
      errorAt(book, univer, customFunctions, sheetName, address),
    snapshot: (): BookSnapshot => book.snapshot(),
    /** The document as .xlsx: every sheet, or those named. */
    saveXlsx: (sheetNames?: readonly string[]): Promise<Uint8Array> =>
      writeXlsx(book.snapshot(), {
        customFunctions: customFunctions.names,
        ...(sheetNames ? { sheetNames } : {}),
      }),
    dispose() {
      runtime.dispose();
      book.stopCalculating();
      univer.dispose();
    },
  };
}

/** The add-on over a document that has just been opened. */
async function openAddon(
  project: Project,
  services: { readonly book: UniverBook; readonly screen: RecordingScreen; readonly store: MemoryStore },
  {
    workerFile = path.join(__dirname, 'node-worker.cjs'),
    timeoutSeconds,
    world = favourableWorld,
    openingMode,
  }: DocumentOptions,
) {
  const runtime = createRuntime({
    services,
    project,
    world,
    spawnWorker: () => spawnNodeWorker(workerFile),
    onEnd: () => services.store.releaseLocks(),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(openingMode === undefined ? {} : { openingMode }),
  });
  if (/^function onOpen\(/m.test(project.code)) await runtime.run('onOpen');
  await runtime.settle();
  return runtime;
}

function readProject({ distDir, userLocale = 'zh_CN' }: DocumentOptions): Project {
  return { ...readAddon(distDir), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, userLocale };
}

function areaAt(book: UniverBook, sheetName: string, address?: string) {
  const sheet = book.sheets().find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(`no sheet "${sheetName}"`);
  const { sheetId } = sheet;
  if (address === undefined) return { sheetId, row: 1, column: 1, ...book.contentSize(sheetId) };
  const parsed = parseReference(address, sheet);
  if (!parsed) throw new Error(`no address "${address}"`);
  return { sheetId, ...parsed.area };
}

const typedContent = (value: unknown) =>
  typeof value === 'string' && value.startsWith('=') ? { formula: value } : (value as CellValue);

function errorAt(
  book: UniverBook,
  { workbook }: ReturnType<typeof openUniver>,
  customFunctions: CustomFunctions,
  sheetName: string,
  address: string,
): string | null {
  const { row, column } = areaAt(book, sheetName, address);
  const sheet = workbook.getSheetByName(sheetName);
  return sheet && customFunctions.errorAt(sheet.getSheetId(), row - 1, column - 1);
}

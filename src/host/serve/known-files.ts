import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAddon } from '../project/read-addon';

export interface Folders {
  /** The built page: index.html, main.js … */
  readonly page: string;
  /** The built add-on. */
  readonly dist: string;
}

export interface ServedFile {
  readonly type: string;
  /** Bytes and no text: all answers that are under way share them, where of a text each would make its own. */
  readonly body: Buffer;
}

export type Reader = (folders: Folders) => Promise<ServedFile>;

const fileOfPage =
  (name: string, type: string): Reader =>
  async ({ page }) => ({ type, body: await readFile(join(page, name)) });

/** Everything the server has, by path; there is no way to any other file. */
export const knownFiles: ReadonlyMap<string, Reader> = new Map([
  ['/', fileOfPage('index.html', 'text/html; charset=utf-8')],
  ['/sandbox.html', fileOfPage('sandbox.html', 'text/html; charset=utf-8')],
  ['/main.js', fileOfPage('main.js', 'text/javascript; charset=utf-8')],
  ['/main.css', fileOfPage('main.css', 'text/css; charset=utf-8')],
  ['/addon-worker.js', fileOfPage('addon-worker.js', 'text/javascript; charset=utf-8')],
  [
    '/addon.json',
    async ({ dist }) => ({
      type: 'application/json; charset=utf-8',
      body: Buffer.from(JSON.stringify(readAddon(dist))),
    }),
  ],
]);

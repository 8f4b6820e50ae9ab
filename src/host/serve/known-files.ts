import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Project } from '../bridge/host-services';

export interface Folders {
  /** The built page: index.html, main.js … */
  readonly page: string;
  /** The built add-on, exactly what is pushed to Google: Code.js and the .html files. */
  readonly dist: string;
}

export interface ServedFile {
  readonly type: string;
  readonly body: string | Buffer;
}

type Reader = (folders: Folders) => Promise<ServedFile>;

const fileOfPage =
  (name: string, type: string): Reader =>
  async ({ page }) => ({ type, body: await readFile(join(page, name)) });

/**
 * Everything the server has, by path; there is no way to any other file. Read at each request, so that a reload shows
 * a new build.
 */
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
      body: JSON.stringify(await readAddon(dist)),
    }),
  ],
]);

async function readAddon(dist: string): Promise<Pick<Project, 'code' | 'html'>> {
  const names = (await readdir(dist)).filter((name) => extname(name) === '.html');
  const pages = names.map(async (name) => [
    basename(name, '.html'),
    await readFile(join(dist, name), 'utf8'),
  ]);
  return {
    code: await readFile(join(dist, 'Code.js'), 'utf8'),
    html: Object.fromEntries(await Promise.all(pages)),
  };
}

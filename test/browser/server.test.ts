import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveOptions } from '../../src/host/serve/serve-options';
import { startReloadingServer } from '../../src/host/serve/start-reloading-server';
import { type RunningServer, startServer } from '../../src/host/serve/start-server';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kefu-server-'));
  const files = {
    'page/index.html': '<!doctype html><head></head>',
    'page/sandbox.html': '<!doctype html>',
    'page/main.js': '',
    'page/secret.txt': 'not for anyone',
    'dist/Code.js': 'function f() {}',
    'dist/Workbook.js': 'function onOpen() {}',
    'dist/Sidebar.html': '<p>侧边栏</p>',
  };
  await Promise.all(['page', 'dist'].map((name) => mkdir(join(folder, name))));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  server = await startServer({ page: join(folder, 'page'), dist: join(folder, 'dist') }, 0);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** `fetch` allows neither an odd Host nor a path with `..`. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { method = 'GET', host = `127.0.0.1:${server.port}` } = options;
  return new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the local server', () => {
  it('hands the page the add-on as it would be pushed to Google', async () => {
    const { body } = await ask('/addon.json');
    expect(JSON.parse(body)).toMatchObject({
      code: 'function f() {}\nfunction onOpen() {}',
      html: { Sidebar: '<p>侧边栏</p>' },
    });
  });

  it.each(['/secret.txt', '/../secret.txt', '/%2e%2e/secret.txt', '/Code.js', '/constructor', '//'])(
    'has no file %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('answers no %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });

  it('refuses a name that a page elsewhere has bound to this machine', async () => {
    expect((await ask('/', { host: `evil.example:${server.port}` })).status).toBe(403);
    expect((await ask('/', { host: `localhost:${server.port}` })).status).toBe(200);
  });

  it('lets the page load nothing from elsewhere and isolates it for shared memory', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/https?:|\*/);
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  });

  it('takes a free port when the usual one is taken', async () => {
    const second = await startServer({ page: folder, dist: folder }, server.port);
    expect(second.port).not.toBe(server.port);
    await second.close();
  });

  it('says what is missing when the add-on has not been built', async () => {
    const unbuilt = await startServer({ page: folder, dist: join(folder, 'nowhere') }, 0);
    const response = await fetch(`${unbuilt.url}addon.json`);
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('nowhere')]);
    await unbuilt.close();
  });
});

describe('the server of `npm run dev`', () => {
  const script = 'new EventSource("/builds")';

  it('tells the page of every build, and closes although pages listen', async () => {
    const folders = { page: join(folder, 'page'), dist: join(folder, 'dist') };
    const reloading = await startReloadingServer(folders, 0, script);
    const page = await fetch(reloading.url).then((response) => response.text());
    expect(page).toContain('<head><script src="/reload.js">');
    expect(await fetch(`${reloading.url}reload.js`).then((response) => response.text())).toBe(script);
    const reader = (await fetch(`${reloading.url}builds`)).body?.getReader();
    const told = async () => /data: (\d+)/.exec(new TextDecoder().decode((await reader?.read())?.value))?.[1];
    const first = await told();
    reloading.reload();
    expect(Number(await told())).toBeGreaterThan(Number(first));
    const ended = reader?.read().catch(() => 'ended');
    await reloading.close();
    await ended;
  });

  it('is not the usual one, which has nothing of it', async () => {
    expect((await ask('/')).body).toBe('<!doctype html><head></head>');
    expect((await ask('/reload.js')).status).toBe(404);
    expect((await ask('/builds')).status).toBe(404);
  });
});

describe('serveOptions', () => {
  it('uses port 4178 and the built add-on unless told otherwise', () => {
    expect(serveOptions([])).toEqual({ port: 4178, dist: undefined });
    expect(serveOptions(['--port', '5000', '--dist', 'build'])).toEqual({ port: 5000, dist: 'build' });
  });

  it.each(['http', '-1', '65536', '1.5', ''])('names the bounds when the port is "%s"', (port) => {
    expect(() => serveOptions([`--port=${port}`])).toThrow(/0–65535/);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLocalHost } from '../../src/host/serve/local-host';
import { serveOptions } from '../../src/host/serve/serve-options';
import { readyText } from '../../src/host/serve/serve-texts';
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

/** What a server answers to these bytes, until it closes the connection: clients make no such requests. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

/** A whole request with this path, after which the connection ends. */
const asked = (path: string, more = '') =>
  raw(
    server.port,
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n${more}\r\n`,
  );

describe('the local server', () => {
  it('hands the page the add-on as it would be pushed to Google', async () => {
    const { body } = await ask('/addon.json');
    expect(JSON.parse(body)).toMatchObject({
      code: 'function f() {}\nfunction onOpen() {}',
      html: { Sidebar: '<p>侧边栏</p>' },
    });
  });

  it.each([
    ...[
      '/secret.txt',
      '/Code.js',
      '/constructor',
      '/__proto__',
      '//',
      '//secret.txt',
      '/main.js/',
      '/MAIN.JS',
    ],
    ...[
      '/../secret.txt',
      '/./main.js',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%252e%252e%252fsecret.txt',
    ],
    ...['/..\\secret.txt', '/..%5csecret.txt', '/main.js%00', '/main.js%00.html', '/%6dain.js'],
    ...['/%c0%ae%c0%ae/secret.txt', '/file:///etc/passwd', 'http://evil.example/', '*'],
  ])('has no file %s', async (path) => {
    const answer = await asked(path);
    expect(statusOf(answer)).toBe(404);
    expect(answer).not.toContain('not for anyone');
  });

  it.each(['/main\0.js', '/main.js\0'])('takes no request with a NUL in it', async (path) => {
    expect(statusOf(await asked(path))).toBe(400);
  });

  it('answers a question behind the path as if it were not there', async () => {
    expect(statusOf(await asked('/main.js?../secret.txt'))).toBe(200);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('answers no %s', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('tells of a file what GET tells, and sends nothing of it, when it is asked by HEAD', async () => {
    const { date: _date, ...whole } = (await ask('/')).headers;
    const { date: _other, ...head } = (await ask('/', { method: 'HEAD' })).headers;
    expect(head).toEqual(whole);
    expect(head['content-length']).toBe(String('<!doctype html><head></head>'.length));
    expect((await ask('/', { method: 'HEAD' })).body).toBe('');
  });

  it('does not wait for a body that was announced with what it refuses', async () => {
    const post = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Length: 1000000000\r\n\r\n`;
    expect(statusOf(await raw(server.port, post))).toBe(405);
  });

  it('refuses a long path in a few words and one without end by its status', async () => {
    const long = await asked(`/${'a'.repeat(10_000)}`);
    expect([statusOf(long), long.length < 2000]).toEqual([404, true]);
    expect(statusOf(await asked(`/${'a'.repeat(100_000)}`))).toBe(431);
  });

  it('refuses headers of more than 16 KB, be they few or many', async () => {
    expect(statusOf(await asked('/', `Cookie: ${'a'.repeat(20_000)}\r\n`))).toBe(431);
    const many = Array.from({ length: 5000 }, (_, index) => `X-${index}: 1\r\n`).join('');
    expect(statusOf(await asked('/', many))).toBe(431);
    expect(statusOf(await asked('/', `Cookie: ${'a'.repeat(8000)}\r\n`))).toBe(200);
  });

  it('reads a file once: what is on the disk later is another build', async () => {
    expect((await ask('/main.css')).status).toBe(500);
    await writeFile(join(folder, 'page/main.css'), 'first');
    expect((await ask('/main.css')).body).toBe('first');
    await writeFile(join(folder, 'page/main.css'), 'second');
    expect((await ask('/main.css')).body).toBe('first');
  });

  it('refuses a name that a page elsewhere has bound to this machine', async () => {
    expect((await ask('/', { host: `evil.example:${server.port}` })).status).toBe(403);
    expect((await ask('/', { host: `localhost:${server.port}` })).status).toBe(200);
    for (const host of [
      '127.0.0.1',
      'localhost:1',
      `localhost.evil.example:${server.port}`,
      `127.1:${server.port}`,
    ])
      expect((await ask('/', { host })).status).toBe(403);
    expect(statusOf(await raw(server.port, 'GET / HTTP/1.0\r\n\r\n'))).toBe(403);
    const twoNames = `Host: 127.0.0.1:${server.port}\r\nHost: evil.example\r\n`;
    expect(await raw(server.port, `GET / HTTP/1.1\r\n${twoNames}Connection: close\r\n\r\n`)).not.toContain(
      'evil',
    );
  });

  it('knows itself on the port that browsers leave out', () => {
    expect([
      isLocalHost('localhost', 80),
      isLocalHost('127.0.0.1', 80),
      isLocalHost('evil.example', 80),
    ]).toEqual([true, true, false]);
    expect([isLocalHost('localhost', 4178), isLocalHost(undefined, 80)]).toEqual([false, false]);
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
    const told = readyText(second, server.port);
    expect(told).toMatch(
      new RegExp(`${server.port} 已被占用，改用 ${second.port} .* ${server.port} is in use`),
    );
    expect(told).toContain(second.url);
    expect(readyText(second, 0)).not.toMatch(/占用/);
    await second.close();
  });

  describe('with clients that are slow', () => {
    let hasty: RunningServer;
    beforeAll(async () => {
      const folders = { page: join(folder, 'page'), dist: join(folder, 'dist') };
      hasty = await startServer(folders, 0, undefined, { request: 200, silence: 400 });
    });
    afterAll(() => hasty.close());

    it('ends with one whose request comes byte by byte and never whole', async () => {
      const socket = connect(hasty.port, '127.0.0.1');
      const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
      socket.on('error', () => undefined).resume();
      socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${hasty.port}\r\nX-Slow: `);
      const dripping = setInterval(() => socket.write('a'), 20);
      await ended;
      clearInterval(dripping);
    });

    it('ends with one that says nothing', async () => {
      expect(await raw(hasty.port, '')).not.toContain('200');
    });

    it('answers others meanwhile', async () => {
      const silent = Array.from({ length: 50 }, () => raw(hasty.port, 'GET / HT'));
      expect((await fetch(hasty.url)).status).toBe(200);
      await Promise.all(silent);
    });
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
    await writeFile(join(folder, 'page/main.js'), 'next build');
    reloading.reload();
    expect(await fetch(`${reloading.url}main.js`).then((response) => response.text())).toBe('next build');
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

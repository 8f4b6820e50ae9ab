import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningServer, startServer } from '../../src/host/serve/start-server';
import * as fc from '../support/fast-check';
import { runs, tally } from './runs';

const folder = mkdtempSync(path.join(tmpdir(), 'kefu-requests-'));
let server: RunningServer;
beforeAll(async () => {
  for (const name of ['page', 'dist']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'page/main.js'), 'let served;');
  writeFileSync(path.join(folder, 'secret.txt'), 'not for anyone');
  server = await startServer({ page: path.join(folder, 'page'), dist: path.join(folder, 'dist') }, 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What the server answers until one of the two ends the connection. */
const answerTo = (request: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    // Whoever has said everything ends; what is unfinished then is no request.
    const socket = connect(server.port, '127.0.0.1', () => socket.end(request, 'latin1'));
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('error', () => undefined).on('close', () => resolve(answer));
  });

const segment = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%252e',
    '..%2f',
    '..\\',
    '%00',
    '%c0%ae',
    'secret.txt',
    'page',
    '',
    '?',
    '#',
  ),
  fc.string({ maxLength: 10 }),
);
const target = fc.oneof(
  fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
  fc.constantFrom('/main.js', '*', 'http://evil.example/main.js', '//evil.example/main.js', ''),
);
const header = fc.oneof(
  fc.constantFrom(
    'Host: evil.example',
    'Host:',
    'Content-Length: -1',
    'Content-Length: 5',
    'Transfer-Encoding: chunked',
  ),
  fc.constantFrom(
    'Expect: 100-continue',
    'Upgrade: websocket',
    'Connection: upgrade',
    'Range: bytes=0-1',
    ': x',
    'X',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 30 }),
);
/** Mostly as clients have it, or else hardly any request would be one. */
const mostly = <T>(right: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: right }, { weight: 1, arbitrary: other });

const request = fc
  .tuple(
    mostly(fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'DELETE'), fc.string({ maxLength: 8 })),
    target,
    mostly(fc.constant('HTTP/1.1'), fc.constantFrom('HTTP/1.0', 'HTTP/2.0', '')),
    mostly(fc.constant<readonly string[]>([]), fc.array(header, { minLength: 1, maxLength: 3 })),
    mostly(fc.constant(true), fc.constant(false)),
    mostly(fc.constant(''), fc.string({ unit: 'binary-ascii', maxLength: 20 })),
  )
  .map(([method, path, version, headers, isLocal, body]) => {
    const host = isLocal ? [`Host: 127.0.0.1:${server.port}`] : [];
    return `${[`${method} ${path} ${version}`, ...host, ...headers].join('\r\n')}\r\n\r\n${body}`;
  });

it('any request is answered by a status or an end, and gets nothing but what is offered', async () => {
  const counts = tally('requests to the server');
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 9, arbitrary: request }, fc.string({ unit: 'binary-ascii' })),
      async (text) => {
        const answer = await answerTo(text);
        const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'no status';
        expect(['200', '400', '403', '404', '405', '417', '431', '500', 'no status', '100']).toContain(
          status,
        );
        expect(answer).not.toContain('not for anyone');
        if (status === '200') expect(text).toMatch(/^(GET|HEAD) \/main\.js[? ]/);
        counts.count(status);
      },
    ),
    { numRuns: runs },
  );
  expect(await fetch(`${server.url}main.js`).then((response) => response.text())).toBe('let served;');
  counts.print();
});

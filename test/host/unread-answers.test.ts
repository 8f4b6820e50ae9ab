import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const clients = 400;

let server: ChildProcess;
let port = 0;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = spawn(process.execPath, ['.build/host/serve.mjs', '--port', '0'], { cwd: root });
  const [told] = await once(server.stdout ?? server, 'data');
  port = Number(/127\.0\.0\.1:(\d+)/.exec(String(told))?.[1]);
});

afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.kill();
});

/** What the server holds in memory, in megabytes. */
const heldMegabytes = (): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })) / 1024;

/** Asks for the largest file and never reads more of the answer than its beginning. */
async function askAndNotRead(): Promise<void> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(`GET /main.js HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  await once(socket, 'readable');
}

describe('the local server', () => {
  it('shares one copy of a file among all who do not read it, and answers those who do', async () => {
    const url = `http://127.0.0.1:${port}/main.js`;
    const whole = (await (await fetch(url)).arrayBuffer()).byteLength;
    expect(whole).toBe(statSync(path.join(root, '.build/host/page/main.js')).size);
    const before = heldMegabytes();
    await Promise.all(Array.from({ length: clients }, askAndNotRead));
    // A copy for each would be more than a gigabyte.
    expect((whole * clients) / 1024 ** 2).toBeGreaterThan(1000);
    expect(heldMegabytes() - before).toBeLessThan(200);
    expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(whole);
  });
});

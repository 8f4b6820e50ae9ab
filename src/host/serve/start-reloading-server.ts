import type { ServerResponse } from 'node:http';
import { type Folders, knownFiles } from './known-files';
import { type RunningServer, startServer } from './start-server';

export interface ReloadingServer extends RunningServer {
  /** Every page that is open loads itself anew. */
  reload(): void;
}

/**
 * The server of `npm run dev`: the usual one, and a page that is told of every build.
 *
 * @param script of the page, which listens to it
 */
export async function startReloadingServer(
  folders: Folders,
  preferredPort: number,
  script: string,
): Promise<ReloadingServer> {
  // Another server is another build: a page that comes back to it loads itself anew.
  let build = Date.now();
  const listeners = new Set<ServerResponse>();
  const tell = (listener: ServerResponse) => listener.write(`retry: 200\ndata: ${build}\n\n`);

  const page = knownFiles.get('/');
  const files = new Map(knownFiles)
    .set('/', async (from) => {
      const { type = '', body = '' } = (await page?.(from)) ?? {};
      const reloading = String(body).replace('<head>', '<head><script src="/reload.js"></script>');
      return { type, body: Buffer.from(reloading) };
    })
    .set('/reload.js', async () => ({ type: 'text/javascript; charset=utf-8', body: Buffer.from(script) }));
  const builds = (response: ServerResponse) => {
    response.on('close', () => listeners.delete(response));
    listeners.add(response);
    tell(response);
  };

  const server = await startServer(folders, preferredPort, {
    files,
    streams: new Map([['/builds', builds]]),
  });
  return {
    ...server,
    reload() {
      build += 1;
      server.forgetFiles();
      for (const listener of listeners) tell(listener);
    },
  };
}

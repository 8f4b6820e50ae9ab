import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Folders, knownFiles, type Reader } from './known-files';
import { securityHeaders } from './security-headers';

export interface RunningServer {
  readonly port: number;
  /** e.g. `http://127.0.0.1:4178/` */
  readonly url: string;
  close(): Promise<void>;
}

/** Everything that a server has, by path. */
export interface Offer {
  readonly files: ReadonlyMap<string, Reader>;
  /** Answers that go on, as server-sent events. */
  readonly streams: ReadonlyMap<string, (response: ServerResponse) => void>;
}

const usualOffer: Offer = { files: knownFiles, streams: new Map() };

/**
 * Serves the page and the add-on to this machine alone.
 *
 * @param preferredPort the port to use; a free one is taken if something else listens there. 0 takes any free port.
 */
export async function startServer(
  folders: Folders,
  preferredPort: number,
  offer = usualOffer,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    void answer(folders, offer, request, response);
  });
  const port = await listen(server, preferredPort);
  return { port, url: `http://127.0.0.1:${port}/`, close: () => close(server) };
}

async function answer(
  folders: Folders,
  { files, streams }: Offer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?');
  const read = files.get(path);
  const stream = streams.get(path);
  if (!isLocalHost(request)) return refuse(response, 403, 'Only 127.0.0.1 and localhost are served');
  if (request.method !== 'GET') return refuse(response, 405, 'Only GET is served');
  if (stream) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', ...securityHeaders(path) });
    return stream(response);
  }
  if (!read) return refuse(response, 404, `No such file: ${path}`);
  try {
    const { type, body } = await read(folders);
    response.writeHead(200, { 'Content-Type': type, ...securityHeaders(path) }).end(body);
  } catch (error) {
    refuse(response, 500, error instanceof Error ? error.message : String(error));
  }
}

/** A page elsewhere whose name resolves to 127.0.0.1 (DNS rebinding) sends its own name as Host. */
function isLocalHost({ headers, socket }: IncomingMessage): boolean {
  return [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`].includes(headers.host ?? '');
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...securityHeaders('') })
    .end(reason);
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    return await listenOn(server, port);
  } catch (error) {
    if (port === 0 || !isPortTaken(error)) throw error;
    return listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

const isPortTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}

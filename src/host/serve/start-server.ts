import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type FilesOnce, filesOnce } from './files-once';
import { type Folders, knownFiles, type Reader, type ServedFile } from './known-files';
import { isLocalHost } from './local-host';
import { securityHeaders } from './security-headers';

export interface RunningServer {
  readonly port: number;
  /** e.g. `http://127.0.0.1:4178/` */
  readonly url: string;
  /** Files are read anew when they are asked for next. */
  forgetFiles(): void;
  close(): Promise<void>;
}

/** Everything that a server has, by path. */
export interface Offer {
  readonly files: ReadonlyMap<string, Reader>;
  /** Answers that go on, as server-sent events. */
  readonly streams: ReadonlyMap<string, (response: ServerResponse) => void>;
}

/** How long a client may keep the server waiting, in milliseconds. A browser on the same machine needs a fraction. */
export interface Patience {
  /** From the first byte of a request to its last. */
  readonly request: number;
  /** In which nothing is sent or taken, in the midst of an answer or between two requests. */
  readonly silence: number;
}

const usualOffer: Offer = { files: knownFiles, streams: new Map() };
const usualPatience: Patience = { request: 10_000, silence: 30_000 };

/** A browser sends a tenth of it; but it sends the cookies of everything else on this machine, too. */
const mostHeaderBytes = 16 * 1024;

/**
 * Serves the page and the add-on to this machine alone.
 *
 * @param preferredPort the port to use; a free one is taken if something else listens there. 0 takes any free port.
 */
export async function startServer(
  folders: Folders,
  preferredPort: number,
  offer = usualOffer,
  patience = usualPatience,
): Promise<RunningServer> {
  const files = filesOnce(folders, offer.files);
  const server = createServer(limits(patience), (request, response) => {
    void answer(files, offer.streams, request, response);
  });
  server.setTimeout(patience.silence);
  const port = await listen(server, preferredPort);
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    forgetFiles: () => files.forget(),
    close: () => close(server),
  };
}

const limits = ({ request }: Patience) => ({
  maxHeaderSize: mostHeaderBytes,
  headersTimeout: request,
  requestTimeout: request,
  // Who is late is looked for so often.
  connectionsCheckingInterval: request / 2,
});

async function answer(
  files: FilesOnce,
  streams: Offer['streams'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers, method = '', socket, url = '' } = request;
  const [path = ''] = url.split('?');
  if (!isLocalHost(headers.host, socket.localPort))
    return refuse(response, 403, 'Only 127.0.0.1 and localhost are served');
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD are served');
  const stream = streams.get(path);
  if (stream) return goOn(stream, path, response);
  const file = files.file(path);
  if (!file) return refuse(response, 404, `No such file: ${shortened(path)}`);
  try {
    send(await file, path, response);
  } catch (error) {
    refuse(response, 500, error instanceof Error ? error.message : String(error));
  }
}

/** Of HEAD, Node sends the headers alone. */
function send({ type, body }: ServedFile, path: string, response: ServerResponse): void {
  const headers = { 'Content-Type': type, 'Content-Length': body.length, ...securityHeaders(path) };
  response.writeHead(200, headers).end(body);
}

/** A stream may be silent as long as nothing happens. */
function goOn(stream: (response: ServerResponse) => void, path: string, response: ServerResponse): void {
  response.socket?.setTimeout(0);
  response.writeHead(200, { 'Content-Type': 'text/event-stream', ...securityHeaders(path) });
  stream(response);
}

/** Whoever is refused is not listened to any longer: a body that was meant to follow is not waited for. */
function refuse(response: ServerResponse, status: number, reason: string): void {
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    Connection: 'close',
    ...securityHeaders(''),
  };
  response.writeHead(status, status === 405 ? { ...headers, Allow: 'GET, HEAD' } : headers).end(reason);
}

const shortened = (path: string): string => (path.length > 100 ? `${path.slice(0, 100)}…` : path);

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

import { join, resolve } from 'node:path';
import { serveOptions } from './serve-options';
import { readyText } from './serve-texts';
import { startServer } from './start-server';

// Bundled as .build/host/serve.mjs: the page lies beside it, the add-on two folders up.
const here = import.meta.dirname;

try {
  const { port, dist } = serveOptions(process.argv.slice(2));
  const folders = { page: join(here, 'page'), dist: dist ? resolve(dist) : join(here, '../../dist') };
  const server = await startServer(folders, port);
  console.log(readyText(server, port));
  const stop = () => void server.close().then(() => process.exit(0));
  process.on('SIGINT', stop).on('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

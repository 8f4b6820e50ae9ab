import { parseArgs } from 'node:util';

export interface ServeOptions {
  readonly port: number;
  /** Folder of the built add-on; undefined for the project's own `dist`. */
  readonly dist: string | undefined;
}

const usualPort = 4178;

/**
 * Reads the command line: `--port NUMBER` (0–65535; 0 is any free port) and `--dist FOLDER`.
 *
 * @throws Error with a sentence for the terminal if an option is unknown or the port is none
 */
export function serveOptions(args: readonly string[]): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, dist: { type: 'string' } },
  });
  return { port: values.port === undefined ? usualPort : portOf(values.port), dist: values.dist };
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Error(
    `--port 应为 0–65535 的整数，收到「${text}」 · --port must be a whole number from 0 to 65535, got "${text}"`,
  );
}

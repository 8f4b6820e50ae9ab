const names = ['127.0.0.1', 'localhost'];
/** The port that browsers leave out. */
const unspokenPort = 80;

/**
 * Whether a request's `Host` is this server by one of its own names. A page elsewhere whose name resolves to 127.0.0.1
 * (DNS rebinding) sends its own name.
 *
 * @example isLocalHost('localhost:4178', 4178) // true
 * @example isLocalHost('evil.example:4178', 4178) // false
 */
export const isLocalHost = (host: string | undefined, port: number | undefined): boolean =>
  names.some((name) => host === `${name}:${port}` || (port === unspokenPort && host === name));

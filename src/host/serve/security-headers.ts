/**
 * Nothing may leave the machine, and nothing from elsewhere may come in: each kind of document gets the least it needs.
 * The spreadsheet sets styles from script; and custom functions are evaluated in the page, anew for each call as on
 * Google, because the formula engine cannot wait for another thread.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Add-on pages are one HTML text with everything inline, as HtmlService serves them; they can reach nothing but their host. */
const sandboxPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-modals allow-downloads',
];

/** Each execution evaluates the add-on's source in a new worker, as Google does in a new isolate. */
const workerPolicy = ["default-src 'none'", "script-src 'self' 'unsafe-eval'"];

const policies: Readonly<Record<string, readonly string[]>> = {
  '/sandbox.html': sandboxPolicy,
  '/addon-worker.js': workerPolicy,
};

/** The headers of a response for `path`. COOP and COEP make SharedArrayBuffer available, which blocking calls need. */
export const securityHeaders = (path: string): Record<string, string> => ({
  'Content-Security-Policy': (policies[path] ?? pagePolicy).join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
});

/** What a page or Node has in its global scope and Apps Script has not. */
export const absentOnGoogle = [
  ...[
    'AbortController',
    'Blob',
    'Buffer',
    'TextDecoder',
    'TextEncoder',
    'URL',
    'URLSearchParams',
    'WebSocket',
  ],
  ...[
    'XMLHttpRequest',
    'atob',
    'btoa',
    'caches',
    'clearImmediate',
    'clearInterval',
    'clearTimeout',
    'crypto',
  ],
  ...['document', 'fetch', 'global', 'importScripts', 'indexedDB', 'localStorage', 'module', 'navigator'],
  ...['performance', 'process', 'queueMicrotask', 'require', 'sessionStorage', 'setImmediate', 'setInterval'],
  ...['setTimeout', 'structuredClone', 'window'],
] as const;

// Jest's TypeScript: esbuild strips the types; `npm run types` checks them.
const { transformSync } = require('esbuild');
const { createHash } = require('node:crypto');

module.exports = {
  process: (source, file) => {
    const { code, map } = transformSync(source, {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      sourcefile: file,
      sourcemap: true,
      charset: 'utf8',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code, map };
  },
  getCacheKey: (source, file) => createHash('sha256').update(`1\0${file}\0${source}`).digest('hex'),
};

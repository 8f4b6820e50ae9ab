import { buildSync } from 'esbuild';

/** Loads an ES module and what it imports, which Jest runs only as CommonJS: converted for this test file. */
export function loadEsModule<Module>(entry: string): Module {
  const [script] = buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'error',
  }).outputFiles;
  const module = { exports: {} as Module };
  new Function('module', 'exports', 'require', script?.text ?? '')(module, module.exports, require);
  return module.exports;
}

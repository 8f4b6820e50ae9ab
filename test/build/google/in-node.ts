import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const root = path.join(__dirname, '../../..');

/**
 * Calls a function of `src/build/google` in a Node of its own: TypeScript's interface for programs is an ES module that asks for its own
 * address, which Jest cannot tell it.
 */
export function inNode<Result>(module: string, name: string, ...args: readonly unknown[]): Result {
  mkdirSync(path.join(root, '.build'), { recursive: true });
  // Within the project, so that its packages are found.
  const folder = mkdtempSync(path.join(root, '.build/in-node-'));
  try {
    const outfile = path.join(folder, 'module.mjs');
    buildSync({
      entryPoints: [path.join(root, `src/build/google/${module}.ts`)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    });
    const call = `import { ${name} } from ${JSON.stringify(pathToFileURL(outfile))};
process.stdout.write(JSON.stringify(${name}(...${JSON.stringify(args)})));`;
    return JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', call], {
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

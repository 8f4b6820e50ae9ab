// `npm run test:worlds [-- WORLD…]`: the tests in which the add-on runs, in every world or in those that are named; one line a world.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const reports = path.join(root, '.build/worlds');

async function worldNames() {
  const entryPoints = [path.join(root, 'src/host/emulator/world.ts')];
  const { outputFiles } = await build({ entryPoints, format: 'esm', write: false });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return module.worldNames;
}

/** Runs the tests in a world; tells how it went in one line. */
function runIn(world) {
  const start = performance.now();
  const report = path.join(reports, `${world}.json`);
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const tests = ['--selectProjects', 'built', '--testPathPatterns', 'test/appsscript'];
  const options = ['--forceExit', '--maxWorkers=2', '--silent', '--json', '--outputFile', report];
  spawnSync(process.execPath, [jest, ...tests, ...options], {
    cwd: root,
    env: { ...process.env, KEFU_WORLD: world },
    stdio: 'ignore',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const { numPassedTests, numTotalTests, success, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = testResults.flatMap(({ assertionResults, name }) =>
    assertionResults.flatMap(({ status, fullName }) =>
      status === 'failed' ? [`${path.relative(root, name)}: ${fullName}`] : [],
    ),
  );
  const told = [`${numPassedTests} of ${numTotalTests} tests in ${seconds} s`, ...failed].join('\n    ');
  process.stdout.write(`${success ? '✓' : '✗'} ${world}: ${told}\n`);
  return success;
}

mkdirSync(reports, { recursive: true });
const known = await worldNames();
const wanted = process.argv.slice(2);
const unknown = wanted.find((world) => !known.includes(world));
if (unknown) throw new Error(`no world "${unknown}"; there are: ${known.join(', ')}`);
const results = (wanted.length > 0 ? wanted : known).map(runIn);
process.exitCode = results.every(Boolean) ? 0 : 1;

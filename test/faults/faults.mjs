// Lets calls of Google's fail, in every operation that writes: `npm run faults` all of them, `npm run faults -- --sample 500` so many in all.
// What has been recovered from is written down, so that a run that was broken off goes on where it was.

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { sample: { type: 'string' }, again: { type: 'boolean' } } });
const { sample, again } = values;
if (sample !== undefined && !/^[1-9]\d{0,6}$/.test(sample)) {
  process.stderr.write(`--sample takes a whole number of faults from 1 on, not "${sample}"\n`);
  process.exit(2);
}
if (again) rmSync('.build/faults', { recursive: true, force: true });

const start = performance.now();
const { status } = spawnSync(
  'npx',
  ['jest', '--forceExit', '--selectProjects', 'built', '--testPathPatterns', 'test/faults/faults'],
  { stdio: 'inherit', env: { ...process.env, FAULTS: sample ?? 'all' } },
);
process.stdout.write(`${Math.round((performance.now() - start) / 1000)} s\n`);
process.exit(status ?? 1);

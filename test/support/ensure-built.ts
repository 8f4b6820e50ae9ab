import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const root = path.join(__dirname, '../..');

/** What tests run that was built. */
const targets = ['addon', 'page', 'headless'];

interface BuildRecord {
  staleness(target: string): string | undefined;
}

/** Jest's global setup for tests of what was built: they always see today's sources. */
export default async function ensureBuilt(): Promise<void> {
  const { staleness } = (await import(path.join(root, 'build-record.mjs'))) as BuildRecord;
  const reasons = targets.flatMap((target) => {
    const reason = staleness(target);
    return reason === undefined ? [] : [{ target, reason }];
  });
  if (reasons.length === 0) return;
  process.stderr.write(
    `\nBuilding ${reasons.map(({ target, reason }) => `${target} (${reason})`).join(', ')} …\n`,
  );
  const start = performance.now();
  const command = ['build.mjs', ...reasons.map(({ target }) => target), '--quiet'];
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('what these tests run cannot be built: see above');
  process.stderr.write(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

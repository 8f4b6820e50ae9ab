// Everything that takes longer than people wait for after a change: `npm run nightly`. Each part is run, whatever became of those
// before it.

import { spawnSync } from 'node:child_process';

/** What the tests try some of is tried whole. */
const everything = { PAIRS: 'all', XLSX_PLANS: 'all', WORKBOOKS: '200', FUZZ: '10000' };

/** @type {readonly (readonly [name: string, environment: Record<string, string>, ...command: string[]])[]} */
const parts = [
  ['test', everything],
  ['test:worlds', {}],
  ['faults', {}, '--', '--sample', '2000'],
  ['bench', {}, '--', '--strict'],
];

const outcomes = parts.map(([name, environment, ...options]) => {
  process.stdout.write(`\n== npm run ${name} ${options.join(' ')}\n`);
  const start = performance.now();
  const env = { ...process.env, ...environment };
  const { status } = spawnSync('npm', ['run', name, ...options], { stdio: 'inherit', env });
  return { name, minutes: Math.round((performance.now() - start) / 60_000), isWell: status === 0 };
});

for (const { name, minutes, isWell } of outcomes)
  process.stdout.write(`${isWell ? '✓' : '✗'} ${name}, ${minutes} min\n`);
process.exit(outcomes.every(({ isWell }) => isWell) ? 0 : 1);

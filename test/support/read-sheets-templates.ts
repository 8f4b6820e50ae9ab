import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSheetsTemplates } from '../../src/build/read-sheets-templates';

const root = path.join(__dirname, '../..');
/** What the tests import as `virtual:sheets-templates`. */
const moduleFile = path.join(root, '.build/jest/sheets-templates.json');

/** Jest's global setup: tests always see today's files, which are read once for all of them. */
export default function readOnce(): void {
  mkdirSync(path.dirname(moduleFile), { recursive: true });
  const text = JSON.stringify(readSheetsTemplates(path.join(root, 'sheets-templates')));
  // All at once: another run of Jest may be reading.
  writeFileSync(`${moduleFile}.new`, text);
  renameSync(`${moduleFile}.new`, moduleFile);
}

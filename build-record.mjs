// From what a target was built, so that a test can tell in a moment whether it is still the newest.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (file) => path.join(root, file);
const recordOf = (target) => at(`.build/record/${target}.json`);

/** What decides about every target: the build itself, and with the lock file whatever is in node_modules. */
const everyTargets = [
  'build.mjs',
  'making.mjs',
  'mend-hucre.mjs',
  'mend-univer.mjs',
  'package.json',
  'package-lock.json',
];
const templates = 'virtual:sheets-templates';

/**
 * @param readerInputs what reads the templates
 * @param start when the build began: what has changed since may not be in it
 */
export function recordBuild({ name, inputs, outputs }, readerInputs, start) {
  const isOfTemplates = [...inputs].some((input) => input.endsWith(templates));
  const ours = [...inputs, ...(isOfTemplates ? readerInputs : [])].filter(isOurs);
  const files = [...new Set([...ours, ...everyTargets, ...(isOfTemplates ? templateFiles() : [])])].sort();
  const isLate = (file) => existsSync(at(file)) && statSync(at(file)).mtimeMs > start;
  const record = {
    outputs: [...outputs].sort(),
    isOfTemplates,
    files: { ...hashes(files), ...Object.fromEntries(files.filter(isLate).map((file) => [file, 'unsure'])) },
  };
  mkdirSync(path.dirname(recordOf(name)), { recursive: true });
  writeFileSync(recordOf(name), `${JSON.stringify(record, null, 1)}\n`);
}

const isOurs = (input) => /^(src|test)\//.test(input) || input === 'appsscript.json';

/** Why a target must be built again, e.g. `src/core/dsr/score-after.ts has changed`; undefined if it need not. */
export function staleness(target) {
  if (!existsSync(recordOf(target))) return 'it has not been built';
  const { outputs, isOfTemplates, files } = JSON.parse(readFileSync(recordOf(target), 'utf8'));
  const missing = outputs.find((output) => !existsSync(at(output)));
  if (missing) return `${missing} is not there`;
  const today = hashes([...new Set([...Object.keys(files), ...(isOfTemplates ? templateFiles() : [])])]);
  const changed = Object.keys(today).find((file) => today[file] !== files[file]);
  return changed && `${changed} has changed`;
}

const templateFiles = () =>
  readdirSync(at('sheets-templates'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

const hashes = (files) => Object.fromEntries(files.map((file) => [file, hashOf(file)]));

const hashOf = (file) =>
  existsSync(at(file))
    ? createHash('sha1')
        .update(readFileSync(at(file)))
        .digest('base64')
    : 'gone';

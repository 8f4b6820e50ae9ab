import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));

/**
 * The packages of others that are in a bundle, in alphabetical order.
 *
 * @param metafile esbuild's
 * @returns of each its name, version and licence, and the text that its licence wants to be kept with it
 */
export async function thirdParties(metafile) {
  const names = new Set(Object.keys(metafile.inputs).flatMap((file) => packageOf(file) ?? []));
  return Promise.all([...names].sort().map(thirdParty));
}

/** A comment that keeps the licences of what is in a file with that file. */
export const licenceNotice = (parties) =>
  parties.map(({ name, version, text }) => `${name} ${version}\n\n${text.trim()}`).join('\n\n');

/** @example packageOf('node_modules/@scope/name/lib/index.js') // '@scope/name' */
const packageOf = (file) =>
  /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1];

async function thirdParty(name) {
  const folder = path.join(root, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file to keep with what is built from it`);
  return { name, version, licence: license, text: await readFile(path.join(folder, file), 'utf8') };
}

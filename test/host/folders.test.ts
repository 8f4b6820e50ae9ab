import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Later folders may import from earlier ones, never the other way. */
const order = ['project', 'book', 'emulator', 'bridge', 'xlsx', 'headless', 'plan', 'page', 'serve'];

const host = path.resolve(__dirname, '../../src/host');
const sources = readdirSync(host, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);
const rank = (file: string): number => order.indexOf(file.split(path.sep)[0] ?? '');

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(host, file), 'utf8');
  const sourcesOfImports = [...text.matchAll(/from '(\.[^']*)'/g)].map(([, source = '']) => source);
  return sourcesOfImports.map((source) => path.join(path.dirname(file), source));
}

it('every folder of src/host has its place in the order', () => {
  expect(sources.filter((file) => rank(file) < 0)).toEqual([]);
});

it('no folder of src/host imports from one that stands above it', () => {
  const upward = sources.flatMap((file) =>
    importsOf(file)
      .filter((imported) => rank(imported) > rank(file))
      .map((imported) => `${file} imports ${imported}`),
  );
  expect(upward).toEqual([]);
});

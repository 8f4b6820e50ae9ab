// What is changed in hucre 1.0.0, which writes .xlsx, while it is bundled. Its published files stay as they are.
import { readFile } from 'node:fs/promises';

/** The children of a font in the order of ECMA-376; hucre puts the colour before the size, and validators refuse the file. */
const fontChildren = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

const place = 'return xmlElement("font", undefined, children);';
const mend = `const place = (child) => ${JSON.stringify(fontChildren)}.indexOf(/\\w+/.exec(child)[0]);
\treturn xmlElement("font", undefined, children.sort((one, other) => place(one) - place(other)));`;

/** A plugin of esbuild. */
export const mendHucre = {
  name: 'mend-hucre',
  setup(build) {
    build.onLoad({ filter: /hucre[\\/]dist[\\/]xlsx[\\/]styles-writer\.mjs$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      if (source.split(place).length !== 2)
        throw new Error(`mend-hucre: this version of hucre is not known: ${place}`);
      return { contents: source.replace(place, () => mend), loader: 'js' };
    });
  },
};

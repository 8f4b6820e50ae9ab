import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));

/** The making of one target: it knows every file of ours that went into it, and what came out. */
export class Making {
  /** Paths from the root. `virtual:sheets-templates` stands for all files of that folder. */
  inputs = new Set();
  outputs = new Set();
  #contexts;

  /**
   * @param options of esbuild's that all bundles share
   * @param isRepeated keeps what esbuild has parsed, for the next time that the same bundle is asked for, and leaves it to the
   * caller to show its messages
   */
  constructor(name, options, { isRepeated = false } = {}) {
    this.name = name;
    this.options = options;
    this.#contexts = isRepeated ? new Map() : undefined;
  }

  /** esbuild's result, with its metafile. */
  async bundle(own) {
    const quiet = this.#contexts && { logLevel: 'silent' };
    const options = { ...this.options, ...own, ...quiet, metafile: true };
    const result = await (this.#contexts ? this.#rebuild(options) : esbuild.build(options));
    for (const input of Object.keys(result.metafile.inputs)) this.inputs.add(input);
    if (options.write !== false) {
      for (const output of Object.keys(result.metafile.outputs)) this.outputs.add(output);
    }
    return result;
  }

  async #rebuild(options) {
    const key = JSON.stringify([options.entryPoints, options.format]);
    const context = this.#contexts.get(key) ?? (await esbuild.context(options));
    this.#contexts.set(key, context);
    return context.rebuild();
  }

  /** Loads a TypeScript module of ours into this process. */
  async load(entry) {
    const outfile = path.join(root, '.build/tools', `${path.basename(entry, '.ts')}.mjs`);
    await this.bundle({
      entryPoints: [entry],
      outfile,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    });
    return import(`${pathToFileURL(outfile)}?${Date.now()}`);
  }

  async read(file) {
    this.inputs.add(file);
    return readFile(path.join(root, file), 'utf8');
  }

  async write(file, text) {
    this.outputs.add(file);
    // All at once: someone may be reading.
    await writeFile(path.join(root, `${file}.new`), text);
    await rename(path.join(root, `${file}.new`), path.join(root, file));
  }

  async dispose() {
    await Promise.all([...(this.#contexts?.values() ?? [])].map((context) => context.dispose()));
  }
}

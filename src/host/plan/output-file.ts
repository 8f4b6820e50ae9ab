import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type PlanProblem, reasonOf } from './plan-problem';

/** Says before the work begins whether a file can be written; null if nothing speaks against it. */
export function outputProblem(file: string): PlanProblem | null {
  try {
    const folder = path.dirname(path.resolve(file));
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) return unwritable(file, `${folder} is not a folder`);
    const existing = statSync(file, { throwIfNoEntry: false });
    if (existing && !existing.isFile()) return unwritable(file, 'not a regular file');
    if (existing) accessSync(file, constants.W_OK);
    return null;
  } catch (error) {
    return unwritable(file, reasonOf(error));
  }
}

/** Writes a whole file or none: beside it first, then in its place in one step. */
export function writeOutput(file: string, content: Uint8Array): PlanProblem | null {
  const target = path.resolve(file);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    renameSync(draft, target);
    return null;
  } catch (error) {
    rmSync(draft, { force: true });
    return unwritable(file, reasonOf(error));
  }
}

const unwritable = (file: string, reason: string): PlanProblem => ({ code: 'unwritable', file, reason });

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { GenerateRequest } from '../../app/api';
import { type PlanProblem, reasonOf } from './plan-problem';

type Inputs = GenerateRequest['inputs'];

export type InputsFile =
  | { readonly ok: true; readonly inputs: Inputs }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/** All inputs with texts as long as they may be take a tenth of this. */
export const largestInputsBytes = 1024 * 1024;

/** Reads the inputs that differ from the defaults; which ids exist and what they may be is the add-on's to say. */
export function readInputsFile(file: string | null): InputsFile {
  if (file === null) return { ok: true, inputs: {} };
  let bytes: Uint8Array | PlanProblem;
  try {
    bytes = regularFile(file);
  } catch (error) {
    return failed({ code: 'unreadableInputs', file, reason: reasonOf(error) });
  }
  if ('code' in bytes) return failed(bytes);
  const text = utf8(bytes);
  if (text === null) return failed({ code: 'inputsNotUtf8', file });
  try {
    return checkedInputs(file, JSON.parse(text));
  } catch (error) {
    return failed({ code: 'inputsNotJson', file, reason: reasonOf(error) });
  }
}

const failed = (...problems: readonly PlanProblem[]): InputsFile => ({ ok: false, problems });

/** What a file holds. A pipe could keep the reader waiting and a device never end: neither is read. */
function regularFile(file: string): Uint8Array | PlanProblem {
  // Windows has neither pipes among its files nor the flag: there it is undefined.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(descriptor).isFile()) return { code: 'inputsNotFile', file };
    // One byte more than may be: what is told of the size may be untrue, as under /proc.
    const bytes = Buffer.alloc(largestInputsBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0; length += read) {
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    if (length > largestInputsBytes) return { code: 'inputsTooLarge', file, most: largestInputsBytes };
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** The text without the byte order mark that Windows' editors may put first; `null` if it is in another encoding. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function checkedInputs(file: string, json: unknown): InputsFile {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return failed({ code: 'inputsNotObject', file });
  }
  const wrong = Object.entries(json).filter(([, value]) => !isInput(value));
  if (wrong.length > 0) {
    return failed(
      ...wrong.map(([id, value]) => ({ code: 'inputNotPlain', id: shortId(id), got: shape(value) }) as const),
    );
  }
  return { ok: true, inputs: Object.fromEntries(Object.entries(json)) };
}

const isInput = (value: unknown): value is Inputs[string] =>
  ['number', 'string', 'boolean'].includes(typeof value);

/** What stands there in a word; written out it might be endless, or nest deeper than can be written. */
const shape = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? '[…]' : '{…}');

const shortId = (id: string): string => (id.length > 60 ? `${id.slice(0, 60)}…` : id);

import { readFileSync } from 'node:fs';
import type { GenerateRequest } from '../../app/api';
import { type PlanProblem, reasonOf } from './plan-problem';

type Inputs = GenerateRequest['inputs'];

export type InputsFile =
  | { readonly ok: true; readonly inputs: Inputs }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/** Reads the inputs that differ from the defaults; which ids exist and what they may be is the add-on's to say. */
export function readInputsFile(file: string | null): InputsFile {
  if (file === null) return { ok: true, inputs: {} };
  let text: string;
  try {
    // Windows' editors may put a byte order mark first.
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return failed({ code: 'unreadableInputs', file, reason: reasonOf(error) });
  }
  try {
    return checkedInputs(file, JSON.parse(text));
  } catch (error) {
    return failed({ code: 'inputsNotJson', file, reason: reasonOf(error) });
  }
}

const failed = (...problems: readonly PlanProblem[]): InputsFile => ({ ok: false, problems });

function checkedInputs(file: string, json: unknown): InputsFile {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return failed({ code: 'inputsNotObject', file });
  }
  const wrong = Object.entries(json).filter(([, value]) => !isInput(value));
  if (wrong.length > 0) {
    return failed(
      ...wrong.map(([id, value]) => ({ code: 'inputNotPlain', id, got: JSON.stringify(value) }) as const),
    );
  }
  return { ok: true, inputs: Object.fromEntries(Object.entries(json)) };
}

const isInput = (value: unknown): value is Inputs[string] =>
  ['number', 'string', 'boolean'].includes(typeof value);

import { catalogue, type FunctionSpec } from '../../functions';
import type { CustomFunctions, CustomResult } from '../../template';

/** The add-on's own functions by name, with how many cells their results take. */
export const customResults: CustomFunctions = new Map(
  catalogue.map((spec) => [spec.name, customResult(spec)]),
);

function customResult({ example, parameters }: FunctionSpec): CustomResult {
  if (Array.isArray(example.result)) return 'cells';
  return parameters.some(({ kind }) => kind.type === 'numberRange') ? 'cellOfRange' : 'cell';
}

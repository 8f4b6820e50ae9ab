import { catalogue } from '../../functions/catalogue';
import { resultHeight } from '../../functions/evaluate';
import type { FunctionSpec } from '../../functions/function-spec';
import type { CustomFunctions, CustomResult } from '../../template/captured/travelling-functions';

/** The add-on's own functions by name, with how many cells their results take. */
export const customResults: CustomFunctions = new Map(
  catalogue.map((spec) => [spec.name, customResult(spec)]),
);

function customResult(spec: FunctionSpec): CustomResult {
  const { example, parameters } = spec;
  if (Array.isArray(example.result) || resultHeight(spec) > 1) return 'cells';
  return parameters.some(({ kind }) => kind.type === 'numberRange') ? 'cellOfRange' : 'cell';
}

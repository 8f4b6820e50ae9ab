import type { FunctionSpec } from './function-spec';
import { queueingFunctions } from './queueing';
import { staffingFunctions } from './staffing';

/** Every custom function, in the order in which people browse them. */
export const catalogue: readonly FunctionSpec[] = [...staffingFunctions, ...queueingFunctions];

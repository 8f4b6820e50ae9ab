import { dsrFunctions } from './dsr';
import type { FunctionSpec } from './function-spec';
import { pingFunctions } from './ping';
import { promoFunctions } from './promo';
import { queueingFunctions } from './queueing';
import { reviewFunctions } from './reviews';
import { smsFunctions } from './sms';
import { staffingFunctions } from './staffing';

/** Every custom function, in the order in which people browse them. */
export const catalogue: readonly FunctionSpec[] = [
  ...staffingFunctions,
  ...queueingFunctions,
  ...dsrFunctions,
  ...pingFunctions,
  ...promoFunctions,
  ...smsFunctions,
  ...reviewFunctions,
];

import type { FunctionFamily, FunctionSpec } from './function-spec';

/** Bundlers and Jest know `require`: a file is evaluated when it is first asked for, which `import` cannot say without a wait. */
declare const require: {
  (file: './staffing'): typeof import('./staffing');
  (file: './shifts'): typeof import('./shifts');
  (file: './queueing'): typeof import('./queueing');
  (file: './dsr'): typeof import('./dsr');
  (file: './ping'): typeof import('./ping');
  (file: './promo'): typeof import('./promo');
  (file: './sms'): typeof import('./sms');
  (file: './reviews'): typeof import('./reviews');
};

/** In the order in which people browse them. */
const families: Readonly<Record<FunctionFamily, () => readonly FunctionSpec[]>> = {
  staffing: () => require('./staffing').staffingFunctions,
  shifts: () => require('./shifts').shiftFunctions,
  queueing: () => require('./queueing').queueingFunctions,
  dsr: () => require('./dsr').dsrFunctions,
  ping: () => require('./ping').pingFunctions,
  promo: () => require('./promo').promoFunctions,
  sms: () => require('./sms').smsFunctions,
  reviews: () => require('./reviews').reviewFunctions,
};

/**
 * One family's functions. Only its file is evaluated: a cell that asks for heads does not pay for the words of reviews.
 */
export const functionsOf = (family: FunctionFamily): readonly FunctionSpec[] => families[family]();

/** Every custom function, in the order in which people browse them. */
export const catalogue: readonly FunctionSpec[] = /* @__PURE__ */ Object.values(families).flatMap((family) =>
  family(),
);

import * as fc from 'fast-check';

/**
 * fast-check with one seed for everybody, so that a failure in one place is the same failure everywhere.
 * `FC_SEED=random npm test` looks for new ones, `FC_SEED=123` repeats a run that found one.
 */
const { FC_SEED: wanted = '20171111' } = process.env;

if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });

export * from 'fast-check';

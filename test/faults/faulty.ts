import { traced } from '../appsscript/traced';

/**
 * What happens at one call of Google's, counted from 0: it fails before it has done anything, or after it has done it all; or it is
 * the last thing that ever happens, because Google ends the execution.
 */
export interface Fault {
  readonly at: number;
  readonly kind: FaultKind;
}

export const faultKinds = ['before', 'after', 'killed'] as const;
export type FaultKind = (typeof faultKinds)[number];

export const noFault: Fault = { at: -1, kind: 'before' };

/**
 * Google's globals with one fault among their calls.
 *
 * @param siteOf what is kept of each call, see `callSite`
 * @returns with `sites`: what was kept of each call so far
 */
export function faulty<T extends object>(globals: T, { at, kind }: Fault, siteOf = () => '') {
  const sites: string[] = [];
  let isKilled = false;
  const around = (carryOut: () => unknown): unknown => {
    if (isKilled) throw new Error('Exceeded maximum execution time');
    const isFault = sites.length === at;
    sites.push(siteOf());
    if (!isFault) return carryOut();
    if (kind === 'before') throw new Error('Service Spreadsheets failed while accessing the document');
    const result = carryOut();
    isKilled = kind === 'killed';
    if (kind === 'after') throw new Error('Service Spreadsheets timed out while accessing the document');
    return result;
  };
  return { globals: traced(globals, [], around), sites };
}

/**
 * The place in the add-on's code that makes the call under way: the innermost that is compiled from a text and has no file. It takes
 * longer than most calls.
 */
export const callSite = (): string => /<anonymous>:\d+:\d+(?=\)?$)/m.exec(new Error().stack ?? '')?.[0] ?? '';

/**
 * So many faults of all that can happen in an execution, spread over the places that make calls: first one call of each place, then a
 * second of each, in an order that is the same each time.
 *
 * @param sites the places that make the calls of the execution, call by call
 */
export function chosenFaults(sites: readonly string[], sample: number): readonly Fault[] {
  const seen = new Map<string, number>();
  const calls = sites.map((site, at) => {
    const turn = seen.get(site) ?? 0;
    seen.set(site, turn + 1);
    return { at, turn };
  });
  const faults = calls.flatMap(({ at, turn }) => faultKinds.map((kind) => ({ at, kind, turn })));
  return faults
    .map((fault) => ({
      fault,
      rank: fault.turn + shuffled(fault.at * faultKinds.length + faultKinds.indexOf(fault.kind)),
    }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, sample)
    .map(({ fault: { at, kind } }) => ({ at, kind }));
}

/** A number from 0 to 1 that looks like chance: the fractional part of multiples of the golden ratio. */
const shuffled = (index: number): number => (index * 0.618_033_988_749_895) % 1;

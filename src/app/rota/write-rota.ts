import { fail, type Result, success } from '../../messages';
import { assured } from '../assured';
import type { Ports } from '../ports';
import { reasonOf } from '../reason';
import { settle } from '../settle';
import { readRota } from './rota-table';

export interface WriteRotaRequest {
  /** Prefix of the plan's names, as `RotaTable` has it. */
  readonly plan: string;
  /** Serial number of the first day that the codes are for. */
  readonly firstDay: number;
  /** The people that they are for, row by row. */
  readonly names: readonly string[];
  /** By the rows and days of 排班表. */
  readonly codes: readonly (readonly string[])[];
}

/**
 * Puts the codes of a search beside the days of 排班表, which show them; days into which people have typed stay theirs. Blank codes give
 * the days back to the pattern. All or nothing, and nothing if people, days or the plan are not those that the search was for.
 */
export function writeRota(request: WriteRotaRequest, ports: Ports): Result<Record<never, never>> {
  return ports.lock.alone(() => writeAlone(request, ports)) ?? fail({ code: 'busy' });
}

function writeAlone(
  { plan, firstDay, names, codes }: WriteRotaRequest,
  ports: Ports,
): Result<Record<never, never>> {
  try {
    settle(ports);
    const rota = readRota(ports);
    if (!rota.ok) return rota;
    const { value } = rota;
    const isSame =
      value.plan === plan &&
      value.firstDay === firstDay &&
      JSON.stringify(value.names) === JSON.stringify(names) &&
      isSizeOf(codes, value.codes);
    if (!isSame) return fail({ code: 'rotaChanged', sheet: value.sheet.name });
    const name = `${plan}_rota_auto`;
    // One call writes it all: there is nothing between nothing and all that had to be settled later.
    assured(
      () => ports.workbook.writeNames(new Map([[name, codes.map((row) => row.map((code) => code || null))]])),
      () => JSON.stringify(ports.workbook.readNames([name]).get(name)) === JSON.stringify(codes),
    );
    return success({});
  } catch (error) {
    return fail({ code: 'rotaNotWritten', reason: reasonOf(error) });
  }
}

type Matrix = readonly (readonly unknown[])[];

const isSizeOf = (one: Matrix, other: Matrix): boolean =>
  one.length === other.length && one.every((row, index) => row.length === other[index]?.length);

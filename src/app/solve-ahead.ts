import { headsForLoad } from '../core/queueing/carried-load';
import { rosteredHeads } from '../core/queueing/inquiry-queue';
import type { ShiftCode } from '../core/shifts/shift-code';
import { peopleAtMultiple } from '../core/staffing/people-ahead';
import type { HourlyContacts } from '../core/staffing/promotion-need';
import type { CellReading, Ports } from './ports';

type Matrix = readonly (readonly CellReading[])[];

/** On 把握与情形, 逐时需求, 接待能力 and 参数, as they stand now. */
const names = [
  'ahead_multiple',
  'ahead_prints_now',
  'contacts_presales',
  'carried_presales',
  'carried_presales_assessed',
  'assessed_from',
  'assessed_to',
  'shrinkage',
] as const;

/**
 * The people of 把握与情形: of each chance and each course, whose hours are those of the plan times its multiple.
 *
 * @param plan the prefix of its names
 * @returns what to write, by name: the people, and what they were solved for; nothing for a plan without that sheet
 */
export function solveAhead(
  workbook: Ports['workbook'],
  plan: string,
  codes: readonly ShiftCode[],
): ReadonlyMap<string, Matrix> {
  const found = workbook.readNames(names.map((name) => `${plan}_${name}`));
  if (found.size < names.length) return new Map();
  const read = (name: (typeof names)[number]): Matrix => found.get(`${plan}_${name}`) ?? [];
  const contacts = contactsOf(read);
  const multiples = columnOf(read('ahead_multiple'));
  return new Map([
    [`${plan}_ahead_then`, multiples.map((multiple) => [multiple])],
    [`${plan}_ahead_people`, multiples.map((multiple) => [peopleAtMultiple(contacts, codes, multiple)])],
    [`${plan}_ahead_prints`, columnOf(read('ahead_prints_now')).map((print) => [print])],
  ]);
}

function contactsOf(read: (name: (typeof names)[number]) => Matrix): HourlyContacts {
  const byHour = read('contacts_presales');
  const days = byHour[0]?.length ?? 0;
  const [always, assessed] = [
    columnOf(read('carried_presales')),
    columnOf(read('carried_presales_assessed')),
  ];
  const [from = 0] = columnOf(read('assessed_from'));
  const [to = 0] = columnOf(read('assessed_to'));
  const [shrinkage = 0] = columnOf(read('shrinkage'));
  return {
    byDay: Array.from({ length: days }, (_, day) => byHour.map((row) => numberOf(row[day]))),
    headsFor: (contacts, hour) =>
      rosteredHeads(headsForLoad(hour >= from && hour < to ? assessed : always, contacts), shrinkage),
  };
}

const columnOf = (matrix: Matrix): readonly number[] => matrix.map(([cell]) => numberOf(cell));

/** What is no number, an error for instance, counts as none. */
const numberOf = (cell: CellReading | undefined): number => (typeof cell === 'number' ? cell : 0);

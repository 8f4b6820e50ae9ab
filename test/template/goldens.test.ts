import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoFromSerial, serialFromIso } from '../../src/core/calendar/iso-date';
import {
  anchorDate,
  type PhaseMoment,
  type PromoCalendar,
  type PromoOpening,
} from '../../src/core/calendar/promo-calendar';
import { quantities } from '../../src/core/quantities/quantities';
import type { Quantity } from '../../src/core/quantities/quantity';
import { languages } from '../../src/messages';
import type { SheetPlan } from '../../src/sheet/sheet-plan';
import { compilePlan } from '../../src/template/compile/compile-plan';
import type { InputDefinition } from '../../src/template/input-definition';
import { calendars, inputs, planNamed, plans, requestFor, unwrapped } from './built-in';

const cases = join(__dirname, '../cases');
const updates = process.env.UPDATE_GOLDENS === '1';

/**
 * A sheet as a reviewer reads it: one line a row of cells, a style, a rule; equal rows once; the widths in one line.
 * Long enough to show what a change does, short enough to be looked at.
 */
function readable(sheet: SheetPlan): string {
  const shown = { ...sheet, cells: distinctRows(sheet.cells) };
  const entries = Object.entries(shown).map(([key, value]) => `  ${JSON.stringify(key)}: ${linesOf(value)}`);
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** Rows that only continue the row above them, formula by formula, are told as such. */
function distinctRows(cells: SheetPlan['cells']): readonly unknown[] {
  const relative = cells.map((row, index) =>
    JSON.stringify(row).replaceAll(new RegExp(`(?<=[A-Z])${index + 1}(?!\\d)`, 'g'), '#'),
  );
  return cells.map((row, index) =>
    index > 0 && relative[index] === relative[index - 1] ? 'as the row above' : row,
  );
}

function linesOf(value: unknown): string {
  if (!Array.isArray(value) || value.every((each) => typeof each === 'number')) return JSON.stringify(value);
  return `[\n${repetitionsOnce(value.map((each) => JSON.stringify(each)))
    .map((line) => `    ${line}`)
    .join(',\n')}\n  ]`;
}

/** Five thousand rows to fill in are one line and a count. */
function repetitionsOnce(lines: readonly string[]): readonly string[] {
  const runs: { line: string; count: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.line === line) last.count += 1;
    else runs.push({ line, count: 1 });
  }
  return runs.flatMap(({ line, count }) =>
    count < 10 ? Array<string>(count).fill(line) : [line, `"… × ${count}"`],
  );
}

function expectGolden(folder: string, files: ReadonlyMap<string, string>): void {
  if (updates) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    return;
  }
  expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual([...files.keys()].sort());
  for (const [name, content] of files) expect(content).toBe(readFileSync(join(folder, name), 'utf8'));
}

describe('goldens (UPDATE_GOLDENS=1 rewrites them)', () => {
  it.each(languages)('the sheets of double-11 in %s are as the case shows', (language) => {
    const { sheets } = unwrapped(compilePlan(requestFor('double-11', { language })));
    expectGolden(join(cases, `double-11.${language}`), filesOf(sheets));
  });

  // The other plans have the same sheets; what differs is the timeline and what only they have.
  const common = planNamed('double-11')
    .sheets.map(({ template }) => template)
    .filter((id) => id !== 'timeline');
  it.each(plans.map(({ id }) => id).filter((id) => id !== 'double-11'))(
    'what %s has of its own is as the case shows',
    (id) => {
      const { sheets } = unwrapped(compilePlan(requestFor(id)));
      expectGolden(join(cases, id), filesOf(sheets.filter(({ templateId }) => !common.includes(templateId))));
    },
  );
});

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A moment as announcements print it. */
function printed({ offsetDays, time }: PhaseMoment, anchor: string): string {
  const serial = (serialFromIso(anchor) ?? Number.NaN) + offsetDays;
  // Day 1 of spreadsheets, 1899-12-31, was a Sunday.
  return `${isoFromSerial(serial)} ${weekdays[(serial - 1) % 7]} ${time}`;
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;

/** When it opens, how long it lasts, and what it brings of all that is sold and asked. */
function opened(opening: PromoOpening, anchor: string): string {
  const { names, kind, offsetDays, hour, days, salesShare, inquiryShare } = opening;
  const start = printed({ offsetDays, time: `${String(hour).padStart(2, '0')}:00` }, anchor);
  return `${start} + ${days * 24} h  ${names['zh-CN']} (${kind})  ${shares(salesShare, inquiryShare)}`;
}

const shares = (sales: number, inquiries: number): string =>
  `sales ${percent(sales)}, inquiries ${percent(inquiries)}`;

function betweenOpenings({ plateau }: PromoCalendar, anchor: string): readonly string[] {
  if (!plateau) return [];
  const { startOffsetDays, endOffsetDays, salesShare, inquiryShare } = plateau;
  const start = printed({ offsetDays: startOffsetDays, time: '00:00' }, anchor);
  const end = printed({ offsetDays: endOffsetDays, time: '24:00' }, anchor);
  return [`${start} – ${end}  plateau  ${shares(salesShare, inquiryShare)}`];
}

/**
 * A line a phase: its dates, its days from the promotion, its name; then one an opening. The practice of shops is shown
 * for 2026.
 */
function dates(calendar: PromoCalendar): string {
  const anchor = anchorDate(calendar, calendar.year ?? 2026);
  const lines = calendar.phases.map(({ names, side, start, end, begins }) =>
    [
      `${printed(start, anchor)} – ${printed(end, anchor)}`,
      `${start.offsetDays} … ${end.offsetDays}`.padEnd(11),
      `${names['zh-CN']} (${[...side, begins].filter(Boolean).join(', ')})`,
    ].join('  '),
  );
  return [
    `${calendar.names['zh-CN']}, ${calendar.platform}, ${anchor}, ${calendar.timeZone}`,
    ...lines,
    ...calendar.openings.map((each) => opened(each, anchor)),
    ...betweenOpenings(calendar, anchor),
    '',
  ].join('\n');
}

describe('the dates of the calendars', () => {
  it('are as the cases show, so that a moved date is seen', () => {
    expectGolden(join(cases, 'calendars'), new Map(calendars.map((each) => [`${each.id}.txt`, dates(each)])));
  });
});

/** What an input has other than its quantity, a line each; nothing if it is the quantity as it stands. */
function differences(input: InputDefinition, quantity: Quantity): readonly string[] {
  const { name, ...words } = quantity.words();
  const measured: Readonly<Record<string, unknown>> = { ...quantity, ...words, label: name };
  const keys = ['label', 'help', 'default', 'source', 'min', 'max', 'exclusiveMin', 'exclusiveMax'] as const;
  return keys
    .filter((key) => JSON.stringify(input[key]) !== JSON.stringify(measured[key]))
    .map((key) => `  ${key}: ${JSON.stringify(input[key])}`);
}

describe('the inputs that are quantities', () => {
  it('differ from them as the case shows, so that a narrower bound or another default is seen', () => {
    const lines = inputs.inputs.flatMap((input) =>
      input.quantity
        ? [`${input.id}: ${input.quantity}`, ...differences(input, quantities[input.quantity])]
        : [],
    );
    expectGolden(join(cases, 'inputs'), new Map([['quantities.txt', `${lines.join('\n')}\n`]]));
  });
});

const filesOf = (sheets: readonly SheetPlan[]): ReadonlyMap<string, string> =>
  new Map(sheets.map((sheet) => [`${sheet.templateId}.json`, readable(sheet)]));

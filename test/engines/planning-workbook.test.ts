import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ApiResult, GenerateRequest, GenerateResponse } from '../../src/app';
import { serialFromIso } from '../../src/core/calendar/iso-date';
import type { LocalDocument } from '../../src/host/headless/headless';
import { type CellContent, compilePlan, type SheetPlan, type WorkbookPlan } from '../../src/template';
import * as ironCalc from '../support/ironcalc';
import * as libreOffice from '../support/libreoffice';
import { describeWithTool } from '../support/tools';
import { requestFor, unwrapped } from '../template/built-in';

/** Univer loads in Node only as one bundle. */
const { openDocument } = require(path.join(__dirname, '../../.build/host/headless.cjs'));
const distDir = path.join(__dirname, '../../dist');
const minutes = 60_000;

type Cell = string | number | boolean | null;
type Values = readonly (readonly Cell[])[];

/** One workbook, calculated by three engines of which only one is the product's own. */
interface Calculated {
  readonly plan: WorkbookPlan;
  readonly made: GenerateResponse;
  readonly univer: ReadonlyMap<string, Values>;
  readonly ironCalc: ironCalc.CalculatedSheets;
  readonly libreOffice: libreOffice.Recalculated;
}

async function calculate(request: GenerateRequest): Promise<Calculated> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kefu-engines-'));
  const document: LocalDocument = await openDocument({ distDir });
  try {
    const result = (await document.call(
      'kefuSidebarCall',
      'generate',
      request,
    )) as ApiResult<GenerateResponse>;
    if (!result.ok) throw new Error(result.message);
    const names = result.value.sheets.map(({ name }) => name);
    const file = path.join(folder, 'workbook.xlsx');
    writeFileSync(file, await document.saveXlsx(names));
    const { plan: id, inputs: values, sheets } = request;
    const plan = unwrapped(compilePlan(requestFor(id, { values, ...(sheets ? { sheets } : {}) })));
    return {
      plan,
      made: result.value,
      univer: new Map(names.map((name) => [name, document.values(name)])),
      ironCalc: ironCalc.recalculate(withToday(plan)),
      libreOffice: libreOffice.recalculate(file),
    };
  } finally {
    document.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** IronCalc tells today only as it formats it; the date itself is put in its place. */
function withToday(plan: WorkbookPlan): WorkbookPlan {
  const today = { date: new Date().toLocaleDateString('sv-SE') };
  const isToday = (content: CellContent) =>
    typeof content === 'object' && content !== null && 'formula' in content && content.formula === '=TODAY()';
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cells) => cells.map((content) => (isToday(content) ? today : content))),
  }));
  return { ...plan, sheets };
}

/** Where two engines differ in a formula's result, as `sheet!R1C1 formula: one / other`. */
function differences(
  plan: WorkbookPlan,
  one: (sheet: string) => Values,
  other: (sheet: string) => Values,
): string[] {
  return plan.sheets.flatMap((sheet) =>
    formulasOf(sheet).flatMap(({ row, column, formula }) => {
      const left = one(sheet.name)[row]?.[column] ?? null;
      const right = other(sheet.name)[row]?.[column] ?? null;
      return alike(left, right)
        ? []
        : [`${sheet.name}!R${row + 1}C${column + 1} ${formula.slice(0, 100)}: ${left} / ${right}`];
    }),
  );
}

const formulasOf = (sheet: SheetPlan) =>
  sheet.cells.flatMap((cells, row) =>
    cells.flatMap((content, column) =>
      typeof content === 'object' && content !== null && 'formula' in content
        ? [{ row, column, formula: content.formula }]
        : [],
    ),
  );

/** LibreOffice tells every value as text, with 15 digits at most. */
function alike(one: Cell, other: Cell): boolean {
  const [left, right] = [plain(one), plain(other)];
  if (left === right) return true;
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

/** A value without its format: a date as its serial, a percentage as its share, a time as its part of the day. */
function plain(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  if (typeof cell === 'number') return cell;
  const [, hours, minute, seconds = 0, half] =
    /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ([AP]M))?$/.exec(cell) ?? [];
  if (hours) {
    const hour = half ? (Number(hours) % 12) + (half === 'PM' ? 12 : 0) : Number(hours);
    return (hour * 3600 + Number(minute) * 60 + Number(seconds)) / 86_400;
  }
  if (/^-?[\d.]+%$/.test(cell)) return Number(cell.slice(0, -1)) / 100;
  const american = cell.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$1-$2');
  const serial = serialFromIso(american);
  if (serial !== null) return serial;
  return cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell;
}

const errorsOf = (values: Values): Cell[] =>
  values.flat().filter((cell) => /^(#[A-Z]|Err:)/.test(String(cell)));

/** The figure of a card: its label stands above it. */
function card(values: Values, label: string): Cell {
  for (const [row, cells] of values.entries()) {
    const column = cells.indexOf(label);
    if (column >= 0) return values[row + 1]?.[column] ?? null;
  }
  return null;
}

/** The review sheets are the same in every plan and the largest of all: one plan stands for them. */
const withoutReviews = [
  'overview',
  'inputs',
  'timeline',
  'staffing',
  'attribute-table',
  'shifts',
  'rota',
  'dsr',
];

const cases: readonly (readonly [string, GenerateRequest])[] = [
  ['double-11', { plan: 'double-11', inputs: {}, language: 'zh-CN' }],
  [
    'double-11 with other inputs',
    {
      plan: 'double-11',
      inputs: {
        promo_date: '2028-11-11',
        sales: 12_345_678,
        aov: 87.6,
        inquiry_share: 0.23,
        inquiry_conversion: 0.41,
        presales_capacity: 333,
        bot_share: 0.35,
        return_rate: 0.17,
        aftersales_days: 18,
        peak_factor: 2.5,
        automatic_refund_share: 0.4,
        shrinkage: 0.3,
        uplift: 1.2,
        category: 'snacks',
      },
      language: 'zh-CN',
      sheets: withoutReviews,
    },
  ],
  ['618', { plan: '618', inputs: {}, language: 'zh-CN', sheets: withoutReviews }],
  [
    'cross-border',
    { plan: 'cross-border', inputs: {}, language: 'zh-CN', sheets: [...withoutReviews, 'cross-border'] },
  ],
];

describeWithTool('soffice', 'the planning workbook in engines that nobody here wrote', () => {
  describe.each(cases)('%s', (_name, request) => {
    let book: Calculated;
    beforeAll(async () => {
      book = await calculate(request);
    }, 5 * minutes);

    it('has no error in any cell, whoever calculates it', () => {
      for (const { name } of book.plan.sheets) {
        expect([name, 'Univer', errorsOf(book.univer.get(name) ?? [])]).toEqual([name, 'Univer', []]);
        expect([name, 'LibreOffice', errorsOf(book.libreOffice.get(name) ?? [])]).toEqual([
          name,
          'LibreOffice',
          [],
        ]);
      }
      expect(ironCalc.errorsIn(book.ironCalc)).toEqual([]);
    });

    it('gives the same results in LibreOffice and IronCalc', () => {
      const differing = differences(
        book.plan,
        (sheet) => book.libreOffice.get(sheet) ?? [],
        (sheet) => book.ironCalc[sheet] ?? [],
      );
      expect(differing).toEqual([]);
    });

    it('gives the same results in LibreOffice and the local spreadsheet', () => {
      const differing = differences(
        book.plan,
        (sheet) => book.libreOffice.get(sheet) ?? [],
        (sheet) => book.univer.get(sheet) ?? [],
      );
      expect(differing).toEqual([]);
    });

    it('shows the headline that the add-on told', () => {
      const staffing = book.libreOffice.get('人员测算') ?? [];
      const { headline } = book.made;
      expect(Number(card(staffing, '售前人数'))).toBe(headline.presalesAgents);
      expect(Number(card(staffing, '售后人数'))).toBe(headline.aftersalesAgents);
      expect(Number(card(staffing, '预计订单（单）'))).toBeCloseTo(headline.orders, 6);
      expect(Number(card(staffing, '询单量（人）'))).toBeCloseTo(headline.inquiries, 6);
    });
  });
});

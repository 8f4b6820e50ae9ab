import path from 'node:path';
import type { ApiResult, GenerateRequest, GenerateResponse } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';
import type { WorkbookPlan } from '../../src/sheet/sheet-plan';
import { compilePlan } from '../../src/template/compile/compile-plan';
import * as gnumeric from '../support/gnumeric';
import * as ironCalc from '../support/ironcalc';
import * as libreOffice from '../support/libreoffice';
import { describeWithTools } from '../support/tools';
import { requestFor, unwrapped } from '../template/built-in';
import {
  type Calculated as CalculatedSheets,
  type Cell,
  differences,
  errorsOf,
  onDay,
  type Values,
} from './compare';

/** Univer loads in Node only as one bundle. */
const { openDocument } = require(path.join(__dirname, '../../.build/host/headless.cjs'));
const distDir = path.join(__dirname, '../../dist');
const minutes = 60_000;

/** One workbook, calculated by engines of which only one is the product's own. */
interface Calculated {
  readonly plan: WorkbookPlan;
  readonly made: GenerateResponse;
  readonly file: Uint8Array;
  readonly univer: CalculatedSheets;
  readonly ironCalc: CalculatedSheets;
  readonly libreOffice: CalculatedSheets;
  readonly gnumeric: CalculatedSheets;
}

async function calculate(request: GenerateRequest): Promise<Calculated> {
  const document: LocalDocument = await openDocument({ distDir });
  try {
    const result = (await document.call(
      'kefuSidebarCall',
      'generate',
      request,
    )) as ApiResult<GenerateResponse>;
    if (!result.ok) throw new Error(result.message);
    const names = result.value.sheets.map(({ name }) => name);
    const file = await document.saveXlsx(names);
    const { plan: id, inputs: values, language, sheets } = request;
    const today = new Date().toLocaleDateString('sv-SE');
    const plan = unwrapped(
      compilePlan(requestFor(id, { values, language, today, ...(sheets ? { sheets } : {}) })),
    );
    const univer = new Map(names.map((name) => [name, document.values(name)]));
    // IronCalc's today is another one where the machine has another time zone.
    const inIronCalc = ironCalc.recalculate(onDay(plan, today));
    const [inLibreOffice] = libreOffice.recalculateAll([file]);
    const [inGnumeric] = gnumeric.recalculateAll([file], [plan]);
    return {
      plan,
      made: result.value,
      file,
      univer: (sheet) => univer.get(sheet),
      ironCalc: (sheet) => inIronCalc[sheet],
      libreOffice: (sheet) => inLibreOffice?.get(sheet),
      gnumeric: (sheet) => inGnumeric?.get(sheet),
    };
  } finally {
    document.dispose();
  }
}

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
  'scenarios',
  'demand',
  'hourly',
  'attribute-table',
  'shifts',
  'rota',
  'dsr',
  'capacity',
];

const cases: readonly (readonly [string, GenerateRequest])[] = [
  ['double-11', { plan: 'double-11', inputs: { promo_date: '2026-11-11' }, language: 'zh-CN' }],
  [
    'double-11 in English with other inputs',
    {
      plan: 'double-11',
      inputs: {
        // A calendar of few days.
        calendar: 'tmall-2017',
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
      language: 'en',
      sheets: withoutReviews,
    },
  ],
  [
    'cross-border',
    {
      plan: 'cross-border',
      // The calendar of few days again.
      inputs: { promo_date: '2026-11-11', calendar: 'tmall-2017' },
      language: 'zh-CN',
      // And what these need. The others are as in Double 11.
      sheets: ['overview', 'cross-border'],
    },
  ],
];

const figuresSheet = { 'zh-CN': '人员测算', en: 'Staffing' } as const;
/** The figures that the add-on told, under the labels that they have on the sheet. */
const headlineLabels = {
  presalesRostered: { 'zh-CN': '售前人数', en: 'Pre-sales people' },
  aftersalesRostered: { 'zh-CN': '售后人数', en: 'After-sales people' },
  presalesAgents: { 'zh-CN': '理论下限（售前）', en: 'Pre-sales bound' },
  aftersalesAgents: { 'zh-CN': '理论下限（售后）', en: 'After-sales bound' },
  orders: { 'zh-CN': '预计订单（单）', en: 'Orders' },
  inquiries: { 'zh-CN': '询单人数', en: 'Inquiries' },
} as const;
const labelled = Object.entries(headlineLabels) as [
  keyof typeof headlineLabels,
  { readonly en: string; readonly 'zh-CN': string },
][];

describeWithTools(['soffice', 'ssconvert'], 'the planning workbook in engines that nobody here wrote', () => {
  describe.each(cases)('%s', (_name, request) => {
    let book: Calculated;
    beforeAll(async () => {
      book = await calculate(request);
    }, 5 * minutes);

    it('has no error in any cell, whoever calculates it', () => {
      expect(errorsOf(book.plan, book.univer)).toEqual([]);
      expect(errorsOf(book.plan, book.libreOffice)).toEqual([]);
      expect(errorsOf(book.plan, book.ironCalc)).toEqual([]);
      expect(errorsOf(book.plan, book.gnumeric)).toEqual([]);
    });

    it('gives the same results in LibreOffice, IronCalc and Gnumeric', () => {
      expect(differences(book.plan, book.libreOffice, book.ironCalc)).toEqual([]);
      expect(differences(book.plan, book.libreOffice, book.gnumeric)).toEqual([]);
    });

    it('gives the same results in LibreOffice and the local spreadsheet', () => {
      expect(differences(book.plan, book.libreOffice, book.univer)).toEqual([]);
    });

    it('shows the headline that the add-on told', () => {
      const { language } = request;
      const staffing = book.libreOffice(figuresSheet[language]) ?? [];
      for (const [figure, labels] of labelled) {
        const shown = Number(card(staffing, labels[language]));
        expect([figure, shown.toFixed(6)]).toEqual([figure, book.made.headline[figure].toFixed(6)]);
      }
    });

    it('is a file with a real chart for each of the plan', () => {
      const charts = book.plan.sheets.flatMap((sheet) => sheet.charts);
      expect(charts.length).toBeGreaterThan(0);
      // A zip archive names its parts in plain text.
      const parts = Buffer.from(book.file)
        .toString('latin1')
        .match(/xl\/charts\/chart\d+\.xml/g);
      expect(new Set(parts).size).toBe(charts.length);
    });
  });
});

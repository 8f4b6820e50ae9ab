import type { ChartRecord, Json } from '../book/book';
import type { Context } from './context';
import { nameIn } from './enumeration';
import { ChartPosition, ChartType } from './enumerations';
import type { Faithful, NoInventions } from './faithful';
import type { Range } from './range';
import { RangeGeometry } from './range-geometry';
import { Strict, signatureError } from './strict';

type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** A chart on a sheet. The document keeps its description; who shows the document draws it. */
export class EmbeddedChart extends Strict implements Faithful<GoogleChart> {
  readonly #context: Context;
  readonly #data: ChartRecord;
  readonly #id: number | null;

  constructor(context: Context, data: ChartRecord, id: number | null) {
    super('EmbeddedChart');
    this.#context = context;
    this.#data = data;
    this.#id = id;
  }

  static dataOf(chart: unknown): ChartRecord | null {
    return chart instanceof EmbeddedChart ? chart.#data : null;
  }

  static update(context: Context, chart: unknown): void {
    if (!(chart instanceof EmbeddedChart) || chart.#id === null)
      throw signatureError('Sheet.updateChart', chart);
    context.book.updateRecord('chart', chart.#id, chart.#data);
  }

  static remove(context: Context, chart: unknown): void {
    if (!(chart instanceof EmbeddedChart) || chart.#id === null)
      throw signatureError('Sheet.removeChart', chart);
    context.book.removeRecord('chart', chart.#id);
  }

  getChartId(): number | null {
    return this.#id;
  }
  getRanges(): Range[] {
    return this.#data.ranges.map((area) => this.#context.range(area));
  }
  getNumHeaders(): number {
    return this.#data.numHeaders;
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.#data.options);
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.#context, this.#data, this.#id);
  }
}

true satisfies NoInventions<EmbeddedChart, GoogleChart>;

type GoogleOptions = GoogleAppsScript.Charts.ChartOptions;

/** The options of a chart, by their dotted paths. */
export class ChartOptions extends Strict implements Faithful<GoogleOptions> {
  readonly #options: ChartRecord['options'];

  constructor(options: ChartRecord['options']) {
    super('ChartOptions');
    this.#options = options;
  }

  get(option: string): Json {
    return this.#options[option] ?? null;
  }
}

true satisfies NoInventions<ChartOptions, GoogleOptions>;

/** The description of a chart that the add-on built. */
export function chartOf(chart: unknown, method: string): ChartRecord {
  const data = EmbeddedChart.dataOf(chart);
  if (data) return data;
  throw signatureError(method, chart);
}

/** Describes a chart. The setters of one kind of chart come with `asColumnChart()` and its like, as on Google. */
export class EmbeddedChartBuilder extends Strict implements Faithful<GoogleBuilder> {
  readonly #context: Context;
  readonly #id: number | null;
  #data: ChartRecord;

  constructor(context: Context, data: ChartRecord, id: number | null = null, name = 'EmbeddedChartBuilder') {
    super(name);
    this.#context = context;
    this.#data = data;
    this.#id = id;
  }

  static on(context: Context, sheetId: number): EmbeddedChartBuilder {
    const data = {
      type: 'COLUMN',
      ranges: [],
      numHeaders: 0,
      options: {},
      row: 1,
      column: 1,
      offsetX: 0,
      offsetY: 0,
    };
    return new EmbeddedChartBuilder(context, { ...data, sheetId });
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.#context, this.#data, this.#id);
  }

  addRange(range: unknown): this {
    const area = RangeGeometry.areaOf(range);
    if (!area) throw signatureError('EmbeddedChartBuilder.addRange', range);
    return this.#change({ ranges: [...this.#data.ranges, area] });
  }
  clearRanges(): this {
    return this.#change({ ranges: [] });
  }
  getRanges(): Range[] {
    return this.#data.ranges.map((area) => this.#context.range(area));
  }
  setChartType(type: unknown): this {
    const name = nameIn(ChartType, type);
    if (!name) throw signatureError('EmbeddedChartBuilder.setChartType', type);
    return this.#change({ type: name });
  }
  getChartType() {
    return ChartType[this.#data.type as keyof typeof ChartType];
  }
  setNumHeaders(headers: number): this {
    return this.#change({ numHeaders: headers });
  }
  setOption(option: string, value: unknown): this {
    return this.#change({ options: { ...this.#data.options, ...flattened(option, value) } });
  }
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    return this.#change({ row: anchorRowPos, column: anchorColPos, offsetX, offsetY });
  }

  asAreaChart(): TypedChartBuilder {
    return this.#as('AREA');
  }
  asBarChart(): TypedChartBuilder {
    return this.#as('BAR');
  }
  asColumnChart(): TypedChartBuilder {
    return this.#as('COLUMN');
  }
  asLineChart(): TypedChartBuilder {
    return this.#as('LINE');
  }
  asPieChart(): TypedChartBuilder {
    return this.#as('PIE');
  }
  asScatterChart(): TypedChartBuilder {
    return this.#as('SCATTER');
  }

  #as(type: string): TypedChartBuilder {
    return new TypedChartBuilder(
      this.#context,
      { ...this.#data, type },
      this.#id,
      `Embedded${type}ChartBuilder`,
    );
  }

  #change(change: Partial<ChartRecord>): this {
    this.#data = { ...this.#data, ...change };
    return this;
  }
}

true satisfies NoInventions<EmbeddedChartBuilder, GoogleBuilder>;

type GoogleTyped = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;

/** The setters that charts with axes share; each is one chart option. */
export class TypedChartBuilder extends EmbeddedChartBuilder {
  setTitle(title: string): this {
    return this.setOption('title', title);
  }
  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }
  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }
  setColors(cssValues: readonly string[]): this {
    return this.setOption('colors', cssValues);
  }
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
  setLegendPosition(position: unknown): this {
    const name = nameIn(ChartPosition, position);
    if (!name) throw signatureError(`${this}.setLegendPosition`, position);
    return this.setOption('legend.position', name.toLowerCase());
  }
}

true satisfies NoInventions<TypedChartBuilder, GoogleTyped & GoogleBuilder>;

/** `{ hAxis: { title } }` and `'hAxis.title'` are the same option. */
function flattened(option: string, value: unknown): Record<string, Json> {
  const json: Json = JSON.parse(JSON.stringify(value ?? null));
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return { [option]: json };
  return Object.assign(
    {},
    ...Object.entries(json).map(([key, member]) => flattened(`${option}.${key}`, member)),
  );
}

import type { ChartRecord, Json } from '../../book/book';

/** What is drawn; a chart of any other type is shown as a table would be: in columns. */
export type ChartKind = 'column' | 'bar' | 'line' | 'area' | 'pie';

export interface ChartOptions {
  readonly kind: ChartKind;
  readonly isStacked: boolean;
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly colors: readonly string[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Google's size for a chart that sets none, in pixels. */
const usualSize = { width: 600, height: 371 };

const kinds: Readonly<Record<string, ChartKind>> = {
  COLUMN: 'column',
  STACKED_COLUMN: 'column',
  HISTOGRAM: 'column',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'area',
  PIE: 'pie',
};

const palette = ['#0f6b62', '#e08e45', '#5b7db1', '#b5545c', '#8a9a5b', '#7d6aa8', '#c2a23a', '#4f9da6'];

/** Reads the options of Google's chart builder, whether they were set whole (`hAxis`) or by path (`hAxis.title`). */
export function chartOptions({ type, options }: ChartRecord): ChartOptions {
  const colors = valueAt(options, 'colors');
  return {
    kind: kinds[type] ?? 'column',
    isStacked: valueAt(options, 'isStacked') === true || type === 'STACKED_COLUMN',
    title: text(valueAt(options, 'title')),
    xTitle: text(valueAt(options, 'hAxis.title')),
    yTitle: text(valueAt(options, 'vAxis.title')),
    colors: isTextList(colors) ? colors : palette,
    width: size(valueAt(options, 'width')) ?? usualSize.width,
    height: size(valueAt(options, 'height')) ?? usualSize.height,
  };
}

type JsonObject = Readonly<Record<string, Json>>;

function valueAt(options: JsonObject, path: string): Json | undefined {
  if (path in options) return options[path];
  const [head = '', ...rest] = path.split('.');
  const inner = options[head];
  return rest.length > 0 && isObject(inner) ? valueAt(inner, rest.join('.')) : undefined;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextList = (value: Json | undefined): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const size = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

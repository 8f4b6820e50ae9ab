import { axisTicks } from './axis-ticks';
import type { ChartOptions } from './chart-options';
import type { ChartTable } from './chart-table';
import { textWidth } from './text-width';

/**
 * Where things are in a chart: categories along one axis, values along the other. In a bar chart values run to the right
 * and categories downwards; in all others values run upwards and categories to the right.
 */
export interface Plane {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly isSideways: boolean;
  readonly ticks: readonly number[];
  /** The room for one category, in pixels. */
  readonly band: number;
  /** The middle of a category along its axis. */
  category(index: number): number;
  value(value: number): number;
}

export function createPlane(table: ChartTable, options: ChartOptions): Plane {
  const isSideways = options.kind === 'bar';
  const ticks = valueTicks(table, options);
  const sideLabels = isSideways ? table.categories : ticks.map(tickText);
  const left = Math.min(
    18 + Math.max(0, ...sideLabels.map(textWidth)) + (options.yTitle ? 20 : 0),
    options.width / 3,
  );
  const edges = {
    left,
    top: 48,
    right: options.width - 20,
    bottom: options.height - (options.xTitle ? 76 : 56),
  };
  const along = isSideways ? [edges.top, edges.bottom] : [edges.left, edges.right];
  const across = isSideways ? [edges.left, edges.right] : [edges.bottom, edges.top];
  const band = span(along) / Math.max(table.categories.length, 1);
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  return {
    ...edges,
    isSideways,
    ticks,
    band,
    category: (index) => (along[0] ?? 0) + band * (index + 0.5),
    value: (value) => (across[0] ?? 0) + (span(across) * (value - low)) / (high - low),
  };
}

const span = ([from = 0, to = 0]: readonly number[]): number => to - from;

/** 12345.6 → 12,345.6, as the sheet itself would show it. */
export const tickText = (tick: number): string => tick.toLocaleString('zh-CN');

/** The axis of bars and areas shows zero, or they would lie about proportions; lines may begin where their figures do. */
function valueTicks(
  { series, categories }: ChartTable,
  { kind, isStacked }: ChartOptions,
): readonly number[] {
  const rows = categories.map((_, row) => series.flatMap(({ values }) => values[row] ?? []));
  const reach = isStacked
    ? rows.flatMap((row) => [sum(row.filter(isPositive)), sum(row.filter(isNegative))])
    : rows.flat();
  const ends = kind === 'line' ? reach : [0, ...reach];
  return axisTicks(Math.min(...ends), Math.max(...ends), 5);
}

const isPositive = (value: number): boolean => value > 0;
const isNegative = (value: number): boolean => value < 0;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

import type { ChartSeries, SheetChart, WriteChartKind } from 'hucre';
import type { Area, ChartRecord, Json } from '../book/book';
import { writableText } from './xlsx-text';

export interface ChartContext {
  /** An area with its sheet, as formulas write it. */
  reference(area: Area): string;
  /** The text of a cell: the name of a series. */
  text(row: number, column: number): string;
  numberFormat(row: number, column: number): string;
  /** Pixels, one a row or column. */
  readonly rowHeights: readonly number[];
  readonly columnWidths: readonly number[];
  /** The last that shows something. A chart ends where that begins: LibreOffice counts a column in which one ends at once as printed. */
  readonly lastColumn: number;
}

const kinds: Readonly<Record<string, WriteChartKind>> = {
  AREA: 'area',
  BAR: 'bar',
  COLUMN: 'column',
  COMBO: 'column',
  LINE: 'line',
  PIE: 'pie',
  SCATTER: 'scatter',
};

/** Google's size for a chart that has none of its own, in pixels. */
const defaultSize = { width: 600, height: 371 } as const;

/** Null for the kinds of chart that .xlsx does not have. */
export function xlsxChart(chart: ChartRecord, context: ChartContext): SheetChart | null {
  const type = kinds[chart.type];
  const series = seriesOf(chart, context);
  if (!type || series.length === 0) return null;
  const { options } = chart;
  const axes = {
    x: { ...axisTitle(options['hAxis.title']), ...ticks, ...dayLabels(chart, context) },
    y: { ...axisTitle(options['vAxis.title']), ...ticks },
  };
  return {
    type,
    series,
    anchor: anchorOf(chart, context),
    ...(typeof options.title === 'string' ? { title: writableText(options.title) } : {}),
    ...(type === 'pie' ? {} : { axes }),
    ...legend(options['legend.position']),
    ...(options.isStacked ? stacking : {}),
  };
}

const stacking = { barGrouping: 'stacked', areaGrouping: 'stacked', overlap: 100 } as const;

const axisTitle = (title: Json | undefined) =>
  typeof title === 'string' ? { title: writableText(title) } : {};

/** Where the file is silent, LibreOffice draws small ones between them as well, a comb on every axis. */
const ticks = { majorTickMark: 'out', minorTickMark: 'none' } as const;

/** A date with its year is too long for the many days of an axis. */
function dayLabels({ ranges: [data], numHeaders }: ChartRecord, { numberFormat }: ChartContext) {
  const format = data === undefined ? '' : numberFormat(data.row + numHeaders, data.column);
  return format.includes('yy') ? { numberFormat: { formatCode: 'm-d' } } : {};
}

function legend(position: Json | undefined): Pick<SheetChart, 'legend'> {
  if (position === 'none') return { legend: false };
  const known = (['top', 'bottom', 'left', 'right'] as const).find((name) => name === position);
  return known ? { legend: known } : {};
}

/** The first column of the data is the axis, every other column a series; the header row names them. */
function seriesOf({ ranges, numHeaders, options }: ChartRecord, context: ChartContext): ChartSeries[] {
  const columns = ranges.flatMap(columnsOf);
  const [categories, ...values] = columns;
  if (!categories) return [];
  const body = (column: Area): Area => ({
    ...column,
    row: column.row + numHeaders,
    rows: Math.max(1, column.rows - numHeaders),
  });
  const colors = Array.isArray(options.colors) ? options.colors : [];
  return values.map((column, i) => ({
    values: context.reference(body(column)),
    categories: context.reference(body(categories)),
    ...(numHeaders > 0 ? { name: writableText(context.text(column.row, column.column)) } : {}),
    ...(typeof colors[i] === 'string' ? { color: String(colors[i]).replace('#', '').toUpperCase() } : {}),
  }));
}

const columnsOf = (area: Area): Area[] =>
  Array.from({ length: area.columns }, (_, j) => ({ ...area, column: area.column + j, columns: 1 }));

function anchorOf(
  chart: ChartRecord,
  { rowHeights, columnWidths, lastColumn }: ChartContext,
): SheetChart['anchor'] {
  const { options, row, column } = chart;
  const width = typeof options.width === 'number' ? options.width : defaultSize.width;
  const height = typeof options.height === 'number' ? options.height : defaultSize.height;
  const right = reach(columnWidths, column - 1, width, 100);
  return {
    from: { row: row - 1, col: column - 1 },
    // It ends where that column begins.
    to: {
      row: reach(rowHeights, row - 1, height, 21),
      col: Math.max(column, Math.min(right, lastColumn - 1)),
    },
  };
}

/** The line that is `pixels` further than line `start`; beyond the grid lines have the `standard` size. */
function reach(sizes: readonly number[], start: number, pixels: number, standard: number): number {
  let line = start;
  let left = pixels;
  while (left > 0) {
    left -= sizes[line] ?? standard;
    line += 1;
  }
  return line;
}

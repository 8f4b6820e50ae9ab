import type { ChartOptions } from './chart-options';
import type { ChartTable } from './chart-table';
import { drawAxes } from './draw-axes';
import { drawPie } from './draw-pie';
import { drawSeries } from './draw-series';
import { createPlane } from './plane';
import { svg } from './svg';
import { textWidth } from './text-width';

/** Draws a chart as a picture that a screen reader can name. */
export function drawChart(table: ChartTable, options: ChartOptions): SVGSVGElement {
  const { width, height, title } = options;
  return svg(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': title || '图表',
      class: 'chart',
    },
    svg('text', { x: 16, y: 28, class: 'chart-title' }, title),
    ...(isEmpty(table) ? [emptyNote(options)] : drawing(table, options)),
  );
}

const isEmpty = ({ series }: ChartTable): boolean =>
  series.every(({ values }) => values.every((value) => value === null));

const emptyNote = ({ width, height }: ChartOptions) =>
  svg('text', { x: width / 2, y: height / 2, class: 'chart-label', 'text-anchor': 'middle' }, '暂无数据');

function drawing(table: ChartTable, options: ChartOptions): readonly SVGElement[] {
  if (options.kind === 'pie') return drawPie(table, options);
  const plane = createPlane(table, options);
  return [...drawAxes(plane, table, options), ...drawSeries(plane, table, options), legend(table, options)];
}

const legendSwatch = 10;
const legendGap = 18;

/** The names of the series in a row at the bottom, centred. */
function legend({ series }: ChartTable, { colors, width, height }: ChartOptions): SVGElement {
  const widths = series.map(({ name }) => legendSwatch + 6 + textWidth(name) + legendGap);
  let x = (width - widths.reduce((sum, each) => sum + each, -legendGap)) / 2;
  const entries = series.flatMap(({ name }, index) => {
    const left = x;
    x += widths[index] ?? 0;
    const fill = colors[index % colors.length] ?? '';
    return [
      svg('rect', { x: left, y: height - 20, width: legendSwatch, height: legendSwatch, rx: 2, fill }),
      svg('text', { x: left + legendSwatch + 6, y: height - 11, class: 'chart-label' }, name),
    ];
  });
  return svg('g', {}, ...entries);
}

import type { ChartOptions } from './chart-options';
import type { ChartTable } from './chart-table';
import { type Plane, tickText } from './plane';
import { svg } from './svg';
import { textWidth } from './text-width';

/** Grid lines with their values, the names of the categories, and the titles of the axes. */
export function drawAxes(plane: Plane, table: ChartTable, options: ChartOptions): readonly SVGElement[] {
  return [
    ...plane.ticks.flatMap((tick) => gridLine(plane, tick)),
    ...categoryLabels(plane, table.categories),
    ...axisTitles(plane, options),
  ];
}

function gridLine(plane: Plane, tick: number): readonly SVGElement[] {
  const { left, right, top, bottom, isSideways } = plane;
  const at = plane.value(tick);
  const kind = tick === 0 ? 'chart-zero' : 'chart-grid';
  return isSideways
    ? [
        svg('line', { x1: at, x2: at, y1: top, y2: bottom, class: kind }),
        svg('text', { x: at, y: bottom + 16, class: 'chart-label', 'text-anchor': 'middle' }, tickText(tick)),
      ]
    : [
        svg('line', { x1: left, x2: right, y1: at, y2: at, class: kind }),
        svg('text', { x: left - 8, y: at + 4, class: 'chart-label', 'text-anchor': 'end' }, tickText(tick)),
      ];
}

/** Pixels from one name to the next where they stand one below the other, and between two side by side. */
const lineHeight = 16;
const gap = 12;

/** Leaves names out evenly where there is no room for all. */
function categoryLabels(plane: Plane, categories: readonly string[]): readonly SVGElement[] {
  const { left, bottom, band, isSideways } = plane;
  const room = isSideways ? lineHeight : Math.max(0, ...categories.map(textWidth)) + gap;
  const every = Math.ceil(room / band);
  return categories.flatMap((name, index) => {
    if (index % every !== 0) return [];
    const at = plane.category(index);
    const place = isSideways
      ? { x: left - 8, y: at + 4, 'text-anchor': 'end' }
      : { x: at, y: bottom + 16, 'text-anchor': 'middle' };
    return [svg('text', { ...place, class: 'chart-label' }, name)];
  });
}

function axisTitles(
  { left, right, top, bottom }: Plane,
  { xTitle, yTitle }: ChartOptions,
): readonly SVGElement[] {
  const middle = (top + bottom) / 2;
  const center = { class: 'chart-label', 'text-anchor': 'middle' };
  return [
    svg('text', { ...center, x: (left + right) / 2, y: bottom + 36 }, xTitle),
    svg('text', { ...center, x: 16, y: middle, transform: `rotate(-90 16 ${middle})` }, yTitle),
  ];
}

import type { ChartOptions } from './chart-options';
import type { ChartTable } from './chart-table';
import type { Plane } from './plane';
import { svg } from './svg';

/** The bars, lines or areas of all series. */
export function drawSeries(plane: Plane, table: ChartTable, options: ChartOptions): readonly SVGElement[] {
  const spans = options.isStacked ? stackedSpans(table) : plainSpans(table);
  const isBars = options.kind === 'column' || options.kind === 'bar';
  return spans.flatMap((series, index) => {
    const color = options.colors[index % options.colors.length] ?? '';
    const slot = options.isStacked ? { index: 0, count: 1 } : { index, count: spans.length };
    if (isBars) return bars(plane, series, slot, color);
    return [...(options.kind === 'area' ? [area(plane, series, color)] : []), line(plane, series, color)];
  });
}

/** From where to where one series reaches in one category; null leaves a gap. */
type Span = { readonly from: number; readonly to: number } | null;

const plainSpans = ({ series }: ChartTable): Span[][] =>
  series.map(({ values }) => values.map((value) => (value === null ? null : { from: 0, to: value })));

/** Each series stands on those before it; what is below zero hangs down from zero. */
function stackedSpans({ series, categories }: ChartTable): Span[][] {
  const tops = categories.map(() => ({ up: 0, down: 0 }));
  return series.map(({ values }) =>
    values.map((value, row) => {
      const top = tops[row];
      if (value === null || !top) return null;
      const side = value < 0 ? 'down' : 'up';
      const from = top[side];
      top[side] += value;
      return { from, to: top[side] };
    }),
  );
}

/** The share of a category's room that its bars take. */
const barShare = 0.7;

function bars(
  plane: Plane,
  spans: readonly Span[],
  slot: { readonly index: number; readonly count: number },
  fill: string,
): readonly SVGElement[] {
  const thickness = (plane.band * barShare) / slot.count;
  return spans.flatMap((span, index) => {
    if (!span) return [];
    const start = plane.category(index) + thickness * (slot.index - slot.count / 2);
    const [low, high] = [plane.value(span.from), plane.value(span.to)].sort((a, b) => a - b);
    const [from, length] = [low ?? 0, (high ?? 0) - (low ?? 0)];
    const box = plane.isSideways
      ? { x: from, y: start, width: length, height: thickness }
      : { x: start, y: from, width: thickness, height: length };
    return [svg('rect', { ...box, fill })];
  });
}

const point = (plane: Plane, index: number, value: number): string =>
  `${plane.category(index)} ${plane.value(value)}`;

function line(plane: Plane, spans: readonly Span[], stroke: string): SVGElement {
  const path = spans
    .map((span, index) => span && `${spans[index - 1] ? 'L' : 'M'}${point(plane, index, span.to)}`)
    .join('');
  return svg('path', { d: path, stroke, class: 'chart-line' });
}

function area(plane: Plane, spans: readonly Span[], fill: string): SVGElement {
  const known = spans.flatMap((span, index) => (span ? [{ span, index }] : []));
  const there = known.map(({ span, index }) => point(plane, index, span.to));
  const back = known.reverse().map(({ span, index }) => point(plane, index, span.from));
  return svg('path', { d: `M${[...there, ...back].join('L')}Z`, fill, 'fill-opacity': 0.28 });
}

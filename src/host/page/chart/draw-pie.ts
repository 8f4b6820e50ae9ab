import type { ChartOptions } from './chart-options';
import type { ChartTable } from './chart-table';
import { svg } from './svg';

interface Slice {
  readonly name: string;
  readonly share: number;
  /** The shares of all slices before it. */
  readonly before: number;
  readonly color: string;
}

/** The first series as shares of its sum; a pie has no place for negative values. */
export function drawPie(table: ChartTable, options: ChartOptions): readonly SVGElement[] {
  const radius = Math.min((options.height - 88) / 2, options.width / 4);
  const center = { x: radius + 40, y: options.height / 2 + 16 };
  const slices = slicesOf(table, options.colors);
  return [
    ...slices.map((slice) => wedge(slice, center, radius)),
    ...slices.flatMap((slice, index) => label(slice, center.x + radius + 32, 64 + index * 22)),
  ];
}

function slicesOf({ categories, series }: ChartTable, colors: readonly string[]): readonly Slice[] {
  const values = series[0]?.values.map((value) => Math.max(value ?? 0, 0)) ?? [];
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  let before = 0;
  return values.map((value, index) => {
    const slice = {
      name: categories[index] ?? '',
      share: value / total,
      before,
      color: colors[index % colors.length] ?? '',
    };
    before += slice.share;
    return slice;
  });
}

function wedge(
  { share, before, color }: Slice,
  center: { x: number; y: number },
  radius: number,
): SVGElement {
  const fill = { fill: color, stroke: '#fff', 'stroke-width': 1 };
  // An arc from a point to itself would be nothing at all.
  if (share === 1) return svg('circle', { cx: center.x, cy: center.y, r: radius, ...fill });
  const at = (turn: number) => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    return `${center.x + radius * Math.cos(angle)} ${center.y + radius * Math.sin(angle)}`;
  };
  const arc = `A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${at(before + share)}`;
  return svg('path', { d: `M${center.x} ${center.y}L${at(before)}${arc}Z`, ...fill });
}

const label = ({ name, share, color }: Slice, x: number, y: number): readonly SVGElement[] => [
  svg('rect', { x, y: y - 9, width: 10, height: 10, rx: 2, fill: color }),
  svg('text', { x: x + 16, y, class: 'chart-label' }, `${name} ${(share * 100).toFixed(1)}%`),
];

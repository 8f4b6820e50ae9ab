import { rectangles } from '../../sheet/rectangles';
import type { CellStyle, StyledArea } from '../../sheet/sheet-plan';
import type { LookMatrices } from './template-ports';

/** Areas of equal looks; what a fresh sheet looks like anyway is left out. */
export const captureStyles = (looks: LookMatrices): readonly StyledArea[] =>
  rectangles(
    looks.background.map((row, i) =>
      row.map((_, j) => {
        const style = styleAt(looks, i, j);
        return Object.keys(style).length === 0 ? null : style;
      }),
    ),
  ).map(({ area, value }) => ({ area, style: value }));

function styleAt(looks: LookMatrices, i: number, j: number): CellStyle {
  const horizontal = alignments.horizontal.find((each) => each === looks.horizontalAlignment[i]?.[j]);
  const vertical = alignments.vertical.find((each) => each === looks.verticalAlignment[i]?.[j]);
  const fontSize = Math.min(400, Math.round(looks.fontSize[i]?.[j] ?? freshFontSize));
  const numberFormat = looks.numberFormat[i]?.[j] ?? '';
  return {
    ...colorUnless('background', looks.background[i]?.[j], '#ffffff'),
    ...colorUnless('fontColor', looks.fontColor[i]?.[j], '#000000'),
    ...(fontSize === freshFontSize || fontSize < 1 ? {} : { fontSize }),
    ...(looks.bold[i]?.[j] ? { bold: true } : {}),
    ...(looks.italic[i]?.[j] ? { italic: true } : {}),
    ...(horizontal ? { horizontalAlignment: horizontal } : {}),
    ...(vertical ? { verticalAlignment: vertical } : {}),
    ...(looks.wrap[i]?.[j] ? { wrap: true } : {}),
    ...(automaticFormats.has(numberFormat) ? {} : { numberFormat }),
  };
}

const freshFontSize = 10;
/** A vertical alignment of `bottom` and a horizontal one of `general` are a fresh sheet's. */
const alignments = {
  horizontal: ['left', 'center', 'right'],
  vertical: ['top', 'middle'],
} as const;
/** How Google, at different times, calls the format of a cell without one. */
export const automaticFormats: ReadonlySet<string> = new Set(['', 'General', 'general', '0.###############']);

const colorUnless = <K extends 'background' | 'fontColor'>(
  key: K,
  color: string | undefined,
  fresh: string,
): Partial<Record<K, string>> => {
  const lower = (color ?? fresh).toLowerCase();
  const style: Partial<Record<K, string>> = {};
  if (lower !== fresh && /^#[0-9a-f]{6}$/.test(lower)) style[key] = lower;
  return style;
};

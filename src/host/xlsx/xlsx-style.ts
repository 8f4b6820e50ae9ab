import type { CellStyle as XlsxStyle } from 'hucre';
import type { BorderLine, BorderName, CellStyle } from '../book/book';
import { xlsxText } from './xlsx-text';

/** `#rrggbb` as .xlsx files have it. */
export const xlsxColor = (color: string): { rgb: string } => ({ rgb: color.replace('#', '').toUpperCase() });

const lineStyles = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
  DOUBLE: 'double',
} as const satisfies Record<BorderName, string>;

type Font = NonNullable<XlsxStyle['font']>;
type Alignment = NonNullable<XlsxStyle['alignment']>;
type Border = NonNullable<XlsxStyle['border']>;

/** Cells without a font of their own have the workbook's. */
export const defaultFont: Font = { name: 'Microsoft YaHei', size: 10 };

/** Null if nothing differs from the default. */
export function xlsxStyle(style: CellStyle): XlsxStyle | null {
  const parts: XlsxStyle = {
    ...part('font', fontOf(style)),
    ...part('alignment', alignmentOf(style)),
    ...part('border', borderOf(style)),
    ...(style.background ? { fill: solidFill(style.background) } : {}),
    ...(style.numberFormat ? { numFmt: xlsxText(style.numberFormat) } : {}),
  };
  return Object.keys(parts).length > 0 ? parts : null;
}

/** How a conditional format looks: its fill is the pattern's background. */
export function highlightStyle(style: CellStyle): XlsxStyle {
  const { background } = style;
  return {
    ...part('font', fontOf(style, {})),
    ...(background ? { fill: { type: 'pattern', pattern: 'solid', bgColor: xlsxColor(background) } } : {}),
  };
}

const solidFill = (color: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: xlsxColor(color) }) as const;

const part = <Name extends string, Value extends object>(name: Name, value: Value) =>
  Object.keys(value).length > 0 ? { [name]: value } : {};

function fontOf(style: CellStyle, base: Font = defaultFont): Font {
  const { fontColor, fontSize, fontFamily, bold, italic, underline, strikethrough } = style;
  const own: Font = {
    ...(fontColor ? { color: xlsxColor(fontColor) } : {}),
    ...(fontSize ? { size: fontSize } : {}),
    ...(fontFamily ? { name: xlsxText(fontFamily) } : {}),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
  };
  return Object.keys(own).length > 0 ? { ...base, ...own } : {};
}

function alignmentOf({ horizontalAlignment, verticalAlignment, wrap }: CellStyle): Alignment {
  return {
    ...(horizontalAlignment ? { horizontal: horizontalAlignment } : {}),
    ...(verticalAlignment ? { vertical: verticalAlignment === 'middle' ? 'center' : verticalAlignment } : {}),
    ...(wrap === 'WRAP' ? { wrapText: true } : {}),
  };
}

function borderOf({ borderTop, borderRight, borderBottom, borderLeft }: CellStyle): Border {
  return {
    ...side('top', borderTop),
    ...side('right', borderRight),
    ...side('bottom', borderBottom),
    ...side('left', borderLeft),
  };
}

const side = (name: 'top' | 'right' | 'bottom' | 'left', line: BorderLine | undefined): Border =>
  line ? { [name]: { style: lineStyles[line.style], color: xlsxColor(line.color) } } : {};

import type { CellStyle } from './sheet-plan';
import { brokenLines, cellPadding, lineHeight } from './text-width';

/** Pixels of a row that nobody has made higher, and that holds nothing higher. */
export const plainRowHeight = 21;

/** Pixels above and below the text of a row that has grown by itself, together. */
const growingPadding = 4;

/**
 * The height to which a row grows for a text, roughly: Google Sheets makes a row as high as its highest wrapped or large text, as
 * long as the text stands in one cell. A text in merged cells makes no row grow.
 *
 * @param width pixels of the cell
 * @returns pixels, at least those of a plain row
 * @example textHeight('客单价', 100, {}) // 21
 * @example textHeight('客单价', 30, { wrap: true }) // 55
 */
export function textHeight(
  text: string,
  width: number,
  { wrap = false, fontSize = 10 }: Pick<CellStyle, 'wrap' | 'fontSize'>,
): number {
  const room = wrap ? width - cellPadding : Number.POSITIVE_INFINITY;
  const lines = brokenLines(text, room, fontSize).length;
  return heightOfLines(lines, fontSize);
}

/** The height of a row whose text takes this many lines. */
export const heightOfLines = (lines: number, fontSize = 10): number =>
  Math.max(plainRowHeight, Math.round((lines * lineHeight * fontSize) / 10 + growingPadding));

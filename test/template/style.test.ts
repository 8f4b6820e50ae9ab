import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellStyle } from '../../src/sheet/sheet-plan';
import { numberFormats, palette, styles } from '../../src/template/style';
import { templatesFolder } from './built-in';

/** Relative luminance and contrast ratio as WCAG 2.1 defines them. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(ink: string, fill: string): number {
  const [light = 0, dark = 0] = [luminance(ink), luminance(fill)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

describe('styles', () => {
  it.each(Object.entries<CellStyle>(styles))(
    '%s can be read: contrast at least 4.5:1',
    (_, { fontColor, background }) => {
      expect(contrast(fontColor ?? palette.ink, background ?? palette.paper)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps figures readable on the darkest heat', () => {
    expect(contrast(palette.ink, palette.heatHigh)).toBeGreaterThanOrEqual(4.5);
  });

  it('has one colour for cells to type into', () => {
    const fills = Object.entries<CellStyle>(styles).filter(([name]) => name.startsWith('input'));
    expect(new Set(fills.map(([, { background }]) => background))).toEqual(new Set([palette.inputFill]));
  });

  it('documents every style and number format in the README', () => {
    const readme = readFileSync(join(templatesFolder, 'README.md'), 'utf8');
    const names = [...Object.keys(styles), ...Object.keys(numberFormats)];
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

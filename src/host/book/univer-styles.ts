import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine, BorderName, CellStyle, StyleChange, WrapName } from './book';

/** A one-to-one table between our names and Univer's numbers. */
const table = <Name extends string>(numbers: Record<Name, number>) => ({
  toUniver: (name: Name): number => numbers[name],
  fromUniver: (number: Nullable<number>): Name | undefined =>
    (Object.keys(numbers) as Name[]).find((name) => numbers[name] === number),
});

const horizontal = table({
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
});
const vertical = table({
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
});
const wrapping = table<WrapName>({
  OVERFLOW: WrapStrategy.OVERFLOW,
  WRAP: WrapStrategy.WRAP,
  CLIP: WrapStrategy.CLIP,
});
const lines = table<BorderName>({
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DASHED: BorderStyleTypes.DASHED,
  DOTTED: BorderStyleTypes.DOTTED,
  DOUBLE: BorderStyleTypes.DOUBLE,
});

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const color = (rgb: string) => ({ rgb });
const border = (line: BorderLine): IBorderStyleData => ({
  s: lines.toUniver(line.style),
  cl: color(line.color),
});

/** How each property is written: what Univer gets for a value of ours. */
const writers: { readonly [K in keyof CellStyle]-?: (value: NonNullable<CellStyle[K]>) => unknown } = {
  background: color,
  fontColor: color,
  fontSize: (points) => points,
  fontFamily: (name) => name,
  bold: flag,
  italic: flag,
  underline: (on) => ({ s: flag(on) }),
  strikethrough: (on) => ({ s: flag(on) }),
  horizontalAlignment: horizontal.toUniver,
  verticalAlignment: vertical.toUniver,
  wrap: wrapping.toUniver,
  numberFormat: (pattern) => ({ pattern }),
  borderTop: border,
  borderRight: border,
  borderBottom: border,
  borderLeft: border,
};

/** Where each property is in Univer's style. */
const keys: { readonly [K in keyof CellStyle]-?: string } = {
  background: 'bg',
  fontColor: 'cl',
  fontSize: 'fs',
  fontFamily: 'ff',
  bold: 'bl',
  italic: 'it',
  underline: 'ul',
  strikethrough: 'st',
  horizontalAlignment: 'ht',
  verticalAlignment: 'vt',
  wrap: 'tb',
  numberFormat: 'n',
  borderTop: 'bd.t',
  borderRight: 'bd.r',
  borderBottom: 'bd.b',
  borderLeft: 'bd.l',
};

const isProperty = (name: string): name is keyof CellStyle => name in keys;

/** A change as Univer merges it into a cell's style: null removes a property. */
export function toUniverStyle(change: StyleChange): Readonly<Record<string, unknown>> {
  const style: Record<string, unknown> = {};
  const borders: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || !isProperty(name)) continue;
    const written = value === null ? null : (writers[name] as (value: unknown) => unknown)(value);
    const key = keys[name];
    if (key.startsWith('bd.')) borders[key.slice(3)] = written;
    else style[key] = written;
  }
  return Object.keys(borders).length > 0 ? { ...style, bd: borders } : style;
}

/** Leaves out what is null or undefined. */
export function defined<T extends object>(members: { readonly [K in keyof T]: Nullable<T[K]> }): T {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== null && value !== undefined),
  ) as T;
}

const isOn = (number: Nullable<number>): true | null => (number === BooleanNumber.TRUE ? true : null);
const line = (data: Nullable<IBorderStyleData>): BorderLine | null => {
  const style = lines.fromUniver(data?.s);
  return style && data ? { style, color: hexColor(data.cl?.rgb) ?? '#000000' } : null;
};

export function fromUniverStyle(style: Nullable<IStyleData>): CellStyle {
  if (!style) return {};
  return defined<CellStyle>({
    background: hexColor(style.bg?.rgb),
    fontColor: hexColor(style.cl?.rgb),
    fontSize: style.fs,
    fontFamily: style.ff,
    bold: isOn(style.bl),
    italic: isOn(style.it),
    underline: isOn(style.ul?.s),
    strikethrough: isOn(style.st?.s),
    horizontalAlignment: horizontal.fromUniver(style.ht),
    verticalAlignment: vertical.fromUniver(style.vt),
    wrap: wrapping.fromUniver(style.tb),
    numberFormat: style.n?.pattern,
    borderTop: line(style.bd?.t),
    borderRight: line(style.bd?.r),
    borderBottom: line(style.bd?.b),
    borderLeft: line(style.bd?.l),
  });
}

/**
 * A colour as Google reports it.
 *
 * @example hexColor('rgb(26, 115, 232)') // '#1a73e8'
 */
export function hexColor(text: Nullable<string>): string | null {
  if (!text) return null;
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (channels)
    return `#${channels
      .slice(1, 4)
      .map((n) => Number(n).toString(16).padStart(2, '0'))
      .join('')}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : text
  ).toLowerCase();
}

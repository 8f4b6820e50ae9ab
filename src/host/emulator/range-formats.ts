import { filled } from '../../sheet/matrices';
import type { Area, BorderLine, BorderName, CellStyle, StyleChange, WrapName } from '../book/book';
import { remembering } from '../book/remembering';
import type { Context } from './context';
import { nameIn } from './enumeration';
import { BorderStyle, WrapStrategy } from './enumerations';
import { matrixFor } from './matrix';
import { RangeContents } from './range-contents';
import { firstCell } from './range-geometry';
import { signatureError } from './strict';
import { type TextLook, TextStyle } from './text-style';

type Property = keyof CellStyle;
type StyleValue<P extends Property> = NonNullable<CellStyle[P]> | null;

/** How the cells of a range look. Each property has Google's four members: one or many, get or set. */
export abstract class RangeFormats extends RangeContents {
  readonly #context: Context;
  readonly #area: Area;

  constructor(context: Context, area: Area, a1Notation?: string) {
    super(context, area, a1Notation);
    this.#context = context;
    this.#area = area;
  }

  getBackground(): string {
    return this.#first(background);
  }
  getBackgrounds(): string[][] {
    return this.#all(background);
  }
  setBackground(color: unknown): this {
    return this.#set(background, color);
  }
  setBackgrounds(colors: unknown): this {
    return this.#setEach(background, colors, 'setBackgrounds');
  }

  getFontFamily(): string {
    return this.#first(fontFamily);
  }
  getFontFamilies(): string[][] {
    return this.#all(fontFamily);
  }
  setFontFamily(name: unknown): this {
    return this.#set(fontFamily, name);
  }
  setFontFamilies(names: unknown): this {
    return this.#setEach(fontFamily, names, 'setFontFamilies');
  }

  getFontSize(): number {
    return this.#first(fontSize);
  }
  getFontSizes(): number[][] {
    return this.#all(fontSize);
  }
  setFontSize(points: unknown): this {
    return this.#set(fontSize, points);
  }
  setFontSizes(points: unknown): this {
    return this.#setEach(fontSize, points, 'setFontSizes');
  }

  setFontColor(color: unknown): this {
    return this.#set(fontColor, color);
  }
  setFontColors(colors: unknown): this {
    return this.#setEach(fontColor, colors, 'setFontColors');
  }
  /** Google marks these as old in favour of `getFontColorObject`, which is not emulated; they still work there. */
  getFontColor(): string {
    return this.#first(fontColor);
  }
  getFontColors(): string[][] {
    return this.#all(fontColor);
  }

  /** What a style does not speak of stays as it is. */
  setTextStyles(styles: unknown): this {
    const changeOf = remembering((style) => {
      if (!(style instanceof TextStyle)) throw signatureError('Range.setTextStyles', styles);
      return textChange(TextStyle.lookOf(style));
    });
    const changes = matrixFor(this.#area, styles, 'Range.setTextStyles').map((row) => row.map(changeOf));
    this.#context.book.styleEach(this.#area, changes);
    return this;
  }

  getFontWeight(): string {
    return this.#first(fontWeight);
  }
  getFontWeights(): string[][] {
    return this.#all(fontWeight);
  }
  setFontWeight(weight: unknown): this {
    return this.#set(fontWeight, weight);
  }
  setFontWeights(weights: unknown): this {
    return this.#setEach(fontWeight, weights, 'setFontWeights');
  }

  getFontStyle(): string {
    return this.#first(fontStyle);
  }
  getFontStyles(): string[][] {
    return this.#all(fontStyle);
  }
  setFontStyle(style: unknown): this {
    return this.#set(fontStyle, style);
  }
  setFontStyles(styles: unknown): this {
    return this.#setEach(fontStyle, styles, 'setFontStyles');
  }

  getHorizontalAlignment(): string {
    return this.#first(horizontalAlignment);
  }
  getHorizontalAlignments(): string[][] {
    return this.#all(horizontalAlignment);
  }
  setHorizontalAlignment(alignment: unknown): this {
    return this.#set(horizontalAlignment, alignment);
  }
  setHorizontalAlignments(alignments: unknown): this {
    return this.#setEach(horizontalAlignment, alignments, 'setHorizontalAlignments');
  }

  getVerticalAlignment(): string {
    return this.#first(verticalAlignment);
  }
  getVerticalAlignments(): string[][] {
    return this.#all(verticalAlignment);
  }
  setVerticalAlignment(alignment: unknown): this {
    return this.#set(verticalAlignment, alignment);
  }
  setVerticalAlignments(alignments: unknown): this {
    return this.#setEach(verticalAlignment, alignments, 'setVerticalAlignments');
  }

  getNumberFormat(): string {
    return this.#first(numberFormat);
  }
  getNumberFormats(): string[][] {
    return this.#all(numberFormat);
  }
  setNumberFormat(format: unknown): this {
    return this.#set(numberFormat, format);
  }
  setNumberFormats(formats: unknown): this {
    return this.#setEach(numberFormat, formats, 'setNumberFormats');
  }

  getWrap(): boolean {
    return this.#first(wrap);
  }
  getWraps(): boolean[][] {
    return this.#all(wrap);
  }
  setWrap(isWrapped: unknown): this {
    return this.#set(wrap, isWrapped);
  }
  setWraps(areWrapped: unknown): this {
    return this.#setEach(wrap, areWrapped, 'setWraps');
  }

  getWrapStrategy() {
    return WrapStrategy[this.#first(wrapStrategy)];
  }
  getWrapStrategies() {
    return this.#all(wrapStrategy).map((row) => row.map((name) => WrapStrategy[name]));
  }
  setWrapStrategy(strategy: unknown): this {
    return this.#set(wrapStrategy, strategy);
  }
  setWrapStrategies(strategies: unknown): this {
    return this.#setEach(wrapStrategy, strategies, 'setWrapStrategies');
  }

  clearFormat(): this {
    this.#context.book.clear(this.#area, { contents: false, formats: true });
    return this;
  }

  /** True draws a side, false removes it, null leaves it as it is. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: unknown,
  ): this {
    const line = borderLine(color ?? '#000000', style ?? BorderStyle.SOLID);
    const sides = { top, left, bottom, right, vertical, horizontal };
    this.#context.book.styleEach(this.#area, borderChanges(this.#area, sides, line));
    return this;
  }

  #first<P extends Property, Given>(kind: Kind<P, Given>): Given {
    return kind.read(this.#context.book.styles(firstCell(this.#area))[0]?.[0]?.[kind.property]);
  }

  #all<P extends Property, Given>(kind: Kind<P, Given>): Given[][] {
    const styles = this.#context.book.styles(this.#area);
    return styles.map((row) => row.map((style) => kind.read(style[kind.property])));
  }

  #set<P extends Property, Given>(kind: Kind<P, Given>, value: unknown): this {
    this.#context.book.style([this.#area], change(kind, value));
    return this;
  }

  #setEach<P extends Property, Given>(kind: Kind<P, Given>, values: unknown, method: string): this {
    const changeOf = remembering((value) => change(kind, value));
    const changes = matrixFor(this.#area, values, `Range.${method}`).map((row) => row.map(changeOf));
    this.#context.book.styleEach(this.#area, changes);
    return this;
  }
}

/** One property: what Google gives for it, and what it takes. */
interface Kind<P extends Property, Given> {
  readonly property: P;
  read(value: CellStyle[P] | undefined): Given;
  /** Throws for what Google refuses. */
  write(value: unknown): StyleValue<P>;
}

const change = <P extends Property, Given>(
  { property, write }: Kind<P, Given>,
  value: unknown,
): StyleChange => ({
  [property]: value === null || value === undefined ? null : write(value),
});

/** What is not bold is as if nobody had spoken of it, as `setFontWeights` has it. */
const textChange = (look: TextLook): StyleChange =>
  Object.fromEntries(
    Object.entries(look).map(([property, value]) => [property, value === false ? null : value]),
  );

function colorKind<P extends 'background' | 'fontColor'>(property: P, standard: string): Kind<P, string> {
  return {
    property,
    read: (value) => String(value ?? standard),
    write: (value) => hex(value) as StyleValue<P>,
  };
}

/** CSS names are not emulated: the add-on writes `#rrggbb`. */
function hex(value: unknown): string {
  if (typeof value === 'string' && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)) return value.toLowerCase();
  throw new Error(`local host: colours are written #rrggbb, not ${String(value)}`);
}

const background = colorKind('background', '#ffffff');
const fontColor = colorKind('fontColor', '#000000');

const fontFamily: Kind<'fontFamily', string> = {
  property: 'fontFamily',
  read: (value) => value ?? 'Arial',
  write: String,
};
const fontSize: Kind<'fontSize', number> = {
  property: 'fontSize',
  read: (value) => value ?? 10,
  write: (value) => (typeof value === 'number' && value >= 1 ? value : refuse('setFontSize', value)),
};
const fontWeight: Kind<'bold', string> = {
  property: 'bold',
  read: (value) => (value ? 'bold' : 'normal'),
  write: (value) => (oneOf(value, ['bold', 'normal'], 'setFontWeight') === 'bold' ? true : null),
};
const fontStyle: Kind<'italic', string> = {
  property: 'italic',
  read: (value) => (value ? 'italic' : 'normal'),
  write: (value) => (oneOf(value, ['italic', 'normal'], 'setFontStyle') === 'italic' ? true : null),
};
const horizontalAlignment: Kind<'horizontalAlignment', string> = {
  property: 'horizontalAlignment',
  read: (value) => value ?? 'general',
  write(value) {
    const name = oneOf(value, ['left', 'center', 'right', 'normal'], 'setHorizontalAlignment');
    return name === 'normal' ? null : name;
  },
};
const verticalAlignment: Kind<'verticalAlignment', string> = {
  property: 'verticalAlignment',
  read: (value) => value ?? 'bottom',
  write: (value) =>
    oneOf<'top' | 'middle' | 'bottom'>(value, ['top', 'middle', 'bottom'], 'setVerticalAlignment'),
};
const numberFormat: Kind<'numberFormat', string> = {
  property: 'numberFormat',
  // Google's word for general.
  read: (value) => value ?? '0.###############',
  write: (value) => (/^(general)?$/i.test(String(value)) ? null : String(value)),
};
const wrap: Kind<'wrap', boolean> = {
  property: 'wrap',
  // Of untouched cells Google says that they wrap, and of the same that their strategy is to overflow. What is told not to wrap
  // becomes untouched again: Univer's editor has no room in a narrow cell that is told to overflow.
  read: (value) => value === undefined || value === 'WRAP',
  write: (value) => (value ? 'WRAP' : null),
};
const wrapStrategy: Kind<'wrap', WrapName> = {
  property: 'wrap',
  read: (value) => value ?? 'OVERFLOW',
  write: (value) => nameIn(WrapStrategy, value) ?? refuse('setWrapStrategy', value),
};

function oneOf<Name extends string>(value: unknown, names: readonly Name[], method: string): Name {
  return names.find((name) => name === value) ?? refuse(method, value);
}

function refuse(method: string, value: unknown): never {
  throw signatureError(`Range.${method}`, value);
}

function borderLine(color: string, style: unknown): BorderLine {
  const name: BorderName | null = nameIn(BorderStyle, style);
  return { color: hex(color), style: name ?? refuse('setBorder', style) };
}

type Sides = Readonly<
  Record<'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal', boolean | null>
>;

/** The outer sides belong to the cells at the edge, the inner lines to the cells on both sides of them. */
function borderChanges(area: Area, sides: Sides, line: BorderLine): StyleChange[][] {
  const { top, left, bottom, right, vertical, horizontal } = sides;
  const side = (drawn: boolean | null) => (drawn === null ? undefined : drawn ? line : null);
  const changeAt = remembering((place: string): StyleChange => {
    const [isTop, isBottom, isLeft, isRight] = [...place].map((edge) => edge === '1');
    const each = {
      borderTop: side(isTop ? top : horizontal),
      borderBottom: side(isBottom ? bottom : horizontal),
      borderLeft: side(isLeft ? left : vertical),
      borderRight: side(isRight ? right : vertical),
    };
    return Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined));
  });
  return filled(area, null).map((row, i, rows) =>
    row.map((_, j) =>
      changeAt([i === 0, i === rows.length - 1, j === 0, j === row.length - 1].map(Number).join('')),
    ),
  );
}

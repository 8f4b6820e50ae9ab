import type { CellStyle } from '../book/book';
import type { Faithful, NoInventions } from './faithful';
import { Strict } from './strict';

type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

/** The part of a cell's look that belongs to its text. */
export type TextLook = Pick<
  CellStyle,
  'fontColor' | 'fontSize' | 'fontFamily' | 'bold' | 'italic' | 'underline' | 'strikethrough'
>;

/** The look of a text that nobody has given one, as Google tells it of a cell. */
export const untouchedLook: Required<TextLook> = {
  fontColor: '#000000',
  fontSize: 10,
  fontFamily: 'arial,sans,sans-serif',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
};

/** How a rich text looks; `null` for what the cell decides. */
export class TextStyle extends Strict implements Faithful<GoogleStyle> {
  readonly #look: TextLook;

  constructor(look: TextLook) {
    super('TextStyle');
    this.#look = look;
  }

  static lookOf(style: TextStyle): TextLook {
    return style.#look;
  }

  getForegroundColor(): string | null {
    return this.#look.fontColor ?? null;
  }
  getFontSize(): number | null {
    return this.#look.fontSize ?? null;
  }
  getFontFamily(): string | null {
    return this.#look.fontFamily ?? null;
  }
  isBold(): boolean | null {
    return this.#look.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.#look.italic ?? null;
  }
  isUnderline(): boolean | null {
    return this.#look.underline ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.#look.strikethrough ?? null;
  }
  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.#look);
  }
}

true satisfies NoInventions<TextStyle, GoogleStyle>;

export class TextStyleBuilder extends Strict implements Faithful<GoogleBuilder> {
  #look: TextLook;

  constructor(look: TextLook = {}) {
    super('TextStyleBuilder');
    this.#look = look;
  }

  build(): TextStyle {
    return new TextStyle(this.#look);
  }
  setForegroundColor(fontColor: string): this {
    return this.#change({ fontColor });
  }
  setFontSize(fontSize: number): this {
    return this.#change({ fontSize });
  }
  setFontFamily(fontFamily: string): this {
    return this.#change({ fontFamily });
  }
  setBold(bold: boolean): this {
    return this.#change({ bold });
  }
  setItalic(italic: boolean): this {
    return this.#change({ italic });
  }
  setUnderline(underline: boolean): this {
    return this.#change({ underline });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.#change({ strikethrough });
  }

  #change(change: TextLook): this {
    this.#look = { ...this.#look, ...change };
    return this;
  }
}

true satisfies NoInventions<TextStyleBuilder, GoogleBuilder>;

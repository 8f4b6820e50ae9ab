import type { CellReading, CellStyle } from '../book/book';
import type { Faithful, NoInventions } from './faithful';
import { Strict, signatureError } from './strict';
import { type TextLook, TextStyle, untouchedLook } from './text-style';

type GoogleValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

/** A text with a link and a look. On Google each part of it may have its own; here the whole has one. */
export interface RichText {
  readonly text: string;
  readonly link: string | null;
  readonly look: TextLook;
}

export class RichTextValue extends Strict implements Faithful<GoogleValue> {
  readonly #data: RichText;

  constructor(data: RichText) {
    super('RichTextValue');
    this.#data = data;
  }

  static dataOf(value: RichTextValue): RichText {
    return value.#data;
  }

  /** The text of a cell, which always has a look; `null` for a number, a date, a truth value or a formula. */
  static ofCell({ value, formula, link }: CellReading, style: CellStyle): RichTextValue | null {
    if (formula !== undefined || (value !== null && typeof value !== 'string')) return null;
    const look = { ...untouchedLook, ...textLook(style) };
    return new RichTextValue({ text: value ?? '', link: link ?? null, look });
  }

  getText(): string {
    return this.#data.text;
  }
  getLinkUrl(...offsets: readonly number[]): string | null {
    refuseOffsets('RichTextValue.getLinkUrl', offsets);
    return this.#data.link;
  }
  getTextStyle(...offsets: readonly number[]): TextStyle {
    refuseOffsets('RichTextValue.getTextStyle', offsets);
    return new TextStyle(this.#data.look);
  }
  getStartIndex(): number {
    return 0;
  }
  getEndIndex(): number {
    return this.#data.text.length;
  }
  getRuns(): RichTextValue[] {
    return [this];
  }
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.#data);
  }
}

true satisfies NoInventions<RichTextValue, GoogleValue>;

/** Builds a rich text; its text comes first, because a new text loses the old one's link and look. */
export class RichTextValueBuilder extends Strict implements Faithful<GoogleBuilder> {
  #data: RichText | null;

  constructor(data: RichText | null = null) {
    super('RichTextValueBuilder');
    this.#data = data;
  }

  build(): RichTextValue {
    return new RichTextValue(this.#started('build'));
  }
  setText(text: unknown): this {
    this.#data = { text: String(text), link: null, look: {} };
    return this;
  }
  setLinkUrl(...args: readonly unknown[]): this {
    const [link] = args;
    if (args.length !== 1) refuseOffsets('RichTextValueBuilder.setLinkUrl', args);
    if (link !== null && typeof link !== 'string')
      throw signatureError('RichTextValueBuilder.setLinkUrl', link);
    this.#data = { ...this.#started('setLinkUrl'), link };
    return this;
  }
  setTextStyle(...args: readonly unknown[]): this {
    const [style] = args;
    if (args.length !== 1) refuseOffsets('RichTextValueBuilder.setTextStyle', args);
    if (style !== null && !(style instanceof TextStyle))
      throw signatureError('RichTextValueBuilder.setTextStyle', style);
    this.#data = { ...this.#started('setTextStyle'), look: style ? TextStyle.lookOf(style) : {} };
    return this;
  }

  #started(method: string): RichText {
    if (this.#data) return this.#data;
    throw new Error(`local host: RichTextValueBuilder.${method} before setText`);
  }
}

true satisfies NoInventions<RichTextValueBuilder, GoogleBuilder>;

function refuseOffsets(method: string, given: readonly unknown[]): void {
  if (given.length > 0) throw new Error(`local host: ${method} with offsets is not implemented`);
}

function textLook(style: CellStyle): TextLook {
  const { fontColor, fontSize, fontFamily, bold, italic, underline, strikethrough } = style;
  const look = { fontColor, fontSize, fontFamily, bold, italic, underline, strikethrough };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

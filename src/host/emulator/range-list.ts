import type { Context } from './context';
import type { Faithful, NoInventions } from './faithful';
import type { ClearOptions, Range } from './range';
import { Strict } from './strict';

type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Several ranges of one sheet; what is done to the list is done to each. */
export class RangeList extends Strict implements Faithful<GoogleRangeList> {
  readonly #context: Context;
  readonly #ranges: readonly Range[];

  constructor(context: Context, ranges: readonly Range[]) {
    super('RangeList');
    this.#context = context;
    this.#ranges = ranges;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }
  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }
  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula));
  }
  setBackground(color: string | null): this {
    return this.#each((range) => range.setBackground(color));
  }
  setFontColor(color: string | null): this {
    return this.#each((range) => range.setFontColor(color));
  }
  setFontFamily(name: string | null): this {
    return this.#each((range) => range.setFontFamily(name));
  }
  setFontSize(size: number): this {
    return this.#each((range) => range.setFontSize(size));
  }
  setFontWeight(weight: string | null): this {
    return this.#each((range) => range.setFontWeight(weight));
  }
  setFontStyle(style: string | null): this {
    return this.#each((range) => range.setFontStyle(style));
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }
  setNumberFormat(format: string): this {
    return this.#each((range) => range.setNumberFormat(format));
  }
  setWrap(isWrapped: boolean): this {
    return this.#each((range) => range.setWrap(isWrapped));
  }
  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note));
  }
  setBorder(...sides: Parameters<Range['setBorder']>): this {
    return this.#each((range) => range.setBorder(...sides));
  }
  clear(options?: ClearOptions): this {
    return this.#each((range) => range.clear(options));
  }
  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }
  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }
  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }

  #each(work: (range: Range) => unknown): this {
    this.#context.asOneCall(() => {
      for (const range of this.#ranges) work(range);
    });
    return this;
  }
}

true satisfies NoInventions<RangeList, GoogleRangeList>;

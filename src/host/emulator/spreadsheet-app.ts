import { ConditionalFormatRuleBuilder } from './conditional-format-rule';
import type { Context } from './context';
import { DataValidationBuilder } from './data-validation';
import * as enumerations from './enumerations';
import type { Faithful, NoInventions } from './faithful';
import type { Range } from './range';
import { RichTextValueBuilder } from './rich-text-value';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';
import { Strict } from './strict';
import { TextStyleBuilder } from './text-style';
import { Ui } from './ui';

type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** The way in to the document that is open. */
export class SpreadsheetApp extends Strict implements Faithful<GoogleApp> {
  readonly BooleanCriteria = enumerations.BooleanCriteria;
  readonly BorderStyle = enumerations.BorderStyle;
  readonly DataValidationCriteria = enumerations.DataValidationCriteria;
  readonly DeveloperMetadataLocationType = enumerations.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = enumerations.DeveloperMetadataVisibility;
  readonly Dimension = enumerations.Dimension;
  readonly InterpolationType = enumerations.InterpolationType;
  readonly ProtectionType = enumerations.ProtectionType;
  readonly SheetType = enumerations.SheetType;
  readonly WrapStrategy = enumerations.WrapStrategy;

  readonly #context: Context;

  constructor(context: Context) {
    super('SpreadsheetApp');
    this.#context = context;
  }

  getActive(): Spreadsheet {
    return this.#context.spreadsheet;
  }
  getActiveSpreadsheet(): Spreadsheet {
    return this.#context.spreadsheet;
  }
  getActiveSheet(): Sheet {
    return this.#context.spreadsheet.getActiveSheet();
  }
  setActiveSheet(sheet: unknown): Sheet {
    return this.#context.spreadsheet.setActiveSheet(sheet);
  }
  getActiveRange(): Range | null {
    return this.#context.spreadsheet.getActiveRange();
  }
  setActiveRange(range: unknown): Range {
    return this.#context.spreadsheet.setActiveRange(range);
  }
  getCurrentCell(): Range | null {
    return this.#context.spreadsheet.getCurrentCell();
  }
  getUi(): Ui {
    return new Ui(this.#context);
  }
  /** Recalculates and waits: after it, every formula may be read. */
  flush(): void {
    this.#context.book.calculate();
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.#context);
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#context);
  }
}

true satisfies NoInventions<SpreadsheetApp, GoogleApp>;

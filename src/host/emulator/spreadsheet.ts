import { parseReference } from '../../sheet/a1';
import type { SheetInfo } from '../book/book';
import type { Context } from './context';
import { DeveloperMetadata, MetadataFinder } from './developer-metadata';
import { nameIn } from './enumeration';
import { ProtectionType } from './enumerations';
import type { Faithful, NoInventions } from './faithful';
import { intactArea, NamedRange } from './named-range';
import { newGrid } from './new-grid';
import { Protection } from './protection';
import { areaOf, type Range } from './range';
import { Sheet, sheetNameTaken } from './sheet';
import { Strict } from './strict';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The document that is open. */
export class Spreadsheet extends Strict implements Faithful<GoogleSpreadsheet> {
  readonly #context: Context;

  constructor(context: Context) {
    super('Spreadsheet');
    this.#context = context;
  }

  getId(): string {
    return this.#context.book.info().id;
  }
  getName(): string {
    return this.#context.book.info().name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getSpreadsheetLocale(): string {
    return this.#context.book.info().locale;
  }
  /** What stands in cells stays; scripts write and read formulas by it. */
  setSpreadsheetLocale(locale: string): void {
    this.#context.setLocale(String(locale));
  }
  getSpreadsheetTimeZone(): string {
    return this.#context.book.info().timeZone;
  }

  getSheets(): Sheet[] {
    return this.#infos().map(({ sheetId }) => this.#context.sheet(sheetId));
  }
  getNumSheets(): number {
    return this.#infos().length;
  }
  getSheetByName(name: string): Sheet | null {
    const info = this.#infos().find((sheet) => sheet.name === name);
    return info ? this.#context.sheet(info.sheetId) : null;
  }
  getSheetById(id: number): Sheet | null {
    const info = this.#infos().find(({ sheetId }) => sheetId === id);
    return info ? this.#context.sheet(info.sheetId) : null;
  }
  getActiveSheet(): Sheet {
    return this.#context.sheet(this.#context.book.info().activeSheetId);
  }
  setActiveSheet(sheet: unknown): Sheet {
    const sheetId = Sheet.idOf(sheet, 'Spreadsheet.setActiveSheet');
    this.#context.book.select({ sheetId, row: 1, column: 1, rows: 1, columns: 1 });
    return this.#context.sheet(sheetId);
  }

  /** Takes a name, a position from 0 and `{ template }`, each or none, in this order. */
  insertSheet(...args: readonly unknown[]): Sheet {
    const infos = this.#infos();
    const name = args.find((arg) => typeof arg === 'string') ?? freeName(infos);
    if (infos.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw sheetNameTaken(name);
    const active = infos.findIndex(({ sheetId }) => sheetId === this.#context.book.info().activeSheetId);
    const position = args.find((arg) => typeof arg === 'number') ?? active + 1;
    return this.#context.sheet(this.#insert(name, position, templateIn(args)));
  }
  deleteSheet(sheet: unknown): void {
    const deleted = Sheet.idOf(sheet, 'Spreadsheet.deleteSheet');
    const others = this.#infos().filter(({ sheetId }) => sheetId !== deleted);
    if (others.length === 0) throw new Error("You can't remove all the sheets in a document.");
    if (others.every(({ hidden }) => hidden))
      throw new Error("You can't remove all the visible sheets in a document.");
    this.#context.book.deleteSheet(deleted);
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  duplicateActiveSheet(): Sheet {
    const copy = this.getActiveSheet().copyTo(this);
    return this.setActiveSheet(copy);
  }
  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }
  /** Counts from 1. */
  moveActiveSheet(pos: number): void {
    this.#context.book.moveSheet(this.getActiveSheet().getSheetId(), pos - 1);
  }

  getRange(a1Notation: string): Range {
    const parsed = parseReference(a1Notation, newGrid);
    const sheet =
      parsed?.sheetName === undefined ? this.getActiveSheet() : this.getSheetByName(parsed.sheetName);
    const named = this.getRangeByName(a1Notation);
    if (named) return named;
    if (!sheet) throw new Error('Range not found');
    return sheet.getRange(a1Notation);
  }
  getRangeByName(name: string): Range | null {
    const named = this.#context.book.names().find((candidate) => candidate.name === name);
    return named ? this.#context.range(intactArea(named)) : null;
  }
  getNamedRanges(): NamedRange[] {
    return NamedRange.all(this.#context);
  }
  setNamedRange(name: string, range: unknown): void {
    NamedRange.set(this.#context, name, areaOf(range, 'Spreadsheet.setNamedRange'));
  }
  removeNamedRange(name: string): void {
    const isKnown = this.#context.book.names().some((named) => named.name === name);
    if (!isKnown) throw new Error(`Named range ${name} does not exist.`);
    this.#context.book.removeName(name);
  }

  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }
  getActiveRange(): Range | null {
    return this.#context.range(this.#context.book.selection());
  }
  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell(): Range | null {
    return this.getActiveSheet().getCurrentCell();
  }
  setActiveRange(range: unknown): Range {
    return this.#context.range(areaOf(range, 'Spreadsheet.setActiveRange')).activate();
  }

  getProtections(type: unknown): Protection[] {
    const name = nameIn(ProtectionType, type);
    return Protection.all(this.#context).filter(
      (protection) => String(protection.getProtectionType()) === name,
    );
  }

  addDeveloperMetadata(key: string, valueOrVisibility?: unknown, visibility?: unknown): this {
    DeveloperMetadata.add(this.#context, null, key, valueOrVisibility, visibility);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return new MetadataFinder(this.#context, ({ sheetId }) => sheetId === null).find();
  }
  /** Searches the spreadsheet and all its sheets. */
  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder(this.#context, () => true);
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = 5): void {
    this.#context.screen.toast(String(msg), String(title), timeoutSeconds ?? 5);
  }

  #insert(name: string, position: number, template: Sheet | null): number {
    const { book } = this.#context;
    if (!template) return book.insertSheet(name, position, newGrid.rows, newGrid.columns).sheetId;
    const { sheetId } = book.copySheet(template.getSheetId(), name);
    book.moveSheet(sheetId, position);
    return sheetId;
  }

  #infos(): readonly SheetInfo[] {
    return this.#context.book.sheets();
  }
}

true satisfies NoInventions<Spreadsheet, GoogleSpreadsheet>;

function templateIn(args: readonly unknown[]): Sheet | null {
  const options = args.find((arg): arg is { template?: unknown } => typeof arg === 'object' && arg !== null);
  return options?.template instanceof Sheet ? options.template : null;
}

/** Google names new sheets 工作表1, 工作表2 … in a Chinese spreadsheet. */
function freeName(sheets: readonly SheetInfo[]): string {
  const taken = new Set(sheets.map(({ name }) => name));
  let number = sheets.length + 1;
  while (taken.has(`工作表${number}`)) number += 1;
  return `工作表${number}`;
}

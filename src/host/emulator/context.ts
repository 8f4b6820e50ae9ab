import type { Area } from '../book/book';
import type { HostServices } from '../book/host-services';
import type { Project } from '../project/project';
import type { FormulaNotation } from './formula-notation';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';
import type { World } from './world';

/** What the emulated objects of one execution share. They make one another only through here. */
export interface Context extends HostServices {
  readonly world: World;
  readonly project: Project;
  readonly spreadsheet: Spreadsheet;
  /** By the locale of the spreadsheet. */
  readonly notation: FormulaNotation;
  setLocale(locale: string): void;
  sheet(sheetId: number): Sheet;
  /** Work that is one call on Google, though it is several of the document here. */
  asOneCall<T>(work: () => T): T;
  /** @param a1Notation where Google says another than that of the area */
  range(area: Area, a1Notation?: string): Range;
}

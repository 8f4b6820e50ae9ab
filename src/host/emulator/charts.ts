import { ChartPosition, ChartType } from './enumerations';
import { Strict } from './strict';

/** The enumerations that charts in a sheet use; the Charts service itself draws pictures, which are not emulated. */
export class Charts extends Strict {
  readonly ChartType = ChartType;
  readonly Position = ChartPosition;

  constructor() {
    super('Charts');
  }
}

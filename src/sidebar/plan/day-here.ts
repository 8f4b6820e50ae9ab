import { type IsoDate, isoFromSerial, serialOf } from '../../core/calendar/iso-date';

/** The date of a moment on the clock of this machine. */
export const dayHere = (moment: Date): IsoDate =>
  isoFromSerial(serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()));

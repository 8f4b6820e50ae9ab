import { isoFromSerial, serialFromIso, serialOf } from '../../../src/core/calendar/iso-date';
import * as fc from '../../support/fast-check';

/** 25569 is 1970-01-01 in Google Sheets, Excel and LibreOffice. */
const UNIX_EPOCH = 25569;
const millisecondsADay = 86_400_000;

describe('serial day numbers', () => {
  it.each([
    ['1899-12-30', 0],
    ['1900-03-01', 61],
    ['1970-01-01', UNIX_EPOCH],
    ['2000-02-29', 36585],
    ['2026-11-11', 46337],
  ])('count %s as day %i, like the spreadsheets', (iso, serial) => {
    expect(serialFromIso(iso)).toBe(serial);
    expect(isoFromSerial(serial)).toBe(iso);
  });

  it('agree with the calendar of ECMAScript on every day from 1800 to 2300', () => {
    const days = fc.integer({ min: serialOf(1800, 1, 1), max: serialOf(2300, 12, 31) });
    fc.assert(
      fc.property(days, (serial) => {
        const iso = new Date((serial - UNIX_EPOCH) * millisecondsADay).toISOString().slice(0, 10);
        return isoFromSerial(serial) === iso && serialFromIso(iso) === serial;
      }),
    );
  });

  it('carry the time as the fraction of the day', () => {
    expect(serialFromIso('2026-11-10T20:00')).toBeCloseTo(46336 + 20 / 24, 12);
    expect(isoFromSerial(46336.999)).toBe('2026-11-10');
  });

  it.each([
    '2026-11-31',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '11-11',
    '2026-11-11T24:00',
    '',
  ])('refuse %p, which is no date', (iso) => {
    expect(serialFromIso(iso)).toBeNull();
  });
});

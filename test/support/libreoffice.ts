import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCsv } from './csv';

/** The texts that every sheet shows once LibreOffice has calculated it, row by row, by the sheet's name. */
export type Recalculated = ReadonlyMap<string, readonly (readonly string[])[]>;

/** LibreOffice believes the results in a file unless it is told never to (0: always recalculate). */
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>`;

/** CSV in UTF-8, every sheet a file of its own, cells as values and not as they are formatted. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/**
 * Opens an .xlsx file in LibreOffice, recalculates every formula and reads all sheets.
 *
 * @param file whose results may be wrong: they are not used
 * @throws if LibreOffice cannot read the file
 */
export function recalculate(file: string): Recalculated {
  const folder = mkdtempSync(path.join(tmpdir(), 'kefu-libreoffice-'));
  try {
    convert([file], folder, csvFilter);
    return sheetsIn(folder, path.basename(file, '.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Recalculates many workbooks in one run of LibreOffice, which takes longer to start than to calculate.
 *
 * @param workbooks the bytes of .xlsx files
 * @throws if LibreOffice cannot read one of them
 */
export function recalculateAll(workbooks: readonly Uint8Array[]): readonly Recalculated[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'kefu-libreoffice-'));
  try {
    const files = workbooks.map((bytes, index) => {
      const file = path.join(folder, `${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    convert(files, folder, csvFilter);
    return workbooks.map((_, index) => sheetsIn(folder, String(index)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Converts files into `folder`; each call has a profile of its own, so that calls may run side by side. */
function convert(files: readonly string[], folder: string, filter: string): void {
  const home = path.join(folder, 'profile');
  mkdirSync(path.join(home, 'user'), { recursive: true });
  writeFileSync(path.join(home, 'user/registrymodifications.xcu'), profile);
  const options = [`-env:UserInstallation=${pathToFileURL(home)}`, '--headless', '--convert-to', filter];
  execFileSync('soffice', [...options, '--outdir', folder, ...files.map((file) => path.resolve(file))], {
    timeout: 60_000 + 20_000 * files.length,
    stdio: 'pipe',
  });
}

/** The sheets of one workbook, each a .csv file named `WORKBOOK-SHEET.csv`. */
function sheetsIn(folder: string, workbook: string): Recalculated {
  const names = readdirSync(folder).filter(
    (name) => name.startsWith(`${workbook}-`) && name.endsWith('.csv'),
  );
  if (names.length === 0) throw new Error(`LibreOffice could not read ${workbook}.xlsx`);
  return new Map(
    names.map((name) => [
      name.slice(`${workbook}-`.length, -'.csv'.length),
      parseCsv(readFileSync(path.join(folder, name), 'utf8')),
    ]),
  );
}

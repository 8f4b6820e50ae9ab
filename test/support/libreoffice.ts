import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

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
    convert(file, folder, csvFilter);
    const base = `${path.basename(file, '.xlsx')}-`;
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    return new Map(
      sheets.map((name) => [
        name.slice(base.length, -'.csv'.length),
        parseCsv(readFileSync(path.join(folder, name), 'utf8')),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Converts a file into `folder`; each call has a profile of its own, so that calls may run side by side. */
export function convert(file: string, folder: string, filter: string): void {
  const home = path.join(folder, 'profile');
  mkdirSync(path.join(home, 'user'), { recursive: true });
  writeFileSync(path.join(home, 'user/registrymodifications.xcu'), profile);
  const options = [`-env:UserInstallation=${pathToFileURL(home)}`, '--headless', '--convert-to', filter];
  execFileSync('soffice', [...options, '--outdir', folder, path.resolve(file)], {
    timeout: 120_000,
    stdio: 'pipe',
  });
}

/** Fields in quotes may hold commas, line breaks and doubled quotes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

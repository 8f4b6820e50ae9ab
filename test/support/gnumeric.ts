import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SheetPlan, WorkbookPlan } from '../../src/sheet/sheet-plan';
import { parseCsv } from './csv';
import type { Recalculated } from './libreoffice';

/** Every digit, and dates as serials. */
const csvOptions = 'format=raw separator=, quoting-mode=auto eol=unix';

/**
 * Opens .xlsx files in Gnumeric, recalculates every formula and reads all sheets.
 *
 * @param workbooks the bytes of .xlsx files, whose results may be wrong: they are not used
 * @param plans what is in each: Gnumeric tells a sheet from its first filled row and column on
 * @throws if Gnumeric cannot read one of them
 */
export const recalculateAll = (
  workbooks: readonly Uint8Array[],
  plans: readonly WorkbookPlan[],
): readonly Recalculated[] =>
  workbooks.map((workbook, index) => {
    const told = recalculate(workbook);
    const sheets = plans[index]?.sheets ?? [];
    return new Map(sheets.map((sheet) => [sheet.name, fromA1(sheet, told.get(sheet.name) ?? [])]));
  });

function recalculate(workbook: Uint8Array): Recalculated {
  const folder = mkdtempSync(path.join(tmpdir(), 'kefu-gnumeric-'));
  try {
    writeFileSync(path.join(folder, 'book.xlsx'), workbook);
    const options = ['--recalc', '-S', '-T', 'Gnumeric_stf:stf_assistant', '-O', csvOptions];
    execFileSync('ssconvert', [...options, 'book.xlsx', '%s.csv'], {
      cwd: folder,
      timeout: 60_000,
      stdio: 'pipe',
    });
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    if (names.length === 0) throw new Error('Gnumeric could not read the workbook');
    return new Map(names.map((name) => [path.basename(name, '.csv'), csvOf(path.join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const csvOf = (file: string) => parseCsv(readFileSync(file, 'utf8'));

function fromA1(sheet: SheetPlan, told: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const firsts = sheet.cells.map((cells) => cells.findIndex((content) => content !== null));
  const rows = Math.max(
    0,
    firsts.findIndex((first) => first >= 0),
  );
  const columns = Math.min(...firsts.filter((first) => first >= 0), Number.MAX_SAFE_INTEGER);
  const before = Array<string>(told.length === 0 ? 0 : columns).fill('');
  return [...Array<string[]>(rows).fill([]), ...told.map((cells) => [...before, ...cells])];
}

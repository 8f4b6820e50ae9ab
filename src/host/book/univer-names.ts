import { a1, parseA1, quotedSheetName } from './a1';
import type { Area, NamedArea } from './book';
import { newGrid, type SheetIds, type UniverDocument } from './univer-document';
import type { References } from './univer-validations';

/** References with sheet names, as the document's formulas write them. */
export function documentReferences({ workbook }: UniverDocument, ids: SheetIds): References {
  return {
    text: (area) => `${quotedSheetName(ids.sheet(workbook, area.sheetId).getSheetName())}!${a1(area, '$')}`,
    area(text) {
      const parsed = parseA1(text, newGrid);
      const sheet = parsed?.sheetName === undefined ? null : workbook.getSheetByName(parsed.sheetName);
      return parsed && sheet ? { sheetId: ids.number(sheet.getSheetId()), ...parsed.rectangle } : null;
    },
  };
}

/** Names of areas; names of formulas and names whose sheet is gone are left out, as on Google. */
export function readNames({ workbook }: UniverDocument, references: References): NamedArea[] {
  return workbook.getDefinedNames().flatMap((name) => {
    const area = references.area(name.getFormulaOrRefString().replace(/^=/, ''));
    return area ? [{ name: name.getName(), area }] : [];
  });
}

/** In place, because deleting a name turns the formulas that use it into `#REF!` for good. */
export function writeName(
  { workbook }: UniverDocument,
  references: References,
  name: string,
  area: Area,
): void {
  const text = references.text(area);
  const known = workbook.getDefinedName(name);
  if (known) known.setRef(text);
  else workbook.insertDefinedName(name, text);
}

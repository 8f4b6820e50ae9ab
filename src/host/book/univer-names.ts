import { generateRandomId, ICommandService } from '@univerjs/core';
import { IDefinedNamesService, RemoveDefinedNameMutation } from '@univerjs/engine-formula';
import { InsertDefinedNameCommand, SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { areaAddress, fixedBoth, parseReference, quotedSheet } from '../../sheet/a1';
import type { Area, NamedArea } from './book';
import { newGrid, type SheetIds, type UniverDocument } from './univer-document';
import type { References } from './univer-validations';

/** References with sheet names, as the document's formulas write them. */
export function documentReferences({ workbook }: UniverDocument, ids: SheetIds): References {
  return {
    text: (area) =>
      quotedSheet(ids.sheet(workbook, area.sheetId).getSheetName()) + areaAddress(area, fixedBoth),
    area(text) {
      const parsed = parseReference(text, newGrid);
      const sheet = parsed?.sheetName === undefined ? null : workbook.getSheetByName(parsed.sheetName);
      return parsed && sheet ? { sheetId: ids.number(sheet.getSheetId()), ...parsed.area } : null;
    },
  };
}

/** Names of areas, also of those whose sheet is gone; names of formulas are left out, as on Google. */
export function readNames({ workbook }: UniverDocument, references: References): NamedArea[] {
  return workbook.getDefinedNames().flatMap((name) => {
    const text = name.getFormulaOrRefString().replace(/^=/, '');
    const area = references.area(text);
    return area || text.includes('#REF!') ? [{ name: name.getName(), area }] : [];
  });
}

/**
 * Adds a name, or moves it in place: deleting a name turns the formulas that use it into `#REF!` for good. The command and
 * not the facade, which refuses names that a function or a sheet has too; Google allows them.
 */
export function writeName(
  { workbook, injector }: UniverDocument,
  references: References,
  name: string,
  area: Area,
): void {
  const text = references.text(area);
  const known = workbook.getDefinedName(name);
  if (known) {
    known.setRef(text);
    return;
  }
  injector.get(ICommandService).syncExecuteCommand(InsertDefinedNameCommand.id, {
    id: generateRandomId(),
    unitId: workbook.getId(),
    name,
    formulaOrRefString: text,
    localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  });
}

/** The mutation and not the command, which reads every formula in order to write `#REF!` into it: on Google the name stays there. */
export function removeName({ workbook, injector }: UniverDocument, name: string): void {
  const unitId = workbook.getId();
  const known = injector.get(IDefinedNamesService).getValueByName(unitId, name);
  if (known)
    injector.get(ICommandService).syncExecuteCommand(RemoveDefinedNameMutation.id, { ...known, unitId });
}

import type { Ports } from '../../src/app/ports';
import { FakeCells } from './fake-cells';
import { FakeTables } from './fake-tables';
import { FakeWorkbook, fakePorts } from './fake-workbook';
import { fakeTemplatePorts, plainReading } from './templates/fake-template-ports';

/** A workbook with something of everything that a call could change, and all of that as one text. */
export function someWorkbook() {
  const workbook = new FakeWorkbook(['工作表1']);
  const tables = new FakeTables();
  const cells = new FakeCells([['']]);
  const templates = fakeTemplatePorts(plainReading([['日期', '询单']]));
  const ports: Ports = { ...fakePorts(workbook), tables, cells, templates };
  const state = () =>
    JSON.stringify([
      [workbook.sheets, workbook.rangeNames, workbook.opened, [...workbook.cells]],
      [tables.writes, cells.texts, templates.store.texts, templates.librarySheets.contents],
    ]);
  return { ports, state };
}

import { UniverBook } from '../book/univer-book';
import { allOfUniver } from './all-of-univer';
import { createChartLayer } from './chart/chart-layer';
import { createSpreadsheet } from './create-spreadsheet';
import { downloadXlsx } from './download-xlsx';
import { element } from './element';
import { loadProject } from './load-project';
import { createNewcomerHint, firstFormula } from './newcomer-hint';
import { openAddOn } from './open-add-on';
import { openLinksOnClick } from './open-links';
import { refuseInput } from './refuse-input';
import { showFailure } from './toast';
import { createTopBar } from './top-bar';
import { guardUnload } from './unload-guard';
import './page.css';

async function main(): Promise<void> {
  const project = await loadProject();
  const sheet = element('section', { class: 'sheet', 'aria-label': '电子表格' });
  const spreadsheet = createSpreadsheet(sheet);
  const { workbook } = spreadsheet;
  const book = new UniverBook(spreadsheet);
  const { menus, sidebar, runs, customFunctions } = openAddOn(project, spreadsheet, book);

  const guard = guardUnload(spreadsheet);
  const topBar = createTopBar({
    documentName: workbook.getName(),
    menus,
    rename: (name) => workbook.setName(name),
    download: () => downloadXlsx(book, customFunctions.names).then(guard.markSaved, showFailure),
  });
  const hint = createNewcomerHint({
    tryFormula: () => workbook.getActiveRange()?.setValue(firstFormula),
    openMenu: menus.open,
  });
  // Someone who has made a sheet knows the way.
  spreadsheet.api.addEvent(spreadsheet.api.Event.SheetCreated, () => hint?.remove());
  openLinksOnClick(spreadsheet, book);
  refuseInput(spreadsheet, book);
  const charts = createChartLayer(spreadsheet, book);
  document.body.append(
    topBar,
    element('main', { class: 'workspace' }, sheet, charts, sidebar.element, ...(hint ? [hint] : [])),
  );

  await allOfUniver(spreadsheet);
  if (/^function onOpen\(/m.test(project.code)) await runs.start('onOpen', { authMode: 'LIMITED' });
  // For the browser's console, and for tests: what the canvas shows cannot be read from the page.
  Object.assign(globalThis, { localBook: book });
  document.documentElement.dataset.ready = 'true';
}

main().catch(showFailure);

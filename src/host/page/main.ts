import { ILayoutService } from '@univerjs/ui';
import { MemoryStore } from '../book/memory-store';
import { UniverBook } from '../book/univer-book';
import { createChartLayer } from './chart/chart-layer';
import { createSpreadsheet } from './create-spreadsheet';
import { element } from './element';
import { createExtensionMenus } from './extension-menus';
import { loadProject } from './load-project';
import { createNewcomerHint, firstFormula } from './newcomer-hint';
import { createPageScreen } from './page-screen';
import { registerFunctionHelp } from './register-function-help';
import { createRuns, type Runs } from './runs';
import { createSidebarPanel } from './sidebar-panel';
import { showFailure } from './toast';
import { createTopBar } from './top-bar';
import { guardUnload } from './unload-guard';
import './page.css';

async function main(): Promise<void> {
  const project = await loadProject();
  const sheet = element('section', { class: 'sheet', 'aria-label': '电子表格' });
  const spreadsheet = createSpreadsheet(sheet);
  const focusEditor = () => spreadsheet.injector.get(ILayoutService).focus();

  const menus = createExtensionMenus((functionName) => void runs.start(functionName));
  const sidebar = createSidebarPanel((...call) => runs.run(...call), focusEditor);
  const screen = createPageScreen({ menus, sidebar, run: (...call) => runs.run(...call), focusEditor });

  const book = new UniverBook(spreadsheet);
  const store = new MemoryStore();
  const runs: Runs = createRuns({ book, store, screen }, project, () => store.releaseLocks());

  registerFunctionHelp(spreadsheet, project.code);
  const guard = guardUnload(spreadsheet);
  const { workbook } = spreadsheet;
  const topBar = createTopBar({
    documentName: workbook.getName(),
    menus,
    rename: (name) => workbook.setName(name),
    download: async () => guard.markSaved(),
  });
  const hint = createNewcomerHint({
    tryFormula: () => void workbook.getActiveRange()?.setValue(firstFormula),
    openMenu: menus.open,
  });
  const workspace = element(
    'main',
    { class: 'workspace' },
    sheet,
    createChartLayer(spreadsheet, book),
    sidebar.element,
    ...(hint ? [hint] : []),
  );
  document.body.append(topBar, workspace);

  // For the browser's console, and for tests: what the canvas shows cannot be read from the page.
  Object.assign(globalThis, { localBook: book });
  await runs.start('onOpen', { authMode: 'LIMITED' });
  document.documentElement.dataset.ready = 'true';
}

main().catch((error: unknown) => showFailure(error instanceof Error ? error.message : String(error)));

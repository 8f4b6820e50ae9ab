import { ILayoutService } from '@univerjs/ui';
import type { Book } from '../book/book';
import { type CustomFunctions, registerCustomFunctions } from '../book/custom-functions';
import { MemoryStore } from '../book/memory-store';
import type { UniverDocument } from '../book/univer-document';
import { customFunctionGlobals } from '../emulator/globals';
import type { Project } from '../project/project';
import { attendedBook } from './attended-book';
import { showErrorsAtCells } from './cell-errors';
import { drawingPace } from './drawing-pace';
import { createExtensionMenus, type ExtensionMenus } from './extension-menus';
import { createPageScreen } from './page-screen';
import { registerFunctionHelp } from './register-function-help';
import { createRuns, type Runs } from './runs';
import type { RunFunction } from './sandbox-frame';
import { createSidebarPanel, type SidebarPanel } from './sidebar-panel';

/** The add-on in an open document. */
export interface OpenAddOn {
  readonly menus: ExtensionMenus;
  readonly sidebar: SidebarPanel;
  readonly runs: Runs;
  readonly customFunctions: CustomFunctions;
}

/** Gives the add-on its menus, panels and functions in a document; it has not run anything yet. */
export function openAddOn(project: Project, document: UniverDocument, book: Book): OpenAddOn {
  const focusEditor = () => document.injector.get(ILayoutService).focus();
  const run: RunFunction = (functionName, args) => runs.run(functionName, args);
  const menus = createExtensionMenus((functionName) => void runs.start(functionName));
  const sidebar = createSidebarPanel(run, focusEditor);
  const screen = createPageScreen({ menus, sidebar, run, focusEditor });
  const store = new MemoryStore();
  const pace = drawingPace(document);
  const runs: Runs = createRuns({ book: attendedBook(book, document), store, screen }, project, {
    onStart: pace.slow,
    onEnd() {
      pace.full();
      store.releaseLocks();
    },
  });

  const { code } = project;
  const globals = customFunctionGlobals({ book, screen, store }, project);
  const customFunctions = registerCustomFunctions({ document, code, globals });
  registerFunctionHelp(document, code);
  showErrorsAtCells(document, customFunctions);
  return { menus, sidebar, runs, customFunctions };
}

import type { ApiResult, SidebarApi, SidebarMethod } from '../../src/app/api';
import { createGlobals } from '../../src/host/emulator/globals';
import type { LocalDocument } from '../../src/host/headless/headless';
import { readAddon } from '../../src/host/project/read-addon';
import type { PlanLibrary } from '../../src/library';
import { readAsItStands } from '../support/read-as-it-stands';
import { distDir } from './run-traced';

/** What an older add-on had for its templates. It must need nothing but its parameter: it is read as a text. */
export type Older = (library: PlanLibrary) => PlanLibrary;

/** Runs a version of the add-on that has other templates over a document, and waits for the results. */
export async function askOlder<M extends SidebarMethod>(
  document: LocalDocument,
  older: Older,
  method: M,
  request: object,
): Promise<ReturnType<SidebarApi[M]>> {
  const project = { ...readAddon(distDir), userLocale: 'zh_CN' };
  const { screen, store } = document;
  const book = readAsItStands(document.book);
  const google = createGlobals({ book, screen, store } as never, project as never);
  const change = `const newer = kefuLibrary_; const planLibrary = (${older})(newer().planLibrary); kefuLibrary_ = () => ({ planLibrary });`;
  const load = new Function(
    ...Object.keys(google),
    `${project.code}\n{ ${change} }\nreturn kefuSidebarCall;`,
  );
  const answer: ApiResult<ReturnType<SidebarApi[M]>> = load(...Object.values(google))(method, request);
  store.releaseLocks();
  await document.book.calculate();
  if (!answer.ok) throw new Error(`${method}: ${answer.message}`);
  return answer.value;
}

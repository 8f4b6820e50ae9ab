import { generateRandomId, LocaleType, LogLevel, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import '@univerjs/sheets/lib/facade';
import '@univerjs/engine-formula/lib/facade';
import '@univerjs/sheets-formula/lib/facade';
import '@univerjs/sheets-numfmt/lib/facade';
import '@univerjs/sheets-data-validation/lib/facade';
import '@univerjs/sheets-conditional-formatting/lib/facade';
import '@univerjs/sheets-note/lib/facade';
import { emptyWorkbook, type UniverDocument } from '../book/univer-document';
import { installOneMessageChannel } from './one-message-channel';

/** Univer without anything that draws. */
const plugins: readonly PluginCtor<Plugin>[] = [
  UniverDocsPlugin,
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNumfmtPlugin,
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsNotePlugin,
];

/** Opens a new document in Univer, in Node. */
export function openUniver(): UniverDocument & { dispose(): void } {
  installOneMessageChannel();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
  });
  for (const plugin of plugins) univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);
  // Univer writes into what it is given, and its caches, shared by all documents of the process, go by their ids.
  const workbook = api.createWorkbook({ ...structuredClone(emptyWorkbook), id: generateRandomId() });
  return { api, workbook, injector: univer.__getInjector(), dispose: () => univer.dispose() };
}

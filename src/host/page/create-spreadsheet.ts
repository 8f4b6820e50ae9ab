import { LocaleType, LogLevel, mergeLocales, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationTexts from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteTexts from '@univerjs/preset-sheets-note/locales/zh-CN';
import { emptyWorkbook, newGrid, type UniverDocument } from '../book/univer-document';
import { calculationTexts } from './calculation-texts';
import { spreadsheetTheme } from './spreadsheet-theme';

/** A new document in Univer's spreadsheet, shown in `container`. */
export function createSpreadsheet(container: HTMLElement): UniverDocument {
  const univer = new Univer({
    theme: spreadsheetTheme,
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreTexts,
        dataValidationTexts,
        conditionalFormattingTexts,
        noteTexts,
        { 'sheets-formula': { ...coreTexts['sheets-formula'], ...calculationTexts } },
      ),
    },
    logLevel: LogLevel.WARN,
  });
  for (const [plugin, options] of plugins(container)) univer.registerPlugin(plugin, options);
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook(emptyWorkbook);
  return { api, workbook, injector: univer.__getInjector() };
}

type PluginWithOptions = readonly [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]?];

/** Every preset's plugins once: presets overlap, and the later one's options count. */
function plugins(container: HTMLElement): Iterable<PluginWithOptions> {
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      footer: {
        addSheetButtonConfig: { defaultRowCount: newGrid.rows, defaultColumnCount: newGrid.columns },
      },
    }),
    // A search field in the list of choices would take the focus, and with it all that is typed after the first key.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  const byName = new Map<string, PluginWithOptions>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry];
    byName.delete(plugin.pluginName);
    byName.set(plugin.pluginName, [plugin, options]);
  }
  return byName.values();
}

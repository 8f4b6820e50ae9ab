import type { PlanLibrary } from '../../library';
import type { Language } from '../../messages';
import type { Template } from '../../template/template';
import type { StandingSheet } from './sheets-to-carry';
import type { StandingRun } from './upgrade-port';

/** Names of the second plan's sheets in a workbook end with its number. */
const numbered = / \d+$/;

/**
 * The template of each sheet of a generation; `null` where there is none any more. Sheets of a version that has not kept it are known by
 * their names, or by their titles.
 */
export function templatesOf(
  { templates, sheets }: StandingRun,
  library: PlanLibrary,
  language: Language,
): readonly (string | null)[] {
  return sheets.map((sheet) => {
    const kept = templates?.[sheet.index];
    const found =
      kept === undefined
        ? (library.templates.find(({ name }) => name[language] === sheet.name.replace(numbered, '')) ??
          library.templates.find((template) => isTitled(sheet, template, language)))
        : library.templates.find(({ id }) => id === kept);
    return found?.id ?? null;
  });
}

function isTitled({ values }: StandingSheet, { blocks }: Template, language: Language): boolean {
  const title = blocks.find((block) => block.kind === 'title')?.text;
  const words = typeof title === 'object' && 'zh-CN' in title ? title[language] : title;
  return typeof words === 'string' && values[0]?.[1] === words;
}

import type { PlanLibrary } from '../../library';
import { type Language, languages } from '../../messages';
import type { StandingSheet } from './sheets-to-carry';

/** The language of sheets that the add-on has made: that in which they name most of the plan's inputs and sheets. */
export function workbookLanguage(
  sheets: readonly StandingSheet[],
  { inputs, templates }: PlanLibrary,
): Language {
  const texts = new Set(sheets.flatMap(({ name, values }) => [name, ...values.flat().map(String)]));
  const known = (language: Language) =>
    [...inputs.inputs.map(({ label }) => label), ...templates.map(({ name }) => name)].filter((words) =>
      texts.has(words[language]),
    ).length;
  return languages.reduce((best, each) => (known(each) > known(best) ? each : best));
}

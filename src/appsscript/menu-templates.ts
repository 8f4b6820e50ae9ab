import type { ApiResult } from '../app/api';
import { generate } from '../app/generate';
import type { Ports } from '../app/ports';
import { captureTemplate, openSheet } from '../app/templates/capture-template';
import { insertChosen, listTemplates, templateName } from '../app/templates/shared-templates';
import type { CapturedTemplate, CaptureRequest, Shelf } from '../app/templates/templates-api';
import type { Language, Result } from '../messages';
import { askText, confirmed, done, type Ending, refused, refusedFor } from './dialogs';
import { chosenOf } from './numbered-choice';
import { uiTexts } from './ui-texts';

interface Insertable {
  readonly name: string;
  readonly insert: () => Result<{ readonly sheets: readonly { readonly name: string }[] }>;
}

/** Inserts a template that is chosen by its number: of one's own, of the workbook, or a built-in one. */
export function insertPlainly(ports: Ports, language: Language): Ending {
  const texts = uiTexts(language);
  const templates = insertables(ports, language);
  const chosen = chosenOf(texts.menuInsertTemplate, texts.templateQuestion, templates, ({ name }) => name);
  if (chosen === null) return null;
  const inserted = chosen.ok ? chosen.value.insert() : chosen;
  if (!inserted.ok) return refused(inserted.failure, language);
  return done(texts.inserted(inserted.value.sheets.map(({ name }) => name)));
}

function insertables(ports: Ports, language: Language): readonly Insertable[] {
  const { shelves } = uiTexts(language);
  const lists = listTemplates(language, ports);
  const kept = (['mine', 'workbook'] as const satisfies readonly Shelf[]).flatMap((shelf) =>
    lists[shelf].map(({ id, name }) => ({
      name: `${name} · ${shelves[shelf]}`,
      insert: () => insertChosen({ shelf, id, language }, ports),
    })),
  );
  return [...kept, ...builtIn(ports, language)];
}

/** The sheets of the built-in plans; one of several plans comes from the first of them. */
function builtIn(ports: Ports, language: Language): readonly Insertable[] {
  const { plans, templates } = ports.library();
  return templates.flatMap(({ id, name }) => {
    const plan = plans.find(({ sheets }) => sheets.some(({ template }) => template === id));
    if (!plan) return [];
    const request = { plan: plan.id, inputs: {}, sheets: [id], language };
    return [{ name: name[language], insert: () => generate(request, ports) }];
  });
}

/** Saves the selected cells as a template of one's own. */
export function captureSelection(ports: Ports, language: Language): Ending {
  const { menuCapture: title, ...texts } = uiTexts(language);
  const { name: sheet, selection } = openSheet(ports);
  const typed = askText(title, texts.captureQuestion(sheet, selection));
  if (typed === null) return null;
  const name = templateName(typed);
  if (!name.ok) return refused(name.failure, language);
  const request = { name: name.value, scope: 'selection', keep: 'everything', language } as const;
  const saved = captureAsAllowed(request, title, ports);
  if (saved === null) return null;
  return saved.ok ? done(texts.captured(saved.value.entry.name)) : refusedFor(saved.message);
}

const mostLosses = 8;

/** What cannot travel is named first: the person may have its values instead, or leave it. */
function captureAsAllowed(
  request: Omit<CaptureRequest, 'otherwise'>,
  title: string,
  ports: Ports,
): ApiResult<CapturedTemplate> | null {
  const strict = captureTemplate({ ...request, otherwise: 'refuse' }, ports);
  if (strict.ok || strict.code !== 'cannotTravel') return strict;
  const losses = (strict.problems ?? []).slice(0, mostLosses).map(({ message }) => `• ${message}`);
  const question = [strict.message, ...losses, uiTexts(request.language).captureAnyway].join('\n');
  return confirmed(title, question) ? captureTemplate({ ...request, otherwise: 'values' }, ports) : null;
}

import type { Language } from '../../messages';
import { answer, type Fields, malformed, refuse } from '../answer';
import type { ApiResult } from '../api';
import type { Ports } from '../ports';
import { captureTemplate } from './capture-template';
import {
  copyChosen,
  deleteChosen,
  exportChosen,
  importTemplate,
  insertChosen,
  listTemplates,
  renameChosen,
  templateName,
} from './shared-templates';
import { type CaptureRequest, shelves, type TemplateChoice, type TemplatesApi } from './templates-api';

type Door<T> = (request: Fields, ports: Ports, language: Language) => ApiResult<T>;
type Doors = { readonly [M in keyof TemplatesApi]: Door<ReturnType<TemplatesApi[M]>> };

/** The doors of the template tab; each looks at what arrives before it does anything. */
export const templateDoors: Doors = {
  templates: (_request, ports, language) => ({ ok: true, value: listTemplates(language, ports) }),
  captureTemplate: (request, ports, language) => {
    const capture = captureRequest(request, language);
    if (!capture) return refuse(malformed(captureShape, request), language);
    const name = templateName(capture.name);
    return name.ok ? captureTemplate({ ...capture, name: name.value }, ports) : answer(name, language);
  },
  insertTemplate: withChoice((choice, ports) => answer(insertChosen(choice, ports), choice.language)),
  renameTemplate: withChoice((choice, ports, { name }) =>
    typeof name === 'string'
      ? answer(renameChosen({ ...choice, name }, ports), choice.language)
      : refuse(malformed('name: "…"', name), choice.language),
  ),
  deleteTemplate: withChoice((choice, ports) => answer(deleteChosen(choice, ports), choice.language)),
  copyTemplate: withChoice((choice, ports) => answer(copyChosen(choice, ports), choice.language)),
  exportTemplate: withChoice((choice, ports) => answer(exportChosen(choice, ports), choice.language)),
  importTemplate: ({ text }, ports, language) =>
    typeof text === 'string'
      ? answer(importTemplate(text, language, ports), language)
      : refuse(malformed('text: "…"', text), language),
};

function withChoice<T>(
  proceed: (choice: TemplateChoice, ports: Ports, request: Fields) => ApiResult<T>,
): Door<T> {
  return (request, ports, language) => {
    const { id } = request;
    const shelf = shelves.find((each) => each === request.shelf);
    if (shelf === undefined) return refuse(malformed('shelf: "mine" | "workbook"', request.shelf), language);
    if (typeof id !== 'string') return refuse(malformed('id: "…"', id), language);
    return proceed({ shelf, id, language }, ports, request);
  };
}

const captureShape =
  'name: "…", scope: "sheet" | "selection", keep: "everything" | "headers", otherwise: "refuse" | "values", replaces: "…" (optional)';

function captureRequest(request: Fields, language: Language): CaptureRequest | null {
  const { name, replaces } = request;
  const scope = (['sheet', 'selection'] as const).find((each) => each === request.scope);
  const keep = (['everything', 'headers'] as const).find((each) => each === request.keep);
  const otherwise = (['refuse', 'values'] as const).find((each) => each === request.otherwise);
  if (typeof name !== 'string' || !scope || !keep || !otherwise) return null;
  const wish = { name, scope, keep, otherwise, language };
  if (replaces === undefined) return wish;
  return typeof replaces === 'string' ? { ...wish, replaces } : null;
}

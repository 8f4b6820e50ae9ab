import { fail, type Language, type Result, success } from '../../messages';
import type { Template } from '../../template/template';
import type { Ports } from '../ports';
import { openSheet } from './capture-template';
import { insertTemplate } from './insert-template';
import { templateLibrary } from './library-sheet';
import { readTemplateFile, writeTemplateFile } from './template-file';
import { mostStoreBytes, named, type TemplateShelf, templateShelf } from './template-shelf';
import type { InsertedTemplate, Shelf, TemplateChoice, TemplateEntry, TemplateLists } from './templates-api';

/** What people do with templates that are there: see them, insert, rename, delete, copy, export, import. */

const mine = ({ templates }: Ports): TemplateShelf => templateShelf(templates.store);

const shelfOf = (shelf: Shelf, ports: Ports, language: Language) =>
  shelf === 'mine' ? mine(ports) : templateLibrary(ports, language);

export function listTemplates(language: Language, ports: Ports): TemplateLists {
  const shelf = mine(ports);
  shelf.tidy();
  return {
    mine: shelf.list(),
    usedBytes: shelf.usedBytes(),
    mostBytes: mostStoreBytes,
    workbook: templateLibrary(ports, language).list(),
    sheet: openSheet(ports),
  };
}

export const insertChosen = (
  { shelf, id, language }: TemplateChoice,
  ports: Ports,
): Result<InsertedTemplate> =>
  insertTemplate(() => shelfOf(shelf, ports, language).read(id), language, ports);

/** Longest name of a template, in UTF-16 units; a sheet's name is cut to what spreadsheets allow. */
const longestName = 50;

export function templateName(name: string): Result<string> {
  const trimmed = name.trim();
  return trimmed.length >= 1 && trimmed.length <= longestName
    ? success(trimmed)
    : fail({ code: 'nameInvalid', length: trimmed.length, most: longestName });
}

export function renameChosen(
  { shelf, id, language, name }: TemplateChoice & { readonly name: string },
  ports: Ports,
): Result<TemplateEntry> {
  const checked = templateName(name);
  return checked.ok ? shelfOf(shelf, ports, language).rename(id, checked.value) : checked;
}

export const deleteChosen = ({ shelf, id, language }: TemplateChoice, ports: Ports) =>
  shelfOf(shelf, ports, language).remove(id);

/** Puts a copy on the other shelf; one that is there under this id already gives way. */
export function copyChosen({ shelf, id, language }: TemplateChoice, ports: Ports): Result<TemplateEntry> {
  const template = shelfOf(shelf, ports, language).read(id);
  if (!template.ok) return template;
  return shelf === 'mine'
    ? share(template.value, language, ports)
    : keep(template.value, ownId(template.value, ports), ports);
}

/** What is among my templates under this id already is never replaced by another content: it may be newer than the copy. */
function ownId(template: Template, ports: Ports): string {
  const own = mine(ports).read(template.id);
  const isOther = own.ok && JSON.stringify(own.value) !== JSON.stringify(template);
  return isOther ? `file-${ports.newRunId()}` : template.id;
}

function share(template: Template, language: Language, ports: Ports): Result<TemplateEntry> {
  const text = writeTemplateFile(template);
  return text.ok ? templateLibrary(ports, language).save(template, text.value) : text;
}

function keep(template: Template, id: string, ports: Ports): Result<TemplateEntry> {
  const own = { ...template, id };
  const text = writeTemplateFile(own);
  return text.ok ? mine(ports).save(id, template.name['zh-CN'], own, text.value, ports.now()) : text;
}

export function exportChosen(
  { shelf, id, language }: TemplateChoice,
  ports: Ports,
): Result<{ readonly fileName: string; readonly text: string }> {
  const template = shelfOf(shelf, ports, language).read(id);
  if (!template.ok) return template;
  const text = writeTemplateFile(template.value);
  return text.ok ? success({ fileName: fileName(template.value.name['zh-CN']), text: text.value }) : text;
}

/** A name that every operating system takes. */
const fileName = (name: string): string =>
  `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_')}.kefu-template.json`;

/** A file becomes one of my templates, always a new one: what is there is never replaced by a stranger's file. */
export function importTemplate(text: string, language: Language, ports: Ports): Result<TemplateEntry> {
  const template = readTemplateFile(text);
  if (!template.ok) return template;
  const { name } = template.value;
  const shown = name[language].trim() || name['zh-CN'].trim() || template.value.id;
  const short = shown.slice(0, longestName);
  return keep(named(template.value, short), `file-${ports.newRunId()}`, ports);
}

import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { PromoCalendar } from '../core/calendar/promo-calendar';
import type { PromoTask } from '../core/calendar/promo-task';
import { digest } from '../core/digest';
import { keywordItems } from '../core/reviews/keyword-rows';
import type { KeywordGroup } from '../core/reviews/lexicon';
import type { BannedWordGroup } from '../core/wording/banned-words';
import type { Result } from '../messages';
import type { AttributeList, CategoryInputs } from '../template/attribute-list';
import { parseAttributes } from '../template/file/parse-attributes';
import { parseBannedWords } from '../template/file/parse-banned-words';
import { parseCalendar } from '../template/file/parse-calendar';
import { parseInputs } from '../template/file/parse-inputs';
import { parseKeywordGroups } from '../template/file/parse-keyword-groups';
import { parsePlan } from '../template/file/parse-plan';
import { parseTasks } from '../template/file/parse-tasks';
import { parseTemplate } from '../template/file/parse-template';
import type { InputCatalogue } from '../template/input-definition';
import type { Plan } from '../template/plan';
import { type ShiftRow, shiftRows } from '../template/shift-rows';
import type { ListItem, Template } from '../template/template';
import { type AuthoredFile, readAuthoredFile } from './authored-file';
import { type Authored, checkReferences } from './check-references';
import { SheetMistake } from './sheet-mistake';

/** All of `sheets-templates`, checked, each kind in the order in which people see it. */
export interface SheetsTemplates {
  readonly templates: readonly Template[];
  /** The templates without their contents, for whoever only chooses among them. */
  readonly sheets: readonly Pick<Template, 'id' | 'name' | 'description' | 'needs'>[];
  readonly plans: readonly Plan[];
  readonly attributes: readonly AttributeList[];
  /** The categories without their lists, for whoever only fills in the inputs of a plan. */
  readonly categories: readonly CategoryInputs[];
  readonly inputs: InputCatalogue;
  readonly calendars: readonly PromoCalendar[];
  readonly tasks: readonly PromoTask[];
  /** What a new 班次 has, for whoever reckons the plan before it is made. */
  readonly shifts: readonly ShiftRow[];
  /** With `、` between the words: one text is loaded faster than a hundred. */
  readonly keywords: readonly KeywordGroup[];
  readonly bannedWords: readonly BannedWordGroup[];
  /** Other as soon as anything is other that sheets are made of. */
  readonly version: string;
}

/**
 * Finds and reads the files of `sheets-templates`: a new sheet is a file there and a line in a plan. Runs at build time only:
 * what the bundles and the tests get is the outcome.
 *
 * @param folder the path of `sheets-templates`
 * @param whole whether all files are there that others name; a test that needs a few of them says `false`
 * @throws SheetMistake with file, line and column of the first mistake
 */
export function readSheetsTemplates(folder: string, { whole = true } = {}): SheetsTemplates {
  const read = {
    inputs: onlyFile(folder, 'inputs', parseInputs, { format: 'kefu-inputs', version: 1 }),
    keywords: onlyFile(folder, 'review-tags', parseKeywordGroups),
    bannedWords: onlyFile(folder, 'banned-words', parseBannedWords),
    tasks: onlyFile(folder, 'tasks', parseTasks),
    plans: filesIn(folder, 'plans', parsePlan, { format: 'kefu-plan', version: 1 }),
    templates: filesIn(folder, 'sheets', parseTemplate, { format: 'kefu-template', version: 1 }),
    calendars: filesIn(folder, 'calendars', parseCalendar),
    attributes: filesIn(folder, 'attributes', parseAttributes, { format: 'kefu-attributes', version: 1 }),
  };
  if (whole) checkReferences(read);
  const inputs = read.inputs.value;
  const keywordGroups = read.keywords.value;
  const plans = valuesOf(read.plans);
  plans.sort((one, other) => (one.order ?? plans.length) - (other.order ?? plans.length));
  const templates = inOrder(valuesOf(read.templates), idsOfSheets(plans)).map((each) =>
    withWords(each, keywordGroups, read.bannedWords.value),
  );
  const attributes = inOrder(valuesOf(read.attributes), choicesOf(inputs, 'category'));
  return withVersion({
    inputs,
    keywords: keywordGroups,
    bannedWords: read.bannedWords.value,
    plans,
    templates,
    sheets: templates.map(({ id, name, description, needs }) => ({
      id,
      name,
      description,
      ...(needs ? { needs } : {}),
    })),
    shifts: templates.flatMap((template) => (template.id === 'shifts' ? shiftRows(template) : [])),
    calendars: inOrder(valuesOf(read.calendars), choicesOf(inputs, 'calendar')),
    attributes,
    tasks: read.tasks.value,
    categories: attributes.map(({ id, inputs: brought = {} }) => ({ id, inputs: brought })),
  });
}

const withVersion = (read: Omit<SheetsTemplates, 'version'>): SheetsTemplates => ({
  ...read,
  version: digest([JSON.stringify(read)]),
});

type Parser<T> = (json: unknown) => Result<T>;

/** What a file of this kind says by its place, so that its author need not: exchanged files say it. */
interface Kind {
  readonly format?: string;
  readonly version?: 1;
}

const onlyFile = <T>(folder: string, id: string, parse: Parser<T>, kind: Kind = {}): Authored<T> =>
  parsed(readAuthoredFile(folder, `${id}.yaml`), parse, kind);

const filesIn = <T>(folder: string, kindFolder: string, parse: Parser<T>, kind: Kind = {}): Authored<T>[] =>
  readdirSync(path.join(folder, kindFolder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readAuthoredFile(folder, `${kindFolder}/${name}`))
    .map((file) => parsed(file, parse, { ...kind, id: file.id }));

function parsed<T>(file: AuthoredFile, parse: Parser<T>, kind: Kind & { readonly id?: string }): Authored<T> {
  const result = parse(completed(file, kind));
  if (!result.ok) throw new SheetMistake(file.mistake(result.failure));
  return { value: result.value, file };
}

const valuesOf = <T>(files: readonly Authored<T>[]): T[] => files.map(({ value }) => value);

/** The file with the keys that it leaves out. What is no map has no keys to add: the parser says so. */
function completed({ json, mistake }: AuthoredFile, kind: Kind & { readonly id?: string }): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const whole: Readonly<Record<string, unknown>> = { ...kind, ...json };
  if (whole.id === kind.id) return whole;
  const expected = { 'zh-CN': `文件名 ${kind.id}，或不写`, en: `the file's name, ${kind.id}, or nothing` };
  throw new SheetMistake(mistake({ code: 'fileInvalid', path: '$.id', expected, got: String(whole.id) }));
}

/** In the order of the ids; what they do not name follows. */
function inOrder<T extends { readonly id: string }>(items: readonly T[], ids: readonly string[]): T[] {
  const place = ({ id }: T) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...items].sort((one, other) => place(one) - place(other));
}

/** As the first plan has them, then those that only later plans have. */
const idsOfSheets = (plans: readonly Plan[]): readonly string[] =>
  plans.flatMap(({ sheets }) => sheets.map(({ template }) => template));

const choicesOf = ({ inputs }: InputCatalogue, id: string): readonly string[] =>
  inputs.find((input) => input.id === id)?.choices?.map(({ value }) => value) ?? [];

/** The sheet 评价词库 shows the words that reviews are read by, 禁用词 those that service must not use. */
function withWords(
  template: Template,
  keywords: readonly KeywordGroup[],
  banned: readonly BannedWordGroup[],
): Template {
  if (template.id === 'review-words') return { ...template, lists: { reviewWords: keywordItems(keywords) } };
  if (template.id === 'banned-words') return { ...template, lists: { bannedWords: bannedItems(banned) } };
  return template;
}

const bannedItems = (groups: readonly BannedWordGroup[]): readonly ListItem[] =>
  groups.flatMap(({ names, why, words }) => words.map((word) => ({ word, group: names, why })));

import { type Failure, fail, type Result, success } from '../../messages';
import { cellsColumns, cellsFailure, cellsOf } from '../../template/captured/compile-cells';
import { parseTemplate } from '../../template/file/parse-template';
import type { Template } from '../../template/template';
import { customResults } from './custom-results';
import { jsonMistake } from './json-mistake';

/** The longest template file, in characters. */
export const longestFile = 500_000;
const templateFormat: Template['format'] = 'kefu-template';
const templateVersion: Template['version'] = 1;
/** The format itself nests to ten levels. */
const mostDepth = 40;

/**
 * Reads a template from a file, a pasted text or a cell: whoever wrote it is not trusted.
 *
 * @returns the template; or the first mistake, with its line, its place in the file or its cell
 */
export function readTemplateFile(text: string): Result<Template> {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return fail({ code: 'fileEmpty' });
  if (json.length > longestFile) return fail({ code: 'fileTooLong', length: json.length, most: longestFile });
  const mistake = jsonMistake(json, mostDepth);
  if (mistake) return fail(placed(mistake.kind, mistake.position, json));
  const value: unknown = JSON.parse(json);
  const foreign = foreignFile(value);
  if (foreign) return fail(foreign);
  const parsed = parseTemplate(value);
  if (!parsed.ok) return parsed;
  const cells = cellsOf(parsed.value);
  const failure = cells && cellsFailure(cells, cellsColumns(parsed.value), customResults);
  return failure ? fail(failure) : parsed;
}

/** What to say of a file that is another program's, or a later add-on's: its details would tell a person nothing. */
function foreignFile(json: unknown): Failure | undefined {
  const { format, version } = Object(json) as Readonly<Record<string, unknown>>;
  if (format !== templateFormat) return { code: 'fileNotTemplate' };
  return Number.isInteger(version) && Number(version) > templateVersion
    ? { code: 'fileTooNew', version: Number(version), known: templateVersion }
    : undefined;
}

/** A template as the text of its file. */
export function writeTemplateFile(template: Template): Result<string> {
  const text = JSON.stringify(template);
  return text.length <= longestFile
    ? success(text)
    : fail({ code: 'templateTooLong', length: text.length, most: longestFile });
}

/** Lines and characters count from 1, as editors do. */
function placed(kind: 'syntax' | 'depth', position: number, text: string) {
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  const column = position - before.lastIndexOf('\n');
  return kind === 'depth'
    ? ({ code: 'fileTooDeep', line, column, most: mostDepth } as const)
    : ({ code: 'fileNotJson', line, column, excerpt: text.slice(position, position + 12) } as const);
}

import type { FunctionSpec, ParameterKind } from './function-spec';
import { parameterHelp } from './parameter-help';

/** What Google's parser is told about a parameter; the formula helper shows nothing of it. */
const TYPES: Readonly<Record<ParameterKind['type'], string>> = {
  number: 'number',
  boolean: 'boolean',
  text: 'string',
  date: 'Date',
  time: 'Date',
  choice: 'string',
  numberRange: 'Array',
  list: 'Array',
};

/**
 * The JSDoc that Google shows in the formula helper. The helper knows neither line breaks nor optional parameters nor defaults,
 * and shows nothing of `@return`; so runs of plain text say it all. Its language cannot follow the user: Chinese.
 *
 * @returns a comment whose parameter names are the parameters' ids, to stand right above the function
 */
export function docBlock(spec: FunctionSpec): string {
  const { example, parameters } = spec;
  const { help, source, returns } = spec.words();
  const lines = [
    `${help['zh-CN']}示例：${example.formula}，结果：${exampleResultText(spec)}。依据：${source['zh-CN']}。`,
    '',
    ...parameters.map(
      (each) => `@param {${TYPES[each.kind.type]}} ${each.id} ${parameterHelp(each, 'zh-CN')}`,
    ),
    `@return {${typeof example.result === 'number' ? 'number' : 'string'}} ${returns['zh-CN']}`,
    '@customfunction',
  ];
  return ['/**', ...lines.map((line) => ` * ${plain(line)}`.trimEnd()), ' */'].join('\n');
}

/** What a function's example shows, as text: six digits of a number; cells side by side are parted by a bar, one below the other by an arrow. */
export function exampleResultText({ example }: FunctionSpec): string {
  const { result } = example;
  if (result === null) return '';
  if (typeof result === 'number') return String(Number(result.toPrecision(6)));
  if (typeof result !== 'object') return String(result);
  if ('column' in result) return result.column.join(' ↓ ');
  return 'zh-CN' in result ? result['zh-CN'] : result.join(' | ');
}

/** No HTML, no line break, and nothing that would end the comment. */
const plain = (line: string): string =>
  line
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\*\//g, '')
    .replace(/[<>]/g, '');

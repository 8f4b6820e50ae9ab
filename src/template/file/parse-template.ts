import { fail, type Localized, type Result } from '../../messages';
import { largestCells } from '../captured/cells-block';
import { cellsBlock, misplacedCells } from '../captured/parse-cells';
import { signaturePattern } from '../formula/definitions';
import { isFormatName, isStyleName } from '../style';
import type {
  Block,
  Card,
  CellSpec,
  ColumnWidth,
  Content,
  Freeze,
  Highlight,
  ListItem,
  ListRows,
  ListValue,
  TableColumn,
  TableRow,
  Template,
  Validation,
} from '../template';
import {
  arrayOf,
  chosen,
  type Decoder,
  either,
  flag,
  guarded,
  hasKey,
  identifier,
  integer,
  localized,
  number,
  object,
  oneOf,
  recordOf,
  tagged,
  text,
} from './decoder';
import { distinct } from './distinct';
import { formulaText } from './formula-text';

const contentWords: Localized = {
  'zh-CN': '文字、数值、中英文对照、{ formula }、{ date }、{ field } 或 { sheet }',
  en: 'a text, a value, a text in both languages, { formula }, { date }, { field } or { sheet }',
};

const linkedSheet = chosen<string | { readonly field: string }>((json) =>
  typeof json === 'string' ? identifier : object({ field: identifier }),
);

const content: Decoder<Content> = chosen((json) => {
  if (hasKey(json, 'when')) return object({ formula: formulaText, when: identifier, otherwise: content });
  if (hasKey(json, 'formula')) return object({ formula: formulaText });
  if (hasKey(json, 'date')) return object({ date: text });
  if (hasKey(json, 'field')) return object({ field: identifier });
  if (hasKey(json, 'sheet')) return object({ sheet: linkedSheet });
  return hasKey(json, 'zh-CN') ? localized : either<Content>(contentWords, text, number, flag);
});

const styleName = guarded((json) => typeof json === 'string' && isStyleName(json), {
  'zh-CN': '样式名（见 README 的样式表）',
  en: 'the name of a style (see the README)',
});
const formatName = guarded((json) => typeof json === 'string' && isFormatName(json), {
  'zh-CN': '数字格式名（见 README 的格式表）',
  en: 'the name of a number format (see the README)',
});
const rangeName = guarded(
  (json): json is string => typeof json === 'string' && /^[a-z][a-z0-9_]{0,39}$/.test(json),
  {
    'zh-CN': '命名区域名：小写字母、数字和 _，以字母开头',
    en: 'a range name: lower-case letters, digits and _, a letter first',
  },
);
const pixels = integer(8, 2000);
const span = integer(1, 50);
const when = { when: identifier };

const textOrLocalized = chosen<string | Localized>((json) => (typeof json === 'string' ? text : localized));
const ruleOptions = { help: localized, strict: flag };
const validation = tagged<Validation>('kind', {
  list: object({ kind: oneOf('list'), values: arrayOf(textOrLocalized, 500) }, ruleOptions),
  listField: object({ kind: oneOf('listField'), field: identifier }, ruleOptions),
  listColumn: object({ kind: oneOf('listColumn'), column: text }, ruleOptions),
  number: object({ kind: oneOf('number'), min: number, max: number }, ruleOptions),
  date: object({ kind: oneOf('date'), min: text, max: text }, ruleOptions),
  checkbox: object({ kind: oneOf('checkbox') }, ruleOptions),
  formula: object({ kind: oneOf('formula'), formula: formulaText }, ruleOptions),
});

const cell: Decoder<CellSpec> = chosen<CellSpec>((json) =>
  hasKey(json, 'value')
    ? object({ value: content }, { format: formatName, style: styleName, validation, input: identifier })
    : content,
);

const listRows: Decoder<ListRows> = object({ list: identifier }, { lines: integer(1, 20) });
const row: Decoder<TableRow> = object(
  { cells: recordOf(cell) },
  { id: identifier, style: styleName, count: integer(1, 5000), lines: integer(1, 20), aside: flag, ...when },
);
const column: Decoder<TableColumn> = object(
  { id: identifier, header: content },
  {
    name: rangeName,
    above: content,
    value: content,
    span,
    format: formatName,
    headerFormat: formatName,
    aboveFormat: formatName,
    align: oneOf('left', 'center', 'right'),
    style: styleName,
    headerStyle: styleName,
    aboveStyle: styleName,
    validation,
    note: localized,
    repeat: identifier,
    ...when,
  },
);
const highlight: Decoder<Highlight> = chosen<Highlight>((json) =>
  hasKey(json, 'scale')
    ? object(
        { columns: arrayOf(identifier), scale: oneOf('heat') },
        { part: oneOf('body', 'headers', 'all'), ...when },
      )
    : object(
        { columns: arrayOf(identifier), where: formulaText, style: styleName },
        { part: oneOf('body', 'headers', 'all'), ...when },
      ),
);

/** The built-in sheet with most has a tenth of it. */
const mostDefinitions = 200;
const define = recordOf(
  formulaText,
  guarded((json): json is string => typeof json === 'string' && signaturePattern.test(json), {
    'zh-CN': '定义的名称，如 heads 或 late(day, limit)：名称只含字母、数字和 _，参数只含字母',
    en: 'the name of a definition, as heads or late(day, limit): letters, digits and _; parameters have letters only',
  }),
  mostDefinitions,
);
const textName = guarded(
  (json): json is string => typeof json === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(json),
  {
    'zh-CN': '文字的名称：以英文字母开头，只含字母、数字和 _',
    en: 'the name of a text: letters, digits and _, a letter first',
  },
);

const card: Decoder<Card> = object(
  { id: identifier, label: content, value: content },
  { name: rangeName, format: formatName, span, ...when },
);

const block = tagged<Block>('kind', {
  cells: cellsBlock,
  title: object({ kind: oneOf('title'), text: content }, { subtitle: content, back: identifier, ...when }),
  note: object({ kind: oneOf('note'), text: content }, { style: styleName, ...when }),
  form: object({ kind: oneOf('form'), id: identifier }, when),
  cards: object({ kind: oneOf('cards'), id: identifier, cards: distinct('id', arrayOf(card, 12)) }, when),
  table: object(
    {
      kind: oneOf('table'),
      id: identifier,
      columns: distinct('id', arrayOf(column, 200)),
      rows: distinct(
        'id',
        arrayOf(chosen<TableRow | ListRows>((json) => (hasKey(json, 'list') ? listRows : row))),
      ),
    },
    {
      name: rangeName,
      caption: content,
      value: identifier,
      highlights: arrayOf(highlight, 50),
      define,
      ...when,
    },
  ),
  chart: object(
    {
      kind: oneOf('chart'),
      id: identifier,
      chart: oneOf('column', 'stackedColumn', 'bar', 'line', 'area', 'pie'),
      title: localized,
      table: identifier,
      x: identifier,
      series: arrayOf(identifier, 20),
      width: pixels,
      height: pixels,
    },
    { xTitle: localized, yTitle: localized, ...when },
  ),
});

const listValue: Decoder<ListValue> = chosen<ListValue>((json) => {
  if (json === null) return guarded((value) => value === null, contentWords);
  if (Array.isArray(json)) return arrayOf(textOrLocalized, 500);
  return hasKey(json, 'zh-CN') ? localized : either<ListValue>(contentWords, text, number, flag);
});
export const listItem: Decoder<ListItem> = recordOf(listValue);

const columnWidth: Decoder<ColumnWidth> = chosen<ColumnWidth>((json) =>
  hasKey(json, 'repeat')
    ? object(
        {
          repeat: chosen<number | string>((count) =>
            typeof count === 'string' ? identifier : integer(1, 400),
          ),
          width: pixels,
        },
        { hidden: flag },
      )
    : pixels,
);
const freeze: Decoder<Freeze> = object({}, { throughHeaderOf: identifier, columns: integer(0, 20) });

const template: Decoder<Template> = object(
  {
    format: oneOf('kefu-template'),
    version: oneOf(1),
    id: identifier,
    name: localized,
    description: localized,
    columns: arrayOf(columnWidth, 200),
    blocks: distinct('id', arrayOf(block, 200)),
  },
  {
    freeze,
    needs: arrayOf(identifier, 20),
    standAlone: flag,
    define,
    texts: recordOf(localized, textName),
    lists: recordOf(arrayOf(listItem)),
  },
);

/** A captured sheet is the whole of its template, and everything on it lies within its rows and columns. */
function misplaced({ columns, blocks }: Template): Result<never> | null {
  const index = blocks.findIndex(({ kind }) => kind === 'cells');
  const cells = blocks[index];
  if (cells?.kind !== 'cells') return null;
  const path = `$.blocks[${index}]`;
  const width = columns.reduce<number>((sum, each) => sum + columnCount(each), 0);
  if (blocks.length > 1) {
    const expected = { 'zh-CN': '唯一的区块', en: 'the only block' };
    return fail({ code: 'fileInvalid', path, expected, got: String(blocks.length) });
  }
  if (!(width >= 1 && width <= largestCells.columns)) {
    const most = largestCells.columns;
    const expected = {
      'zh-CN': `1 到 ${most} 列，列数写成数字`,
      en: `1 to ${most} columns, counted in numbers`,
    };
    return fail({ code: 'fileInvalid', path: '$.columns', expected, got: String(width) });
  }
  return misplacedCells(cells, width, path);
}

const columnCount = (width: ColumnWidth): number => {
  if (typeof width === 'number') return 1;
  return typeof width.repeat === 'number' ? width.repeat : Number.NaN;
};

/**
 * Reads a template file.
 *
 * @param json whatever `JSON.parse` gave
 * @returns the template, or `fileInvalid` with the JSON path of the first mistake and what would be right there
 */
export function parseTemplate(json: unknown): Result<Template> {
  const parsed = template(json, '$');
  return (parsed.ok && misplaced(parsed.value)) || parsed;
}

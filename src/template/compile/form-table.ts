import type { Localized } from '../../messages';
import { boundsInWords } from '../../messages';
import {
  type InputCatalogue,
  type InputDefinition,
  type InputValue,
  type InputValues,
  typedInputName,
} from '../input-definition';
import type { FormatName } from '../style';
import type { CellSpec, Content, FormBlock, StyledCell, TableBlock, TableRow, Validation } from '../template';

const headers: readonly (readonly [string, Localized])[] = [
  ['label', { 'zh-CN': '参数', en: 'Input' }],
  ['value', { 'zh-CN': '取值', en: 'Value' }],
  ['unit', { 'zh-CN': '单位', en: 'Unit' }],
  ['bounds', { 'zh-CN': '可填范围', en: 'Allowed' }],
  ['help', { 'zh-CN': '说明', en: 'Meaning' }],
  ['source', { 'zh-CN': '默认值的来源', en: 'Source of the default' }],
  ['made', { 'zh-CN': '生成时的值', en: 'As generated' }],
  ['used', { 'zh-CN': '计算采用', en: 'Used' }],
];

/**
 * A form is a table with a row for each input, under a row for each group: one way to lay out and to paint.
 *
 * Formulas read what is `used`: what has been typed if that is within the bounds, else the value of the generation. So an
 * input that is cleared, or pasted over with a word, is pointed out where it stands and breaks nothing elsewhere.
 */
export const formTable = (
  form: FormBlock,
  { groups, inputs }: InputCatalogue,
  values: InputValues,
): TableBlock => ({
  kind: 'table',
  id: form.id,
  value: 'value',
  columns: headers.map(([id, header]) => ({
    id,
    header,
    style: columnStyles[id] ?? 'body',
    ...(spans[id] === undefined ? {} : { span: spans[id] }),
    ...(isFigure(id) ? { align: 'center' } : {}),
  })),
  rows: groups.flatMap(({ id, label }) => {
    const members = inputs.filter((input) => input.group === id);
    return members.length === 0
      ? []
      : [groupRow(label), ...members.map((input) => inputRow(input, values[input.id]))];
  }),
  // A blank cell that a formula stands for is blank as it was made, too: nothing is wrong there.
  highlights: [
    {
      columns: ['value', 'bounds', 'used'],
      where: 'AND([value]<>[used],LEN([value])+LEN([made])>0)',
      style: 'alert',
    },
  ],
});

const columnStyles: Readonly<Record<string, 'unit' | 'quiet' | 'wrapped'>> = {
  unit: 'unit',
  bounds: 'quiet',
  help: 'wrapped',
  source: 'quiet',
  made: 'quiet',
  used: 'quiet',
};

/** The texts take several of the sheet's columns, so that tables of figures find narrow ones below. */
const spans: Readonly<Record<string, number>> = { bounds: 2, help: 4, source: 3 };

const isFigure = (column: string): boolean => ['value', 'made', 'used'].includes(column);

const groupRow = (label: Localized): TableRow => ({ style: 'group', cells: { label } });

const inputRow = (input: InputDefinition, value: InputValue = input.default): TableRow => ({
  id: input.id,
  cells: {
    label: input.label,
    value: valueCell(input, value),
    made:
      input.derived === undefined ? { value: shownValue(input, value), format: formatOf(input, value) } : '',
    used: { value: { formula: usedValue(input) }, format: resultFormat(input, value), input: input.id },
    unit: input.unit,
    bounds: boundsText(input),
    help: input.help,
    source: input.source,
  },
});

const formats: Readonly<Record<InputDefinition['kind'], FormatName>> = {
  number: 'general',
  percent: 'percent',
  integer: 'count',
  date: 'date',
  choice: 'text',
  text: 'text',
};

function valueCell(input: InputDefinition, value: InputValue): CellSpec {
  const rule = inputRule(input);
  const cell: StyledCell = {
    value: shownValue(input, value),
    format: formatOf(input, value),
    style: input.structural ? 'wrapped' : 'input',
    input: typedInputName(input.id),
  };
  return rule === null ? cell : { ...cell, validation: rule };
}

const formatOf = (input: InputDefinition, value: InputValue): FormatName =>
  isLarge(input, value) ? 'count' : formats[input.kind];

/** In a cell of the format `text` a formula would be a text itself. */
const resultFormat = (input: InputDefinition, value: InputValue): FormatName => {
  const format = formatOf(input, value);
  return format === 'text' ? 'general' : format;
};

/** A structural input decides what is generated: what is typed over it later changes nothing. */
function usedValue(input: InputDefinition): string {
  if (input.structural) return '[made]';
  if (input.kind === 'text') return 'IF([value]="",[made],[value])';
  const otherwise = input.derived ?? '[made]';
  // Conditions after a check for a number: a text would make an error of them.
  return `IF(ISNUMBER([value]),IF(${inputCondition(input)},[value],${otherwise}),${otherwise})`;
}

/** Large whole figures are easier to read with separators. */
const isLarge = ({ kind }: InputDefinition, value: InputValue): boolean =>
  kind === 'number' && typeof value === 'number' && value >= 1000 && Number.isInteger(value);

function shownValue({ kind, choices = [] }: InputDefinition, value: InputValue): Content {
  if (value === '') return '';
  if (kind === 'date') return { date: String(value) };
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** A structural input has no rule, because a new value in its cell would change nothing. */
function inputRule(input: InputDefinition): Validation | null {
  if (input.structural || input.kind === 'text') return null;
  const options = { strict: true, help: ruleHelp(input) };
  if (input.kind === 'date')
    return { kind: 'date', min: `${firstYear}-01-01`, max: `${lastYear}-12-31`, ...options };
  if (input.kind === 'choice') {
    return { kind: 'list', values: (input.choices ?? []).map((choice) => choice.label), ...options };
  }
  return input.exclusiveMin || input.exclusiveMax || input.kind === 'integer'
    ? { kind: 'formula', formula: inputCondition(input), ...options }
    : { kind: 'number', min: input.min ?? -1e15, max: input.max ?? 1e15, ...options };
}

/** Dates within these years, both included. */
const [firstYear, lastYear] = [2000, 2099];

/** The bounds as a condition of the cell `[value]`; scaled to whole numbers, because formulas hold no decimals. */
function inputCondition({ kind, min, max, exclusiveMin, exclusiveMax }: InputDefinition): string {
  const conditions = [
    'ISNUMBER([value])',
    ...(kind === 'date' ? [`[value]>=DATE(${firstYear},1,1)`, `[value]<DATE(${lastYear + 1},1,1)`] : []),
    ...(kind === 'integer' ? ['[value]=INT([value])'] : []),
    ...(min === undefined ? [] : [`[value]${exclusiveMin ? '>' : '>='}${wholeFraction(min)}`]),
    ...(max === undefined ? [] : [`[value]${exclusiveMax ? '<' : '<='}${wholeFraction(max)}`]),
  ];
  return `AND(${conditions.join(',')})`;
}

/** @example wholeFraction(0.001) // '1/1000' */
function wholeFraction(value: number): string {
  let divisor = 1;
  while (!Number.isInteger(Number((value * divisor).toPrecision(15))) && divisor < 1e9) divisor *= 10;
  const whole = Math.round(value * divisor);
  return divisor === 1 ? String(whole) : `${whole}/${divisor}`;
}

const rebuild: Localized = {
  'zh-CN': '生成时选定，更换请重新生成',
  en: 'Chosen when generating; generate again to change it',
};

function boundsText(input: InputDefinition): Localized {
  if (input.structural) return rebuild;
  if (input.kind === 'date') return { 'zh-CN': '真实存在的日期', en: 'a date that exists' };
  if (input.kind === 'choice') return { 'zh-CN': '从下拉列表选', en: 'from the list' };
  return { 'zh-CN': numberBounds(input, 'zh-CN'), en: numberBounds(input, 'en') };
}

const numberBounds = (input: InputDefinition, language: 'zh-CN' | 'en'): string =>
  boundsInWords(
    {
      ...input,
      percent: input.kind === 'percent',
      integer: input.kind === 'integer',
      unit: { 'zh-CN': '', en: '' },
    },
    language,
  );

const ruleHelp = (input: InputDefinition): Localized => {
  const bounds = boundsText(input);
  return {
    'zh-CN': `${input.label['zh-CN']}：${bounds['zh-CN']}`,
    en: `${input.label.en}: ${bounds.en}`,
  };
};

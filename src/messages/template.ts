import { message } from './define-messages';
import type { Language, Localized } from './language';
import { type LayoutMistake, layoutProblem } from './layout-mistake';

/** What is wrong with one formula of a template. */
export type FormulaProblem =
  | 'unknownInput'
  | 'unknownReference'
  | 'unknownText'
  | 'functionNotPortable'
  | 'address'
  | 'unknownName'
  | 'arrayLiteral'
  | 'decimalLiteral'
  | 'untranslatedText'
  | 'oneArgumentCeiling'
  | 'unreadable'
  | 'unfinished'
  | 'tooLong'
  | 'tooDeep'
  | 'tooMany'
  | 'otherSheetInHighlight'
  | 'unknownDefinition'
  | 'wrongArguments'
  | 'recursive'
  | 'endless'
  | 'quotedText'
  | 'slotUnnamed'
  | 'slotUnknown'
  | 'slotDoubled'
  | 'slotMissing';

export interface FormulaMistake {
  readonly problem: FormulaProblem;
  /** The word in the formula that it is about. */
  readonly name: string;
  /** How the definition or the text that it is about is used: `$short(n=…)`. */
  readonly usage?: string;
  /** The definition whose body has the mistake, if it is not the formula itself. */
  readonly definition?: string;
}

/** What is wrong with one definition of a template; `name` is itself or its parameter. */
export type DefinitionProblem =
  | 'unused'
  | 'doubled'
  | 'shadows'
  | 'parameterUnused'
  | 'parameterDoubled'
  | 'parameterReserved';

/** What is wrong with one text of a template; `name` is its slot or sign. */
export type TextProblem = 'unused' | 'slotsDiffer' | 'strayBrace';

/** What a plan is made of besides its inputs. */
const planParts = {
  calendar: { 'zh-CN': '日历', en: 'calendar' },
  category: { 'zh-CN': '类目', en: 'category' },
  template: { 'zh-CN': '工作表模板', en: 'template' },
} as const satisfies Record<string, Localized>;

type Sentences<Problem extends string> = Record<
  Language,
  Record<Problem, (name: string, usage: string) => string>
>;

const formulaProblems: Sentences<FormulaProblem> = {
  'zh-CN': {
    unknownInput: (name) => `没有叫 {${name}} 的参数`,
    unknownReference: (name) => `[${name}] 找不到对应的列、行或表格`,
    unknownText: (name) => `texts 里没有 ${name} 这条文字`,
    functionNotPortable: (name) => `函数 ${name} 不在各家表格通用的函数之列`,
    address: (name) => `不能写单元格地址 ${name}，请改用 {参数} 或 [列名]`,
    unknownName: (name) => `不认识“${name}”：参数写成 {参数}，列写成 [列名]，定义写成 @名称`,
    arrayLiteral: () => '不能写花括号数组，{ } 里只放参数名',
    decimalLiteral: (name) => `小数 ${name} 不能写死在公式里，请放到参数或单元格中`,
    untranslatedText: (name) => `文字“${name}”请写进 texts，再写成 $名称 来引用，这样中英文都有`,
    oneArgumentCeiling: (name) => `${name} 必须写两个参数，只写一个时各家表格结果不同`,
    unreadable: (name) => `从“${name}”开始读不懂`,
    unfinished: () => '没有写完，少了右括号或最后一个值',
    tooLong: (most) => `太长，最多 ${most} 个字符，请拆到几个单元格里`,
    tooDeep: (most) => `括号套得太深，最多 ${most} 层，请拆到几个单元格里`,
    tooMany: () => '到这里，整张表的公式加起来太长，请减少行、列或公式',
    unknownDefinition: (name) => `define 里没有 ${name} 这个定义`,
    wrongArguments: (name, usage) => `${name} 的参数个数不对，应写成 ${usage}`,
    recursive: (name) => `绕了一圈又用到 ${name}，这样展开不完`,
    endless: () => '把定义都展开以后太长，请拆到几个单元格里',
    quotedText: (name) => `引用文字不加引号，请写成 ${name}`,
    slotUnnamed: (_, usage) => `文字的空位要写明名称，应写成 ${usage}`,
    slotUnknown: (name, usage) => `这条文字没有空位 ${name}，应写成 ${usage}`,
    slotDoubled: (name, usage) => `空位 ${name} 给了两次，应写成 ${usage}`,
    slotMissing: (name, usage) => `空位 ${name} 没有给值，应写成 ${usage}`,
    otherSheetInHighlight: (name) =>
      `条件格式不能引用别的工作表或参数（${name}），请先把这个值放到本表的单元格里`,
  },
  en: {
    unknownInput: (name) => `there is no input {${name}}`,
    unknownReference: (name) => `[${name}] is no column, row or table`,
    unknownText: (name) => `there is no text ${name} in texts`,
    functionNotPortable: (name) => `the function ${name} is not among those that all spreadsheets share`,
    address: (name) => `the address ${name} is not allowed; use {input} or [column]`,
    unknownName: (name) =>
      `“${name}” means nothing here; inputs are written {input}, columns [column], definitions @name`,
    arrayLiteral: () => 'array literals are not allowed; braces hold the name of an input',
    decimalLiteral: (name) => `the decimal ${name} belongs in an input or a cell, not in a formula`,
    untranslatedText: (name) =>
      `put the text “${name}” into texts and write $name for it, so that it exists in both languages`,
    oneArgumentCeiling: (name) => `${name} needs two arguments; with one, spreadsheets disagree`,
    unreadable: (name) => `cannot be read from “${name}” on`,
    unfinished: () => 'it is not finished: a closing parenthesis or the last value is missing',
    tooLong: (most) => `it is too long: at most ${most} characters; divide it among several cells`,
    tooDeep: (most) =>
      `its parentheses nest too deeply: at most ${most} levels; divide it among several cells`,
    tooMany: () =>
      'up to here, the formulas of the whole sheet are too long together; use fewer rows, columns or formulas',
    unknownDefinition: (name) => `there is no definition ${name} in define`,
    wrongArguments: (name, usage) => `${name} has the wrong number of arguments; it is written ${usage}`,
    recursive: (name) => `it leads back to ${name}, without end`,
    endless: () => 'with its definitions written out it is too long; divide it among several cells',
    quotedText: (name) => `a text is written without quotes: ${name}`,
    slotUnnamed: (_, usage) => `the slots of a text are given by name; it is written ${usage}`,
    slotUnknown: (name, usage) => `the text has no slot ${name}; it is written ${usage}`,
    slotDoubled: (name, usage) => `the slot ${name} is given twice; the text is written ${usage}`,
    slotMissing: (name, usage) => `the slot ${name} has no value; the text is written ${usage}`,
    otherSheetInHighlight: (name) =>
      `conditional formatting cannot see inputs or other sheets (${name}); bring the value into a cell of this sheet first`,
  },
};

const definitionProblems: Sentences<DefinitionProblem> = {
  'zh-CN': {
    unused: () => '没有公式用到它，请删掉',
    doubled: () => '同一个名称定义了两次',
    shadows: () => '整张表的 define 里已经有这个名称，请换一个',
    parameterUnused: (name) => `参数 ${name} 没有用到，请删掉`,
    parameterDoubled: (name) => `参数 ${name} 写了两次`,
    parameterReserved: (name) => `参数不能叫 ${name}，这是表格里的真假值`,
  },
  en: {
    unused: () => 'no formula uses it; delete it',
    doubled: () => 'the name is defined twice',
    shadows: () => "the sheet's own define has this name already; choose another",
    parameterUnused: (name) => `its parameter ${name} is not used; delete it`,
    parameterDoubled: (name) => `its parameter ${name} is given twice`,
    parameterReserved: (name) => `a parameter cannot be named ${name}, which is a truth value`,
  },
};

const textProblems: Sentences<TextProblem> = {
  'zh-CN': {
    unused: () => '没有公式用到它，请删掉',
    slotsDiffer: (name) => `空位 {${name}} 只有一种语言里有，两种语言的空位必须相同`,
    strayBrace: (name) => `“${name}”只能用来写空位，如 {n}`,
  },
  en: {
    unused: () => 'no formula uses it; delete it',
    slotsDiffer: (name) => `the slot {${name}} is in one language only; both must have the same slots`,
    strayBrace: (name) => `“${name}” may only stand around a slot, as in {n}`,
  },
};

/** An input's bounds, as data for the sentence. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: boolean;
  readonly exclusiveMax?: boolean;
  readonly percent: boolean;
  readonly integer: boolean;
  readonly unit: Localized;
}

interface InputData {
  readonly label: Localized;
  /** The value got, as JSON. */
  readonly got: string;
}

/** `20` or `20%` or `1,000 元`. */
function figure(value: number, { percent, unit }: Bounds, language: Language): string {
  const digits = percent ? `${Number((value * 100).toPrecision(12))}%` : grouped(value);
  return unit[language] === '' ? digits : `${digits} ${unit[language]}`;
}

/** @example grouped(10000000.5) // '10,000,000.5' */
function grouped(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}

const noUnit: Localized = { 'zh-CN': '', en: '' };

const boundWords = {
  'zh-CN': { above: '大于 ', from: '不小于 ', below: '小于 ', upTo: '不超过 ', and: '，' },
  en: { above: 'above ', from: 'at least ', below: 'below ', upTo: 'at most ', and: ' and ' },
} as const;

/**
 * The bounds in words; empty if there are none.
 *
 * @example boundsInWords({ min: 0, max: 1, percent: true, … }, 'zh-CN') // '在 0% 到 100% 之间'
 */
export function boundsInWords(bounds: Bounds, language: Language): string {
  const { min, max, exclusiveMin, exclusiveMax } = bounds;
  const say = (value: number) => figure(value, bounds, language);
  if (min !== undefined && max !== undefined && !exclusiveMin && !exclusiveMax) {
    const low = figure(min, { ...bounds, unit: noUnit }, language);
    return language === 'en' ? `between ${low} and ${say(max)}` : `在 ${low} 到 ${say(max)} 之间`;
  }
  const words = boundWords[language];
  const low = min === undefined ? [] : [(exclusiveMin ? words.above : words.from) + say(min)];
  const high = max === undefined ? [] : [(exclusiveMax ? words.below : words.upTo) + say(max)];
  return [...low, ...high].join(words.and);
}

/** Failures in a template file, a plan, or the values of its inputs. */
export const templateMessages = {
  /** `got` is the JSON found there; `null` if there is nothing. */
  fileInvalid: message<{ path: string; expected: Localized; got: string | null }>({
    'zh-CN': ({ path, expected, got }) =>
      `文件的 ${path} 处应为：${expected['zh-CN']}，实际是：${got ?? '没有这一项'}`,
    en: ({ path, expected, got }) =>
      `In the file, at ${path}: expected ${expected.en}, got ${got ?? 'nothing'}`,
  }),
  fileKeyUnknown: message<{ path: string; known: readonly string[] }>({
    'zh-CN': ({ path, known }) => `文件的 ${path} 不认识；这里可以写：${known.join('、')}`,
    en: ({ path, known }) => `In the file, ${path} is unknown; what may stand here: ${known.join(', ')}`,
  }),
  /** `first` is the path of what has the id already. */
  fileIdDoubled: message<{ path: string; id: string; first: string }>({
    'zh-CN': ({ path, id, first }) => `文件的 ${path} 处：${id} 在 ${first} 已经用过，请换一个`,
    en: ({ path, id, first }) => `In the file, at ${path}: ${id} is taken already, at ${first}`,
  }),
  /** `file` is what a name leads to; `known` are the names that lead somewhere. */
  fileMissing: message<{ path: string; file: string; known: readonly string[] }>({
    'zh-CN': ({ path, file, known }) => `文件的 ${path} 处：没有 ${file} 这个文件；现有：${known.join('、')}`,
    en: ({ path, file, known }) =>
      `In the file, at ${path}: there is no ${file}; what exists is ${known.join(', ')}`,
  }),
  fileNotChosen: message<{ input: string; id: string; choices: readonly string[] }>({
    'zh-CN': ({ input, id, choices }) =>
      `inputs.yaml 里，参数 ${input} 的 choices 没有 ${id}，没人选得到这个文件；请加上一项 value: ${id}。现有：${choices.join('、')}`,
    en: ({ input, id, choices }) =>
      `In inputs.yaml, the choices of the input ${input} have no ${id}, so nobody can choose this file; add one with value: ${id}. There are ${choices.join(', ')}`,
  }),
  /** Of YAML: one of two would be lost. */
  fileKeyDoubled: message<{ key: string }>({
    'zh-CN': ({ key }) => `同一个键写了两次：${key}`,
    en: ({ key }) => `The key ${key} is written twice`,
  }),
  fileNotYaml: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `不是合法的 YAML：${reason}`,
    en: ({ reason }) => `This is not YAML: ${reason}`,
  }),
  fileFormulaInvalid: message<FormulaMistake & { path: string; formula: string }>({
    'zh-CN': ({ path, formula, problem, name }) =>
      `文件的 ${path} 处，公式 ${formula} 有误：${formulaProblems['zh-CN'][problem](name, '')}`,
    en: ({ path, formula, problem, name }) =>
      `In the file, at ${path}, formula ${formula}: ${formulaProblems.en[problem](name, '')}`,
  }),
  formulaInvalid: message<FormulaMistake & { template: string; block: string; formula: string }>({
    'zh-CN': ({ template, block, formula, problem, name, usage = '', definition }) =>
      `模板 ${template} 的 ${block} 里，公式 ${formula} 有误：${definition === undefined ? '' : `在定义 @${definition} 里，`}${formulaProblems['zh-CN'][problem](name, usage)}`,
    en: ({ template, block, formula, problem, name, usage = '', definition }) =>
      `Template ${template}, block ${block}, formula ${formula}: ${definition === undefined ? '' : `in the definition @${definition}, `}${formulaProblems.en[problem](name, usage)}`,
  }),
  definitionInvalid: message<{
    template: string;
    block: string;
    definition: string;
    problem: DefinitionProblem;
    name: string;
  }>({
    'zh-CN': ({ template, block, definition, problem, name }) =>
      `模板 ${template} 的 ${block} 里，定义 @${definition} 有误：${definitionProblems['zh-CN'][problem](name, '')}`,
    en: ({ template, block, definition, problem, name }) =>
      `Template ${template}, block ${block}, definition @${definition}: ${definitionProblems.en[problem](name, '')}`,
  }),
  textInvalid: message<{ template: string; text: string; problem: TextProblem; name: string }>({
    'zh-CN': ({ template, text, problem, name }) =>
      `模板 ${template} 的 texts 里，文字 $${text} 有误：${textProblems['zh-CN'][problem](name, '')}`,
    en: ({ template, text, problem, name }) =>
      `Template ${template}, texts, text $${text}: ${textProblems.en[problem](name, '')}`,
  }),
  layoutInvalid: message<{ template: string; block: string; mistake: LayoutMistake }>({
    'zh-CN': ({ template, block, mistake }) =>
      `模板 ${template} 的 ${block} 有误：${layoutProblem(mistake, 'zh-CN')}`,
    en: ({ template, block, mistake }) =>
      `Template ${template}, block ${block}: ${layoutProblem(mistake, 'en')}`,
  }),
  planPartMissing: message<{ plan: string; part: keyof typeof planParts; id: string }>({
    'zh-CN': ({ plan, part, id }) => `方案 ${plan} 要用的${planParts[part]['zh-CN']} ${id} 不存在`,
    en: ({ plan, part, id }) => `Plan ${plan} needs the ${planParts[part].en} ${id}, which does not exist`,
  }),
  inputUnknown: message<{ id: string; known: readonly string[] }>({
    'zh-CN': ({ id, known }) => `没有叫 ${id} 的参数；可用的参数：${known.join('、')}`,
    en: ({ id, known }) => `There is no input ${id}; the inputs are ${known.join(', ')}`,
  }),
  inputQuantityUnknown: message<{ path: string; input: string; quantity: string; known: readonly string[] }>({
    'zh-CN': ({ path, input, quantity, known }) =>
      `文件的 ${path} 处：参数 ${input} 引用的量 ${quantity} 不存在；可用的量：${known.join('、')}`,
    en: ({ path, input, quantity, known }) =>
      `In the file, at ${path}: the input ${input} refers to a quantity ${quantity}, which does not exist; the quantities are ${known.join(', ')}`,
  }),
  inputWiderThanQuantity: message<{
    path: string;
    input: string;
    bound: 'min' | 'max';
    got: number;
    quantity: string;
    name: Localized;
    bounds: Bounds;
  }>({
    'zh-CN': ({ path, input, bound, got, quantity, name, bounds }) =>
      `文件的 ${path} 处：参数 ${input} 的 ${bound} 写成 ${figure(got, bounds, 'zh-CN')}，比它引用的量 ${quantity}（${name['zh-CN']}）的范围宽；须${boundsInWords(bounds, 'zh-CN')}`,
    en: ({ path, input, bound, got, quantity, name, bounds }) =>
      `In the file, at ${path}: the ${bound} of the input ${input} is ${figure(got, bounds, 'en')}, wider than its quantity ${quantity} (${name.en}); it must be ${boundsInWords(bounds, 'en')}`,
  }),
  inputNotNumber: message<InputData & { bounds: Bounds }>({
    'zh-CN': ({ label, got, bounds }) =>
      `${label['zh-CN']}应为${bounds.integer ? '整数' : '数字'}${inParentheses(boundsInWords(bounds, 'zh-CN'), 'zh-CN')}，实际是 ${got}`,
    en: ({ label, got, bounds }) =>
      `${label.en} must be ${bounds.integer ? 'a whole number' : 'a number'}${inParentheses(boundsInWords(bounds, 'en'), 'en')}; got ${got}`,
  }),
  inputOutOfBounds: message<InputData & { bounds: Bounds }>({
    'zh-CN': ({ label, got, bounds }) =>
      `${label['zh-CN']}须${boundsInWords(bounds, 'zh-CN')}，实际是 ${got}`,
    en: ({ label, got, bounds }) => `${label.en} must be ${boundsInWords(bounds, 'en')}; got ${got}`,
  }),
  inputNotDate: message<InputData>({
    'zh-CN': ({ label, got }) => `${label['zh-CN']}应为真实存在的日期，写成 2026-11-11 这样，实际是 ${got}`,
    en: ({ label, got }) => `${label.en} must be a date that exists, written like 2026-11-11; got ${got}`,
  }),
  inputNotChoice: message<InputData & { choices: readonly string[] }>({
    'zh-CN': ({ label, got, choices }) => `${label['zh-CN']}只能是 ${choices.join('、')} 之一，实际是 ${got}`,
    en: ({ label, got, choices }) => `${label.en} must be one of ${choices.join(', ')}; got ${got}`,
  }),
  inputNotText: message<InputData & { maxLength: number }>({
    'zh-CN': ({ label, got, maxLength }) =>
      `${label['zh-CN']}应为不超过 ${maxLength} 个字的文字，实际是 ${got}`,
    en: ({ label, got, maxLength }) =>
      `${label.en} must be a text of at most ${maxLength} characters; got ${got}`,
  }),
};

function inParentheses(words: string, language: Language): string {
  if (words === '') return '';
  return language === 'en' ? ` (${words})` : `（${words}）`;
}

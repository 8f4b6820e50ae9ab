import { message } from './define-messages';
import type { Language } from './language';

/** Why a formula cannot travel with a captured sheet; `name` is the word in the formula that it is about. */
export type CellFormulaProblem =
  | 'otherSheet'
  | 'outsideSheet'
  | 'functionReachesOut'
  | 'functionSpills'
  | 'functionUnknown'
  | 'brokenReference'
  | 'unreadable'
  | 'unfinished'
  | 'tooDeep';

const formulaProblems: Record<Language, Record<CellFormulaProblem, (name: string) => string>> = {
  'zh-CN': {
    otherSheet: (name) => `引用了别的工作表（${name}）`,
    outsideSheet: (name) => `引用的 ${name} 不在模板范围内`,
    functionReachesOut: (name) => `${name} 会读取表格以外或不固定的位置，模板里不允许`,
    functionSpills: (name) => `${name} 的结果会铺到旁边的格子`,
    functionUnknown: (name) => `函数 ${name} 不能随模板带走`,
    brokenReference: (name) => `引用已经失效（${name}）`,
    unreadable: (name) => `从“${name}”开始读不懂`,
    unfinished: () => '没有写完，少了右括号或最后一个值',
    tooDeep: (most) => `括号套得太深，最多 ${most} 层`,
  },
  en: {
    otherSheet: (name) => `it refers to another sheet (${name})`,
    outsideSheet: (name) => `${name} lies outside the template`,
    functionReachesOut: (name) =>
      `${name} reads from outside the sheet or from places not fixed, which templates must not`,
    functionSpills: (name) => `the result of ${name} spills into the cells beside it`,
    functionUnknown: (name) => `the function ${name} cannot travel with a template`,
    brokenReference: (name) => `a reference is broken (${name})`,
    unreadable: (name) => `it cannot be read from “${name}” on`,
    unfinished: () => 'it is not finished: a closing parenthesis or the last value is missing',
    tooDeep: (most) => `its parentheses nest too deeply: at most ${most} levels`,
  },
};

type Nothing = Record<never, never>;

/** Failures of sharing templates: capturing, storing, importing, inserting. */
export const sharingMessages = {
  cellFormulaInvalid: message<{ cell: string; formula: string; problem: CellFormulaProblem; name: string }>({
    'zh-CN': ({ cell, formula, problem, name }) =>
      `${cell} 的公式 ${shortened(formula)} 带不走：${formulaProblems['zh-CN'][problem](name)}`,
    en: ({ cell, formula, problem, name }) =>
      `The formula ${shortened(formula)} in ${cell} cannot travel: ${formulaProblems.en[problem](name)}`,
  }),
  ruleCannotTravel: message<{ cell: string; kind: 'validation' | 'conditionalFormat' }>({
    'zh-CN': ({ cell, kind }) =>
      `${cell} 的${kind === 'validation' ? '数据验证' : '条件格式'}带不走：模板里没有这一类规则`,
    en: ({ cell, kind }) =>
      `The ${kind === 'validation' ? 'data validation' : 'conditional format'} at ${cell} cannot travel: templates have no such rule`,
  }),
  listCannotTravel: message<{ cell: string; source: string }>({
    'zh-CN': ({ cell, source }) => `${cell} 的下拉选项取自别的地方（${source}）`,
    en: ({ cell, source }) => `The choices of ${cell} come from elsewhere (${source})`,
  }),
  heightsStay: message<{ rows: number }>({
    'zh-CN': ({ rows }) => `行高只取前 ${rows} 行，再往下按内容自动调整`,
    en: ({ rows }) =>
      `Row heights are taken of the first ${rows} rows; further down they follow the contents`,
  }),
  chartsStay: message<{ count: number }>({
    'zh-CN': ({ count }) => `${count} 个图表带不走，插入后请重新添加`,
    en: ({ count }) =>
      `${count} ${count === 1 ? 'chart' : 'charts'} cannot travel; add ${count === 1 ? 'it' : 'them'} again after inserting`,
  }),
  cannotTravel: message<{ count: number }>({
    'zh-CN': ({ count }) => `有 ${count} 处内容不能原样带走：`,
    en: ({ count }) => `${count} ${count === 1 ? 'thing' : 'things'} cannot travel as they are:`,
  }),
  captureEmpty: message<Nothing>({
    'zh-CN': () => '这里还是空的，先填好表头、公式或格式，再存为模板。',
    en: () => 'There is nothing here yet: add headers, formulas or formats first.',
  }),
  captureTooLarge: message<{ rows: number; columns: number; maxRows: number; maxColumns: number }>({
    'zh-CN': ({ rows, columns, maxRows, maxColumns }) =>
      `模板最多 ${maxRows} 行 × ${maxColumns} 列，现在有内容的部分是 ${rows} 行 × ${columns} 列；请只选需要的区域`,
    en: ({ rows, columns, maxRows, maxColumns }) =>
      `A template may have at most ${maxRows} × ${maxColumns} cells, this has ${rows} × ${columns}; select only what you need`,
  }),
  templateTooLong: message<{ length: number; most: number }>({
    'zh-CN': ({ length, most }) =>
      `内容太多：模板文件最多 ${kilo(most)} 千字符，这里有 ${kilo(length)} 千字符；请缩小范围，或只保留表头和公式`,
    en: ({ length, most }) =>
      `Too much content: a template has at most ${kilo(most)} thousand characters, this has ${kilo(length)} thousand; take a smaller part, or only headers and formulas`,
  }),
  fileEmpty: message<Nothing>({
    'zh-CN': () => '还没有内容：请选择模板文件，或把文件里的全部文字粘贴到这里',
    en: () => 'Nothing here yet: choose a template file, or paste all of its text',
  }),
  fileNotTemplate: message<Nothing>({
    'zh-CN': () => '这不是客服大促助手的模板文件。请选择用「更多 ▸ 导出文件」存下的 .json 文件',
    en: () =>
      'This is not a template of the promo planner: choose a .json file that “More ▸ Export file” made',
  }),
  fileTooNew: message<{ version: number; known: number }>({
    'zh-CN': ({ version, known }) =>
      `这个模板的格式是第 ${version} 版，这里认得的是第 ${known} 版。请更新客服大促助手，再导入一次`,
    en: ({ version, known }) =>
      `This template has format version ${version}; this add-on reads version ${known}. Update the add-on and import it again`,
  }),
  fileTooLong: message<{ length: number; most: number }>({
    'zh-CN': ({ length, most }) => `文件太大：最多 ${kilo(most)} 千字符，这里有 ${kilo(length)} 千字符`,
    en: ({ length, most }) =>
      `The file is too large: at most ${kilo(most)} thousand characters, this has ${kilo(length)} thousand`,
  }),
  fileNotJson: message<{ line: number; column: number; excerpt: string }>({
    'zh-CN': ({ line, column, excerpt }) =>
      excerpt === ''
        ? `文件不完整：到第 ${line} 行第 ${column} 个字符就断了，请重新导出或整段复制`
        : `这不是模板文件：第 ${line} 行第 ${column} 个字符“${excerpt}”处不是有效的 JSON`,
    en: ({ line, column, excerpt }) =>
      excerpt === ''
        ? `The file breaks off at line ${line}, character ${column}: export it again, or copy all of it`
        : `This is no template file: no valid JSON at line ${line}, character ${column} (“${excerpt}”)`,
  }),
  fileTooDeep: message<{ line: number; column: number; most: number }>({
    'zh-CN': ({ line, column, most }) => `文件第 ${line} 行第 ${column} 个字符处嵌套太深，最多 ${most} 层`,
    en: ({ line, column, most }) =>
      `The file nests too deeply at line ${line}, character ${column}: at most ${most} levels`,
  }),
  nameInvalid: message<{ length: number; most: number }>({
    'zh-CN': ({ length, most }) =>
      length === 0 ? '请给模板起个名字' : `名字最多 ${most} 个字，现在有 ${length} 个字`,
    en: ({ length, most }) =>
      length === 0
        ? 'Please give the template a name'
        : `A name has at most ${most} characters, this has ${length}`,
  }),
  templateUnknown: message<Nothing>({
    'zh-CN': () => '这个模板已经不在了，可能刚被删除；请刷新列表再试。',
    en: () => 'This template is gone; it may just have been deleted. Refresh the list and try again.',
  }),
  templateBroken: message<{ name: string }>({
    'zh-CN': ({ name }) => `模板「${name}」的内容不完整，没法使用；请重新导入或重新保存一份`,
    en: ({ name }) => `The content of “${name}” is incomplete; import it again, or capture it anew`,
  }),
  storeFull: message<{ neededBytes: number; freeBytes: number; mostBytes: number }>({
    'zh-CN': ({ neededBytes, freeBytes, mostBytes }) =>
      `「我的模板」放不下了：这个要 ${kilo(neededBytes)} KB，只剩 ${Math.floor(freeBytes / 1000)} KB（一共 ${kilo(mostBytes)} KB）。请先删掉不用的，或导出成文件；已有的模板都没动`,
    en: ({ neededBytes, freeBytes, mostBytes }) =>
      `“Mine” is full: this needs ${kilo(neededBytes)} KB and ${Math.floor(freeBytes / 1000)} of ${kilo(mostBytes)} KB are free. Delete or export some first; what you have is untouched`,
  }),
  storeFailed: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `没有做成，你的模板还和原来一样。原因：${reason}`,
    en: ({ reason }) => `That was not done; your templates are as they were. Reason: ${reason}`,
  }),
  namesMissing: message<{ cell: string; names: readonly string[] }>({
    'zh-CN': ({ cell, names }) =>
      `${cell} 等处的公式要用到名称 ${names.join('、')}，这个工作簿里没有。请先在「规划」里生成带「参数」的工作簿，或自己定义这些名称，再插入`,
    en: ({ cell, names }) =>
      `Formulas (${cell} …) use the names ${names.join(', ')}, which this spreadsheet does not have. Make a plan with its inputs first, or define these names, then insert`,
  }),
  libraryFailed: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `模板库没有改成功。原因：${reason}`,
    en: ({ reason }) => `The template library was not changed. Reason: ${reason}`,
  }),
};

const shortened = (formula: string): string => (formula.length > 40 ? `${formula.slice(0, 40)}…` : formula);

/** Thousands, rounded up so that what does not fit never looks as if it did. */
const kilo = (amount: number): number => Math.ceil(amount / 1000);

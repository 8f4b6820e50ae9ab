import type { Localized } from './language';

/** What the add-on relies on and nobody has seen on Google yet. */
export interface Unproved {
  /** What should be seen. */
  readonly expected: Localized;
  /** What to do where something else is seen. */
  readonly remedy: Localized;
}

/**
 * Behaviours of Google that no document of Google's tells, by the id of the check that tries them. This list only gets shorter: once a
 * report from Google shows a behaviour, its entry goes, and its check with it. One that differs stays until the add-on does without.
 */
export const unproved = {
  'page-marks': {
    expected: {
      'zh-CN': '侧边栏网页里，要写入起始页和语言的地方都在，各一处',
      en: 'the sidebar’s page has the places for its first view and its root, once each',
    },
    remedy: {
      'zh-CN': '侧边栏会打不开。先用菜单里的功能；请把报告发给我们。',
      en: 'The sidebar will stay blank: use the menu for now, and send the report.',
    },
  },
  'page-length': {
    expected: {
      'zh-CN': '脚本读到的侧边栏网页和推送时一样长',
      en: 'the sidebar’s page is as long as it was pushed',
    },
    remedy: {
      'zh-CN': '打开侧边栏看四个标签页是否都正常。正常就不影响使用，但请把两个长度告诉我们。',
      en: 'Open all four tabs of the sidebar. If they work, nothing is lost; tell us both lengths.',
    },
  },
  'engine-younger': {
    expected: {
      'zh-CN': '较新的 JavaScript 写法能用（自带，或由插件补上）',
      en: 'younger parts of JavaScript work, native or filled in',
    },
    remedy: {
      'zh-CN': '在 Apps 脚本的「项目设置」里打开 V8 运行时，再试一次。',
      en: 'Turn on the V8 runtime in the settings of the script, and check again.',
    },
  },
  'engine-han': {
    expected: { 'zh-CN': '正则能认出汉字', en: 'patterns know Chinese characters' },
    remedy: {
      'zh-CN': '「标注评价」可能认错中英文。先不要用，请把报告发给我们。',
      en: 'Tagging may take Chinese for English: leave it alone, and send the report.',
    },
  },
  'engine-intl': {
    expected: { 'zh-CN': '有 Intl，认得上海时区', en: 'Intl is there and knows Shanghai’s zone' },
    remedy: {
      'zh-CN': '不影响使用，插件运行时用不到它；请告诉我们。',
      en: 'Nothing depends on it while the add-on runs; tell us.',
    },
  },
  'cell-date': {
    expected: {
      'zh-CN': '单元格里的日期读出来是 Date，按表格时区还是那一天那一刻',
      en: 'a date of a cell is read as a Date, and is the same moment in the spreadsheet’s zone',
    },
    remedy: {
      'zh-CN': '「更新」和「算每班人数」会读错日期。改日期请直接改「参数」表；请把报告发给我们。',
      en: 'Updating and solving read wrong dates: type dates into the inputs sheet, and send the report.',
    },
  },
  'fresh-wrap': {
    expected: {
      'zh-CN': '没动过的单元格，换行方式读出来是「溢出」',
      en: 'an untouched cell says that it overflows',
    },
    remedy: {
      'zh-CN': '存成模板的表会多出自动换行。可以照用，插入后手动关掉。',
      en: 'Captured templates come out wrapped; turn that off after inserting.',
    },
  },
  'fresh-format': {
    expected: {
      'zh-CN': '没动过的单元格，数字格式读出来是「自动」的几种写法之一',
      en: 'the number format of an untouched cell is one of the names of “automatic”',
    },
    remedy: {
      'zh-CN': '存成模板的表会带上多余的数字格式，不影响计算；请把看到的格式告诉我们。',
      en: 'Captured templates carry a needless format; tell us which.',
    },
  },
  'fresh-font': {
    expected: {
      'zh-CN': '没动过的单元格是 10 号黑字、白底',
      en: 'an untouched cell has black text of 10 points on white',
    },
    remedy: {
      'zh-CN': '表格用了自己的主题。存成的模板会带上这些颜色，不影响计算。',
      en: 'The spreadsheet has a theme of its own; captured templates carry its colours.',
    },
  },
  'text-kept': {
    expected: {
      'zh-CN': '纯文本格式（@）的单元格里，11.11、1-2、0012 原样是文字',
      en: 'cells of plain text (@) keep 11.11, 1-2 and 0012 as text',
    },
    remedy: {
      'zh-CN': '任务编号、模板库里的文字可能变成日期。生成后检查一遍；请把报告发给我们。',
      en: 'Codes and shared templates may become dates: look them over, and send the report.',
    },
  },
  'formula-commas': {
    expected: {
      'zh-CN': '按插件的写法写入的公式，在这个表格的语言区域里算得对',
      en: 'formulas as the add-on writes them compute in this spreadsheet’s locale',
    },
    remedy: {
      'zh-CN': '生成的表会满是 #ERROR!。先在「文件 ▸ 设置」里把语言区域换成中国或美国。',
      en: 'Sheets would be full of errors: set the locale to China or United States in File ▸ Settings.',
    },
  },
  'formula-commas-zh_CN': {
    expected: {
      'zh-CN': '同上，语言区域为中国（zh_CN）',
      en: 'the same with the locale zh_CN',
    },
    remedy: {
      'zh-CN': '把语言区域换成报告里通过的那一个；请把报告发给我们。',
      en: 'Use a locale that has passed, and send the report.',
    },
  },
  'formula-commas-en_US': {
    expected: {
      'zh-CN': '同上，语言区域为美国（en_US）',
      en: 'the same with the locale en_US',
    },
    remedy: {
      'zh-CN': '把语言区域换成报告里通过的那一个；请把报告发给我们。',
      en: 'Use a locale that has passed, and send the report.',
    },
  },
  'formula-commas-de_DE': {
    expected: {
      'zh-CN': '同上，语言区域为德国（de_DE，用逗号作小数点）',
      en: 'the same with the locale de_DE, whose decimals have a comma',
    },
    remedy: {
      'zh-CN': '用逗号作小数点的语言区域先不要用，换成中国或美国；请把报告发给我们。',
      en: 'Do not use locales with decimal commas: choose China or United States, and send the report.',
    },
  },
  'function-locale': {
    expected: {
      'zh-CN': '单元格里的自定义函数问得到用户的语言',
      en: 'a custom function in a cell may ask for the user’s language',
    },
    remedy: {
      'zh-CN': '单元格里的提示一律是中文，不影响计算。',
      en: 'Messages in cells are Chinese for everybody; results are not affected.',
    },
  },
  'function-date': {
    expected: {
      'zh-CN': '自定义函数收到的日期，和单元格里是同一天同一刻',
      en: 'a custom function sees the day and hour that its cell shows',
    },
    remedy: {
      'zh-CN': '让脚本和表格用同一个时区（报告开头有），PROMO_PHASE 就不会差一天。',
      en: 'Give the script and the spreadsheet the same zone, or PROMO_PHASE is a day off.',
    },
  },
  'function-omitted': {
    expected: {
      'zh-CN': '中间和末尾没填的参数，自定义函数收到的是空',
      en: 'an argument left out, in the middle or at the end, arrives as nothing',
    },
    remedy: {
      'zh-CN': '自定义函数的每个参数都填上，不要跳过；请把报告发给我们。',
      en: 'Give every argument, skipping none, and send the report.',
    },
  },
  'function-error-argument': {
    expected: {
      'zh-CN': '参数是错误值时，结果也是错误，不会算出一个数',
      en: 'an error among the arguments gives an error, never a number',
    },
    remedy: {
      'zh-CN': '引用的格子出错时，别信自定义函数的结果；请把报告发给我们。',
      en: 'Do not trust a result whose arguments hold errors, and send the report.',
    },
  },
  'function-throws': {
    expected: {
      'zh-CN': '函数报错时单元格显示错误值（鼠标停在上面，应看到一句中文说明）',
      en: 'a function that throws shows an error (its note, by the pointer, is in your language)',
    },
    remedy: {
      'zh-CN': '错误的参数会显示成普通文字；请把看到的内容告诉我们。',
      en: 'Wrong arguments look like plain text; tell us what is shown.',
    },
  },
  'function-spills': {
    expected: {
      'zh-CN': '返回两行两列的函数，结果铺满四格',
      en: 'a function of two rows and columns fills four cells',
    },
    remedy: {
      'zh-CN': '不要整列填自定义函数，一格一格填；请把报告发给我们。',
      en: 'Use functions cell by cell instead of over ranges, and send the report.',
    },
  },
  'function-blank-cell': {
    expected: {
      'zh-CN': '区域里的空格，自定义函数收到的是空文字',
      en: 'blank cells of a range arrive as empty texts',
    },
    remedy: {
      'zh-CN': '区域里不要留空格；请把报告发给我们。',
      en: 'Leave no cell of a range blank, and send the report.',
    },
  },
  'function-examples': {
    expected: {
      'zh-CN': '每个自定义函数的示例，在单元格里算出说明里的结果',
      en: 'the example of every custom function gives the documented result',
    },
    remedy: {
      'zh-CN': '列出的函数先不要用；请把报告发给我们。',
      en: 'Do not use the functions that are listed, and send the report.',
    },
  },
  'name-round-trip': {
    expected: {
      'zh-CN': '命名范围写进去、读出来是同一块，公式也认得它',
      en: 'a named range is read as it was written, and formulas know it',
    },
    remedy: {
      'zh-CN': '生成的表算不出来。请把报告发给我们。',
      en: 'Made sheets cannot compute; send the report.',
    },
  },
  'name-broken': {
    expected: {
      'zh-CN': '删掉工作表后，它的名称要么没了，要么还列着但取不到范围，也删得掉',
      en: 'a deleted sheet’s name is gone, or is listed without a range and can be removed',
    },
    remedy: {
      'zh-CN': '手动删过生成的表以后，先到「数据 ▸ 已命名的范围」删掉 kefu 开头、显示 #REF! 的名称，再生成。',
      en: 'After deleting a made sheet by hand, remove its kefu… names in Data ▸ Named ranges first.',
    },
  },
  'validation-rows': {
    expected: {
      'zh-CN': '一条公式校验放到三行，每行按自己那一行判断',
      en: 'one rule by formula over three rows judges each row by itself',
    },
    remedy: {
      'zh-CN': '自存模板里的公式校验可能看错行。插入后检查一遍；请把报告发给我们。',
      en: 'Rules by formula in captured templates may look at the wrong row: look them over.',
    },
  },
  'highlight-formula': {
    expected: {
      'zh-CN': '公式条件格式写进去、读出来一样',
      en: 'a conditional format by formula is read as it was written',
    },
    remedy: {
      'zh-CN': '红黄提示可能不出现，数字不受影响；请把报告发给我们。',
      en: 'Highlights may be missing, figures are right; send the report.',
    },
  },
  'chart-first-column': {
    expected: {
      'zh-CN': '首列是数字的图表，记得首列是横轴',
      en: 'a chart with numbers in its first column keeps them as its axis',
    },
    remedy: {
      'zh-CN': '「逐时需求」的图会多一条线。在图表编辑器里勾上「使用列 A 作为标签」。',
      en: 'The hourly chart has a line too many: tick “Use column A as labels” in its editor.',
    },
  },
  'copied-tag': {
    expected: {
      'zh-CN': '复制出来的工作表不带插件的标记',
      en: 'a copy of a sheet carries no mark of the add-on',
    },
    remedy: {
      'zh-CN': '不影响使用：插件按指纹认得出复制的表，撤销不会动它们。请告诉我们。',
      en: 'Nothing is lost: the add-on tells copies by their fingerprint, and undo leaves them alone. Tell us.',
    },
  },
  'copied-looks': {
    expected: {
      'zh-CN': '复制出来的工作表，行数、列宽、网格线和隐藏都和原表一样',
      en: 'a copy of a sheet has its rows, widths, gridlines, and is hidden as it is',
    },
    remedy: {
      'zh-CN': '不影响使用：缺的部分插件会逐张补上，生成稍慢一点。',
      en: 'Nothing is lost: the add-on does the rest sheet by sheet, and generates a little slower.',
    },
  },
  'row-height': {
    expected: {
      'zh-CN': '行高可以压到 6 像素，读出来也是 6',
      en: 'a row can be 6 pixels high, and says so',
    },
    remedy: {
      'zh-CN': '只是行高不好看，不影响计算。',
      en: 'Rows look taller than meant; nothing else.',
    },
  },
  lock: {
    expected: {
      'zh-CN': '文档锁拿得到，也放得掉',
      en: 'the document’s lock can be taken and given back',
    },
    remedy: {
      'zh-CN': '请确认脚本是绑定在这个表格里的（扩展程序 ▸ Apps 脚本），不是独立项目。',
      en: 'Make sure that the script belongs to this spreadsheet (Extensions ▸ Apps Script).',
    },
  },
  properties: {
    expected: {
      'zh-CN': '用户属性读得到，每条不超过 9 KB',
      en: 'the user’s properties can be read, each of at most 9 KB',
    },
    remedy: {
      'zh-CN': '「我的模板」存不了。可以导出成文件；请把报告发给我们。',
      en: 'Templates of your own cannot be kept: export them as files.',
    },
  },
  'plan-figures': {
    expected: {
      'zh-CN': '生成一份小规划，表里的订单、询单、人数和程序算的一样',
      en: 'a small plan’s orders, inquiries and people are what the program computes',
    },
    remedy: {
      'zh-CN': '先不要用生成的人数。请把报告发给我们。',
      en: 'Do not use the figures of made sheets, and send the report.',
    },
  },
  'plan-errors': {
    expected: {
      'zh-CN': '那份小规划里没有一格是错误值',
      en: 'no cell of that plan shows an error',
    },
    remedy: {
      'zh-CN': '报告列出了出错的格子和公式，请发给我们。',
      en: 'The report names the cells and their formulas; send it.',
    },
  },
  'plan-undone': {
    expected: {
      'zh-CN': '撤销那份小规划，它的表和名称都没了',
      en: 'undoing that plan leaves none of its sheets and names',
    },
    remedy: {
      'zh-CN': '手动删掉剩下的表，以及「数据 ▸ 已命名的范围」里 kefu 开头的名称。',
      en: 'Remove the sheets that are left, and the kefu… names in Data ▸ Named ranges.',
    },
  },
  timings: {
    expected: {
      'zh-CN': '读、写、刷新各 20 次，平均每次不到 1 秒',
      en: '20 reads, writes and flushes take less than a second each on average',
    },
    remedy: {
      'zh-CN': '生成整本可能超过 6 分钟的限制。在侧边栏里分批勾选要生成的表。',
      en: 'A whole workbook may take longer than the 6 minutes that Google allows: choose fewer sheets.',
    },
  },
} as const satisfies Readonly<Record<string, Unproved>>;

export type UnprovedId = keyof typeof unproved;

import type { Language } from './language';

/** What is wrong with a block of a template, and what a sentence about it names. */
export type LayoutMistake =
  | { readonly problem: 'unknownList'; readonly name: string; readonly known: readonly string[] }
  | { readonly problem: 'unknownColumns'; readonly names: readonly string[] }
  | { readonly problem: 'unknownChoices'; readonly path: string }
  | { readonly problem: 'sheetNotMade'; readonly sheet: string }
  | { readonly problem: 'blockDoubled' }
  | { readonly problem: 'tooWide'; readonly columns: number; readonly room: number }
  | {
      readonly problem: 'tooLarge';
      readonly rows: number;
      readonly columns: number;
      readonly most: { readonly rows: number; readonly columns: number; readonly cells: number };
    }
  | { readonly problem: 'splitByFreezing'; readonly columns: number }
  | { readonly problem: 'chartColumnsApart'; readonly names: readonly string[] };

type LayoutSentences = {
  readonly [Problem in LayoutMistake['problem']]: (
    mistake: Extract<LayoutMistake, { readonly problem: Problem }>,
  ) => string;
};

const layoutProblems: Record<Language, LayoutSentences> = {
  'zh-CN': {
    unknownList: ({ name, known }) => `没有叫 ${name} 的列表（可用：${known.join('、')}）`,
    unknownColumns: ({ names }) => `highlights 里的列 ${names.join('、')} 不存在`,
    unknownChoices: ({ path }) => `找不到列 ${path}`,
    sheetNotMade: ({ sheet }) => `工作表 ${sheet} 这次不生成；请给这一行加上 when`,
    blockDoubled: () => '另一个区块已经用了这个 id，每个区块的 id 必须不同',
    tooWide: ({ columns, room }) => `要占 ${columns} 列，但模板的 columns 只有 ${room} 列`,
    tooLarge: ({ rows, columns, most }) =>
      `到这里一共 ${rows} 行 × ${columns} 列，一张表最多 ${most.rows} 行、${most.columns} 列、${most.cells} 格`,
    splitByFreezing: ({ columns }) => `跨了 ${columns} 列，但只冻结了其中一部分；冻结的列和其他列不能合并`,
    chartColumnsApart: ({ names }) => `图表的列必须在本表中从左到右相邻：${names.join('、')}`,
  },
  en: {
    unknownList: ({ name, known }) => `there is no list ${name} (known: ${known.join(', ')})`,
    unknownColumns: ({ names }) => `highlights name columns that do not exist: ${names.join(', ')}`,
    unknownChoices: ({ path }) => `there is no column ${path}`,
    sheetNotMade: ({ sheet }) => `the sheet ${sheet} is not made this time; the row needs a when`,
    blockDoubled: () => 'another block has this id; ids of blocks must differ',
    tooWide: ({ columns, room }) => `takes ${columns} columns, but the template's columns are only ${room}`,
    tooLarge: ({ rows, columns, most }) =>
      `makes ${rows} rows of ${columns} columns so far; a sheet has at most ${most.rows} rows, ${most.columns} columns and ${most.cells} cells`,
    splitByFreezing: ({ columns }) =>
      `spans ${columns} columns of which only some are frozen; frozen columns cannot be merged with others`,
    chartColumnsApart: ({ names }) =>
      `the chart's columns must lie side by side on this sheet: ${names.join(', ')}`,
  },
};

/** @example layoutProblem({ problem: 'tooWide', columns: 9, room: 8 }, 'en') // 'takes 9 columns, but …' */
export function layoutProblem(mistake: LayoutMistake, language: Language): string {
  const speak = layoutProblems[language][mistake.problem] as (data: LayoutMistake) => string;
  return speak(mistake);
}

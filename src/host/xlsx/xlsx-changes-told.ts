import type { Language } from '../../messages';
import type { XlsxChanges } from './xlsx-changes';

/** So many are named; of the others it is said how many. */
const mostNamed = 8;

interface Texts {
  renamed(pairs: readonly string[], more: number): string;
  pair(name: string, nameInFile: string): string;
  unlinked(cells: readonly string[], more: number): string;
}

const texts: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    renamed: (pairs, more) =>
      `有的工作表名称 .xlsx 不允许，文件里换了名字，公式和链接已跟着改：${pairs.join('、')}${more > 0 ? `，还有 ${more} 张` : ''}`,
    pair: (name, nameInFile) => `「${name}」改为「${nameInFile}」`,
    unlinked: (cells, more) =>
      `有的链接不是网址、邮箱或本表格里的位置，文件里只留下文字：${cells.join('、')}${more > 0 ? `，还有 ${more} 处` : ''}`,
  },
  en: {
    renamed: (pairs, more) =>
      `.xlsx does not allow the names of some sheets; in the file they have others, and formulas and links follow: ${pairs.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
    pair: (name, nameInFile) => `"${name}" is "${nameInFile}"`,
    unlinked: (cells, more) =>
      `Some links lead neither to the web nor to a mailbox nor into the workbook; of these cells the file has the text only: ${cells.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
  },
};

/** One sentence for each kind of change; none if the file has all as it is in the document. */
export function xlsxChangesTold({ renamedSheets, unlinkedCells }: XlsxChanges, language: Language): string[] {
  const { renamed, pair, unlinked } = texts[language];
  const pairs = renamedSheets.map(({ name, nameInFile }) => pair(name, nameInFile));
  const more = (all: readonly string[]) => Math.max(0, all.length - mostNamed);
  return [
    ...(pairs.length > 0 ? [renamed(pairs.slice(0, mostNamed), more(pairs))] : []),
    ...(unlinkedCells.length > 0 ? [unlinked(unlinkedCells.slice(0, mostNamed), more(unlinkedCells))] : []),
  ];
}

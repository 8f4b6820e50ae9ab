import type { Area, Book, CellValue, ChartRecord } from '../../book/book';

/** What a chart shows: one category a row, one series a column. */
export interface ChartTable {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: string;
  /** null leaves a gap. */
  readonly values: readonly (number | null)[];
}

/** The chart's figures as they are on the sheet now: the first column is the axis, header rows name the series. */
export function chartTable(book: Book, { ranges, numHeaders }: ChartRecord): ChartTable {
  const columns = ranges.flatMap((range) => columnsOf(book, range));
  const [axis, ...rest] = columns;
  return {
    categories: axis?.texts.slice(numHeaders) ?? [],
    series: rest.map(({ texts, values }) => ({
      name: texts.slice(0, numHeaders).join(' '),
      values: values.slice(numHeaders).map(numberOrGap),
    })),
  };
}

interface Column {
  readonly texts: readonly string[];
  readonly values: readonly CellValue[];
}

function columnsOf(book: Book, area: Area): Column[] {
  const values = book.read(area);
  const texts = book.displayValues(area);
  return Array.from({ length: area.columns }, (_, index) => ({
    texts: texts.map((row) => row[index] ?? ''),
    values: values.map((row) => row[index]?.value ?? null),
  }));
}

const numberOrGap = (value: CellValue): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

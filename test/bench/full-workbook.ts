import type { Area, Book } from '../../src/host/book/book';

const people = 60;
const days = 31;
const reviews = 5000;

/** The rota's table of people begins below its heads; the days stand to the right of five columns about the person. */
const rota = { name: '排班表', row: 9, names: 2, days: 8 } as const;
const codes = ['早', '中', '晚', '休'];

const texts = ['物流太慢，客服不理人', '质量很好，下次还来', '尺码偏小，颜色和图片不一样', '没什么想说的'];

const matrix = <T>(rows: number, columns: number, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => at(row, column)));

export function namedArea(book: Book, name: string): Area {
  const named = book.names().find((each) => each.name === name);
  if (!named?.area) throw new Error(`no range "${name}"`);
  return named.area;
}

/** Types a code for each person and day. */
export function fullRota(book: Book): void {
  const sheet = book.sheets().find(({ name }) => name === rota.name);
  if (!sheet) throw new Error(`no sheet "${rota.name}"`);
  const at = { sheetId: sheet.sheetId, row: rota.row, rows: people };
  book.write(
    { ...at, column: rota.names, columns: 1 },
    matrix(people, 1, (row) => `客服${row + 1}`),
  );
  book.write(
    { ...at, column: rota.days, columns: days },
    matrix(people, days, (row, day) => codes[(row + day) % codes.length] ?? ''),
  );
}

/** Pastes reviews, own and rivals'. */
export function manyReviews(book: Book): void {
  const paste = (name: string, at: (row: number) => string | number) =>
    book.write({ ...namedArea(book, name), rows: reviews, columns: 1 }, matrix(reviews, 1, at));
  paste('kefu_review_text', (row) => `${texts[row % texts.length]}${row}`);
  paste('kefu_review_side', (row) => (row % 3 === 0 ? '同行' : '自家'));
  paste('kefu_review_stars', (row) => 1 + (row % 5));
}

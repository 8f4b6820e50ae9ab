import { type KnownColumn, mapColumns, rowsBelow } from '../../../src/app/import/column-mapping';
import { dayList } from '../../../src/app/import/day-list';
import { tableOf } from '../../../src/app/import/delimited-text';
import { serialFromIso } from '../../../src/core/calendar/iso-date';
import * as fc from '../../support/fast-check';

describe('a table that was pasted or read from a file', () => {
  it.each([
    ['a spreadsheet', '姓名\t岗位\n张三\t售前, 催付\n'],
    [
      'a .csv file with a byte order mark and carriage returns',
      '\uFEFF姓名,岗位\r\n张三,"售前, 催付"\r\n\r\n',
    ],
    ['a .csv file of a locale with decimal commas', '姓名;岗位\n张三;售前, 催付\n;\n'],
  ])('is the same from %s', (_, text) => {
    expect(tableOf(text)).toEqual([
      ['姓名', '岗位'],
      ['张三', '售前, 催付'],
    ]);
  });

  it('keeps line breaks and quotes within a cell, and blank rows between others', () => {
    expect(tableOf('a,"说""好""\n再说"\n\nb,c')).toEqual([['a', '说"好"\n再说'], [''], ['b', 'c']]);
  });

  it('comes back whole, whatever stands in its cells', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/\r/g, '').trim());
    const row = fc.tuple(cell, cell, fc.constantFrom('甲', '乙'));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
        const text = rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
        expect(tableOf(text)).toEqual(rows.map((cells) => cells.map((each) => each.trim())));
      }),
    );
  });

  it('is empty without a word', () => {
    for (const text of ['', ' \n\t\n', '\uFEFF']) expect(tableOf(text)).toEqual([]);
  });
});

const columns: readonly KnownColumn<'name' | 'role' | 'hours'>[] = [
  { id: 'name', headings: ['姓名', '名字', '员工', 'name'] },
  { id: 'role', headings: ['岗位', '职位', 'role'] },
  { id: 'hours', headings: ['每周工时', '周工时', 'weekly hours'] },
];

describe('the columns of such a table', () => {
  it('are found by their headings, below a title and in another order, whatever is added to them', () => {
    const table = tableOf('双11 客服名单\n工号,岗位（可多选）,每周工时(小时)*,员工姓名\n7,售前,40,张三');
    expect(mapColumns(table, columns)).toEqual({
      headingRow: 1,
      places: { name: 3, role: 1, hours: 2 },
      unknown: [{ place: 0, heading: '工号' }],
    });
  });

  it('are taken by the heading that is ours before one that has it in it', () => {
    const { places } = mapColumns([['岗位说明', 'Role', '姓名备注', '姓名']], columns);
    expect(places).toEqual({ role: 1, name: 3 });
  });

  it('are none where a sentence has their name in it, or nothing does', () => {
    const sentence = '请在下面填写每位客服的姓名，一行一个';
    expect(mapColumns([[sentence], ['张三']], columns)).toEqual({
      headingRow: null,
      places: {},
      unknown: [],
    });
  });

  it('are none where somebody is called like one', () => {
    expect(mapColumns([['员工01', '售前']], columns).headingRow).toBeNull();
    expect(mapColumns([['员工姓名', '岗位']], columns).places).toEqual({ role: 1, name: 0 });
  });

  it('have their rows below them, numbered as people count, without blank ones', () => {
    const table = tableOf('姓名,岗位\n张三,售前\n\n李四,售后');
    expect(rowsBelow(table, mapColumns(table, columns))).toEqual([
      { number: 2, cells: ['张三', '售前'] },
      { number: 4, cells: ['李四', '售后'] },
    ]);
    expect(rowsBelow([['张三'], ['李四']], { headingRow: null }).map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('days as people write them', () => {
  const serial = (iso: string) => serialFromIso(iso) ?? Number.NaN;
  const days = (text: string, near = '2026-11-11') => dayList(text, serial(near));
  const serials = (...isos: readonly string[]) => ({ ok: true, days: isos.map(serial) });

  it.each([
    ['11/9', ['2026-11-09']],
    ['11月9日、11.15', ['2026-11-09', '2026-11-15']],
    ['2026-11-15, 11-09', ['2026-11-09', '2026-11-15']],
    ['11/9~11/11', ['2026-11-09', '2026-11-10', '2026-11-11']],
    ['11/30-12/1', ['2026-11-30', '2026-12-01']],
    ['11月9日到11日', ['2026-11-09', '2026-11-10', '2026-11-11']],
    ['１１／９；11/9', ['2026-11-09']],
    ['', []],
  ])('%s', (text, isos) => {
    expect(days(text)).toEqual(serials(...isos));
  });

  it('are of the year in which the rota is, over New Year too', () => {
    expect(days('1/3', '2026-12-20')).toEqual(serials('2027-01-03'));
    expect(days('12/30', '2027-01-05')).toEqual(serials('2026-12-30'));
    expect(days('12/30~1/2', '2026-12-20')).toEqual(
      serials('2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'),
    );
  });

  it.each([
    ['下周一', '下周一'],
    ['11/9、11/31', '11/31'],
    ['11/15~11/9', '11/15~11/9'],
    ['9号', '9号'],
    ['2026-01-01~2026-11-11', '2026-01-01~2026-11-11'],
  ])('are told where they are none: %s', (text, part) => {
    expect(days(text)).toEqual({ ok: false, part });
  });
});

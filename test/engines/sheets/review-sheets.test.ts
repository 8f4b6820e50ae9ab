import { tagReviews } from '../../../src/app/tag-reviews';
import { differenceInErrors, wilsonInterval } from '../../../src/core/reviews/proportions';
import { readTags } from '../../../src/core/reviews/tag-notation';
import type { Language } from '../../../src/messages';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../../src/sheet/sheet-plan';
import { compilePlan } from '../../../src/template/compile/compile-plan';
import { FakeTables } from '../../app/fake-tables';
import { FakeWorkbook, fakePorts } from '../../app/fake-workbook';
import { errorsIn, recalculate } from '../../support/ironcalc';
import { requestFor, unwrapped } from '../../template/built-in';

const sheetIds = ['review-data', 'review-analysis', 'review-words'];
const texts = [
  '质量很好，物流很快',
  '物流太慢，客服不理人',
  '没有色差，尺码合适',
  '用了一次就过敏',
  '=1+1',
  '包装破损，漏了\n\n😀',
  '系统默认好评',
  '加微信 kefu_88 领券',
  '=SUM(A1)，性价比高',
  '@x 一般般',
];

const compiled = (language: Language, sheets = sheetIds): WorkbookPlan =>
  unwrapped(compilePlan(requestFor('double-11', { language, sheets })));

const sheetOf = (plan: WorkbookPlan, id: string): SheetPlan => {
  const sheet = plan.sheets.find(({ templateId }) => templateId === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
};

/** The cells of the named ranges of a sheet, so that a plan can be filled and tagged as a spreadsheet is. */
class PlanTables extends FakeTables {
  readonly cells = new Map<string, CellContent[][]>();

  constructor(private readonly plan: WorkbookPlan) {
    super();
    for (const sheet of plan.sheets)
      this.cells.set(
        sheet.name,
        sheet.cells.map((row) => [...row]),
      );
    for (const table of ['reviews', 'review_words', 'review_blame_words', 'review_praise_words']) {
      this.tables.set(`kefu_${table}`, this.columnsWithin(`kefu_${table}`));
    }
  }

  /** Writes what the tables hold into the plan. */
  filled(): WorkbookPlan {
    for (const columns of this.tables.values()) {
      for (const [name, { cells }] of columns) {
        const { sheet, area } = this.placeOf(`kefu_${name}`);
        cells.forEach((cell, index) => {
          const row = this.cells.get(sheet.name)?.[area.row - 1 + index];
          if (row) row[area.column - 1] = cell === '' ? null : (cell as CellContent);
        });
      }
    }
    const sheets = this.plan.sheets.map((sheet) => ({
      ...sheet,
      cells: this.cells.get(sheet.name) ?? sheet.cells,
    }));
    return { ...this.plan, sheets };
  }

  private placeOf(name: string) {
    for (const sheet of this.plan.sheets) {
      const named = sheet.namedAreas.find((each) => each.name === name);
      if (named) return { sheet, area: named.area };
    }
    throw new Error(`no range ${name}`);
  }

  private columnsWithin(name: string) {
    const { sheet, area } = this.placeOf(name);
    const inside = sheet.namedAreas.filter(
      (each) => each.name !== name && each.area.row === area.row && each.area.rows === area.rows,
    );
    return new Map(
      inside.map((each) => [
        each.name.replace('kefu_', ''),
        {
          header: String(sheet.cells[area.row - 2]?.[each.area.column - 1] ?? ''),
          cells: Array.from(
            { length: area.rows },
            (_, row): unknown => sheet.cells[area.row - 1 + row]?.[each.area.column - 1] ?? '',
          ),
        },
      ]),
    );
  }
}

/** Own reviews and rivals' in a fixed order, two to one, with every text and every number of stars. */
function tagged(language: Language, count: number) {
  const plan = compiled(language);
  const tables = new PlanTables(plan);
  const set = (name: string, value: (index: number) => unknown) => {
    const cells = tables.tables.get('kefu_reviews')?.get(name)?.cells;
    for (let index = 0; index < count; index += 1) cells?.splice(index, 1, value(index));
  };
  const [own, rival] = language === 'en' ? ['Own', 'Rival'] : ['自家', '同行'];
  set('review_side', (index) => (index % 3 === 0 ? rival : own));
  set('review_text', (index) => texts[index % texts.length]);
  set('review_stars', (index) => 1 + ((index * 7) % 5));
  const result = tagReviews({ ...fakePorts(new FakeWorkbook([])), tables });
  const column = (name: string) => tables.tables.get('kefu_reviews')?.get(name)?.cells.slice(0, count) ?? [];
  const rows = column('review_tags').map((tags, index) => ({
    isOwn: index % 3 !== 0,
    tags: readTags(String(tags)).tags,
    stars: 1 + ((index * 7) % 5),
  }));
  return { result, rows, plan, filled: tables.filled() };
}

/** The row of the analysis that begins with a text. */
function rowNamed(values: readonly (readonly unknown[])[], name: string): readonly unknown[] {
  const row = values.find((cells) => cells[1] === name);
  if (!row) throw new Error(`no row ${name}`);
  return row.slice(1);
}

describe.each(['zh-CN', 'en'] as const)('the review sheets in %s', (language) => {
  const { result, rows, filled } = tagged(language, 240);
  const values = recalculate(filled);
  const analysis = values[sheetOf(filled, 'review-analysis').name] ?? [];
  const own = rows.filter(({ isOwn }) => isOwn);
  const rivals = rows.filter(({ isOwn }) => !isOwn);
  const name = (zh: string, en: string) => (language === 'en' ? en : zh);

  it('are tagged in the words that their formulas count, and calculate without an error', () => {
    expect(result).toMatchObject({ ok: true, value: { reviews: 240, withoutSide: 0, unknownTags: [] } });
    expect(errorsIn(values)).toEqual([]);
  });

  it('count bad ratings as core does, with the Wilson interval of the own share', () => {
    const count = own.filter(({ stars }) => stars === 1).length;
    const { low, high } = wilsonInterval({ count, size: own.length }, 1.96);
    const [, ownCount, ownBase, share, from, to] = rowNamed(analysis, name('差评率', 'Bad ratings'));
    expect([ownCount, ownBase]).toEqual([count, own.length]);
    expect(share).toBeCloseTo(count / own.length, 9);
    expect(from).toBeCloseTo(low, 9);
    expect(to).toBeCloseTo(high, 9);
  });

  it.each([
    ['质量', 'Quality', 'quality'],
    ['物流', 'Delivery', 'delivery'],
    ['包装', 'Packaging', 'packaging'],
    ['服务', 'Service', 'service'],
    ['效果', 'Effect', 'effect'],
  ] as const)(
    'count who is blamed for %s (%s) as core does, and judge the difference by its errors',
    (zh, en, tag) => {
      const blamed = (some: typeof rows) =>
        some.filter(({ tags }) => tags.some((each) => each.tag === tag && each.sign < 0)).length;
      const mentioned = own.filter(({ tags }) => tags.some((each) => each.tag === tag)).length;
      const row = rowNamed(
        analysis.slice(analysis.findIndex((cells) => cells[1] === name('标签', 'Tag'))),
        name(zh, en),
      );
      const [, ownShare, , gap, verdict, , mentions] = row;
      const [one, other] = [
        { count: blamed(own), size: own.length },
        { count: blamed(rivals), size: rivals.length },
      ];
      expect(mentions).toBe(mentioned);
      expect(ownShare).toBeCloseTo(one.count / one.size, 9);
      expect(gap).toBeCloseTo((one.count / one.size - other.count / other.size) * 100, 9);
      const isFar = Math.abs(differenceInErrors(one, other)) >= 1.96;
      expect(String(verdict)).toMatch(isFar ? /明显|clearly/ : /差不多|about the same|样本不够|too few/);
    },
  );

  it('list the own reviews to answer with an owner and without the rivals’', () => {
    const start = analysis.findIndex((cells) => cells[2] === name('顺序', 'No.'));
    const listed = analysis.slice(start + 1, start + 31).filter((cells) => cells[3] !== '');
    expect(listed.length).toBe(30);
    expect(listed.every((cells) => cells[1] !== undefined && cells[9] !== '' && cells[9] !== null)).toBe(
      true,
    );
    expect(listed[0]?.[3]).toBe(name('严重', 'Severe'));
  });

  it('build a reply of fact, handling and brand that may not be posted before its facts are checked', () => {
    const reply = String(rowNamed(analysis, name('完整回复（复制这一格）', 'Whole reply: copy it'))[1]);
    expect(reply).toMatch(
      language === 'zh-CN'
        ? /^亲爱的顾客，您好！.*关于您说的「等了一周才收到」，我们查了物流轨迹：.*。我们已联系快递.*谢谢您/
        : /^Dear customer, .*About “it took a week to arrive”: we have followed .*\. We asked the carrier.*thank you/,
    );
    expect(reply).toContain(name('【核实后填', '[check first'));
    const verdict = rowNamed(analysis, name('合规检查', 'Check'))[1];
    expect(verdict).toBe(
      name(
        '还有【核实后填】没填，先核实再发',
        'a fact is still to be checked: fill in what stands in brackets',
      ),
    );
  });
});

/** The analysis in Chinese once every slot of the replies is filled, with a way to end them. */
const replyCheck = (brand: string) => {
  const plan = compiled('zh-CN');
  const filled = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) =>
      row.map((cell, column) => {
        if (typeof cell !== 'string') return cell;
        if (row[1] === '品牌收尾' && column === 2) return brand;
        return sheet.templateId === 'review-analysis' ? cell.replace(/【核实后填[^】]*】/g, '已核实') : cell;
      }),
    ),
  }));
  return rowNamed(recalculate({ ...plan, sheets: filled }).评价分析 ?? [], '合规检查')[1];
};

describe('a reply whose facts are checked', () => {
  it.each([
    ['谢谢您告诉我们。', '可以发'],
    ['改好评返红包，加vx。', '有禁用词，请改：VX 加V 好评返 返红包 改好评'],
    ['我们绝对负责。', '有禁用词，请改：绝对'],
  ])('that ends with %p: %p', (brand, verdict) => {
    expect(replyCheck(brand)).toBe(verdict);
  });
});

describe('the review sheets', () => {
  it('hold 5,000 reviews and say nothing where there are none', () => {
    const plan = compiled('zh-CN');
    const table = sheetOf(plan, 'review-data').namedAreas.find(({ name }) => name === 'kefu_reviews');
    expect(table?.area.rows).toBe(5000);
    const values = recalculate(plan);
    expect(errorsIn(values)).toEqual([]);
    expect(rowNamed(values.评价分析 ?? [], '差评率').slice(3, 6)).toEqual(['', '', '']);
  });

  it('bring the data along when only the analysis is wanted', () => {
    const plan = compiled('zh-CN', ['review-analysis']);
    expect(plan.sheets.map(({ templateId }) => templateId)).toContain('review-data');
    expect(errorsIn(recalculate(plan))).toEqual([]);
  });
});

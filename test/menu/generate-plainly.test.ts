import { generatePlainly } from '../../src/appsscript/menu-plan';
import { FakeWorkbook, fakePorts } from '../app/fake-workbook';

/** A person at the plain dialogs, who gives these answers one after the other. */
function answering(...answers: readonly string[]): { readonly asked: readonly string[] } {
  const [left, asked] = [[...answers], [] as string[]];
  const sets = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' };
  const ask = (_title: string, message: string): string => {
    asked.push(message);
    return left.shift() ?? 'CANCEL';
  };
  const ui = {
    Button: { YES: 'YES', NO: 'NO', OK: 'OK', CANCEL: 'CANCEL' },
    ButtonSet: sets,
    alert: ask,
    prompt: (title: string, message: string) => {
      const text = ask(title, message);
      return {
        getSelectedButton: () => (text === 'CANCEL' ? 'CANCEL' : 'OK'),
        getResponseText: () => text,
      };
    },
  };
  Object.assign(globalThis, { SpreadsheetApp: { getUi: () => ui } });
  return { asked };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'SpreadsheetApp');
});

const make = (workbook: FakeWorkbook) => generatePlainly(fakePorts(workbook), 'zh-CN');

describe('生成规划工作簿 without the sidebar', () => {
  it('makes the plan whose number is typed, with its defaults, and the first if none is', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    const { asked } = answering('');
    const ending = make(workbook);
    expect(asked[0]).toMatch(/^1 {2}双11$/m);
    const made = workbook.visibleNames.slice(1);
    expect(made).toEqual(expect.arrayContaining(['总览', '参数', '人员测算', '排班表']));
    expect(ending).toEqual({ isDone: true, told: expect.stringContaining(`已生成 ${made.length} 张工作表`) });
    // The people of the same plan in the sidebar, which the figures of the planning workbook are tested against.
    expect(ending?.told).toContain('售前 35 人');
  });

  it.each(['0', '99', '1.5', '双11', '-1'])(
    'makes nothing for the number %s, and says how many there are',
    (typed) => {
      const workbook = new FakeWorkbook(['工作表1']);
      answering(typed);
      expect(make(workbook)).toEqual({
        isDone: false,
        told: expect.stringMatching(new RegExp(`1 到 \\d+ 的编号，收到的是「${typed}」`)),
      });
      expect(workbook.visibleNames).toEqual(['工作表1']);
    },
  );

  it('reads a full-width number', () => {
    const workbook = new FakeWorkbook([]);
    const { asked } = answering('２');
    const name = /^2 {2}(.*)$/m;
    expect(make(workbook)).toMatchObject({ isDone: true });
    expect(asked[0]).toMatch(name);
    expect(workbook.lastRun()?.planId).not.toBe('double-11');
  });

  it('makes nothing and says nothing if the question is cancelled', () => {
    const workbook = new FakeWorkbook(['工作表1']);
    answering('CANCEL');
    expect(make(workbook)).toBeNull();
    expect(workbook.visibleNames).toEqual(['工作表1']);
  });

  describe('in a workbook with a plan', () => {
    const planned = () => {
      const workbook = new FakeWorkbook([]);
      answering('');
      make(workbook);
      workbook.cells.set('kefu_sales_typed', [[8_000_000]]);
      workbook.cells.set('kefu_promo_date_typed', [['2026-12-12']]);
      return workbook;
    };

    it('makes another one from its inputs as they are now, beside it', () => {
      const workbook = planned();
      const before = workbook.visibleNames;
      const { asked } = answering('YES');
      expect(make(workbook)).toMatchObject({ isDone: true });
      expect(asked).toEqual([expect.stringContaining('「双11」')]);
      expect(workbook.visibleNames.slice(0, before.length)).toEqual(before);
      expect(workbook.visibleNames).toHaveLength(2 * before.length);
    });

    it('asks which one if its inputs are not wanted, and does nothing if nothing is', () => {
      const workbook = planned();
      const before = workbook.visibleNames;
      const { asked } = answering('NO', 'CANCEL');
      expect(make(workbook)).toBeNull();
      expect(asked).toHaveLength(2);
      answering('CANCEL');
      expect(make(workbook)).toBeNull();
      expect(workbook.visibleNames).toEqual(before);
    });

    it('names what is wrong in its inputs instead of making something of it', () => {
      const workbook = planned();
      workbook.cells.set('kefu_sales_typed', [[-5]]);
      answering('YES');
      expect(make(workbook)).toEqual({ isDone: false, told: expect.stringMatching(/整场大促销售额.*-5/) });
    });
  });
});

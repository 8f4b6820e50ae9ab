import fc from 'fast-check';
import { fiveStarsToOffset, ratingsNeeded } from '../../../src/core/dsr/ratings-needed';
import { scoreAfter } from '../../../src/core/dsr/score-after';
import type { WorkbookPlan } from '../../../src/sheet/sheet-plan';
import { compilePlan } from '../../../src/template/compile/compile-plan';
import type { InputValues } from '../../../src/template/input-definition';
import { type CalculatedValue, recalculate } from '../../support/ironcalc';
import { requestFor, unwrapped } from '../../template/built-in';

const seed = 20261111;

/** The plan with these figures typed into the first row of the scores. */
function typed(values: InputValues, figures: readonly number[]): WorkbookPlan {
  const workbook = unwrapped(compilePlan(requestFor('double-11', { values, sheets: ['dsr'] })));
  const [score, count, added, gone, goneMean] = figures;
  const sheets = workbook.sheets.map((sheet) => {
    const first = sheet.cells.findIndex((cells) => cells[1] === '描述相符');
    const cells = sheet.cells.map((row, index) =>
      index === first ? [null, row[1], score, count, row[4], added, gone, goneMean, ...row.slice(8)] : row,
    );
    return sheet.templateId === 'dsr'
      ? { ...sheet, cells: cells.map((row) => row.map((each) => each ?? null)) }
      : sheet;
  });
  return { ...workbook, sheets };
}

const scoreRow = (values: InputValues, figures: readonly number[]): readonly CalculatedValue[] =>
  recalculate(typed(values, figures))['店铺评分规划']?.find((row) => row[1] === '描述相符') ?? [];

const needed = (target: number, newMean: number, score: number, count: number) =>
  scoreRow({ dsr_target: target, dsr_new_mean: newMean }, [score, count, 10, 0, score])[4];

describe('the DSR sheet in IronCalc', () => {
  it.each([
    [100, 4.2, 4.5, 5, 60, 'ravecapture'],
    [50, 4.2, 4.5, 5, 30, 'agencyvisible'],
    [1000, 4.7, 4.8, 5, 500, 'recomputed'],
    [1000, 4.7, 4.8, 4.98, 556, 'recomputed: 98% five, 2% four stars'],
    [1000, 4.8, 4.8, 5, 0, 'reached'],
  ])(
    '%d ratings at %d need for %d, with new ones at %d, %d (%s)',
    (count, score, target, newMean, expected) => {
      expect(needed(target, newMean, score, count)).toBe(expected);
    },
  );

  it('says so if new ratings are not better than the target', () => {
    expect(needed(4.8, 4.8, 4.7, 1000)).toBe('达不到：新评均分须高于目标');
  });

  it('agrees with core on the ratings needed and on the score at the target day', () => {
    const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((each) => each / 100);
    const figures = fc.record({
      score: hundredths(400, 490),
      count: fc.integer({ min: 500, max: 20_000 }),
      target: hundredths(420, 480),
      newMean: hundredths(490, 500),
      added: fc.integer({ min: 1, max: 300 }),
      gone: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(figures, ({ score, count, target, newMean, added, gone }) => {
        const days = 30;
        const row = scoreRow({ dsr_target: target, dsr_new_mean: newMean, dsr_days: days }, [
          score,
          count,
          added,
          gone,
          score,
        ]);
        expect(row[4]).toBe(unwrapped(ratingsNeeded(score, count, target, newMean)));
        const change = {
          added: added * days,
          addedMean: newMean,
          rolledOut: gone * days,
          rolledOutMean: score,
        };
        expect(row[8]).toBeCloseTo(unwrapped(scoreAfter(score, count, change)), 6);
      }),
      { seed, numRuns: 15 },
    );
  });

  it('tells the ratings short a day exactly: with so many more, the target is met, with one fewer it is not', () => {
    const values = { dsr_target: 4.85, dsr_new_mean: 4.9, dsr_days: 30 };
    const lacking = Number(/\d+/.exec(String(scoreRow(values, [4.75, 3100, 60, 20, 4.8])[9]))?.[0]);
    expect(scoreRow(values, [4.75, 3100, 60 + lacking, 20, 4.8])[9]).toBe('能按时达标');
    expect(scoreRow(values, [4.75, 3100, 59 + lacking, 20, 4.8])[9]).toBe('赶不上，每天还差 1 个评价');
  });

  it.each([
    [4.7, 1, 13],
    [4.8, 1, 19],
    [4.9, 1, 39],
  ])(
    'at a target of %d, one %d-star rating costs %d five-star ones (12.33, 19, 39 rounded up)',
    (target, stars, expected) => {
      const workbook = unwrapped(
        compilePlan(requestFor('double-11', { values: { dsr_target: target }, sheets: ['dsr'] })),
      );
      const row =
        recalculate(workbook)['店铺评分规划']?.find((cells) =>
          String(cells[1]).startsWith(`${stars} 星（`),
        ) ?? [];
      expect(row[3]).toBe(expected);
      expect(Math.ceil(unwrapped(fiveStarsToOffset(target, stars)) - 1e-9)).toBe(expected);
    },
  );

  it('weighs the parts of a score, and tells which to mend first', () => {
    // 4.6 × 40 % + 4.9 × 30 % + 4.5 × 30 % = 4.66; the gains are 0.3 × 40 % = 0.12, none, and 0.5 × 30 % = 0.15.
    const parts: Record<string, readonly [now: number, target: number]> = {
      商品体验: [4.6, 4.9],
      物流体验: [4.9, 4.9],
      服务体验: [4.5, 5],
    };
    const workbook = unwrapped(compilePlan(requestFor('double-11', { sheets: ['dsr'] })));
    const filled = workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) => {
        const typed = parts[String(row[1])];
        return typed ? row.map((cell, column) => typed[column - 2] ?? cell) : row;
      }),
    }));
    const rows = recalculate({ ...workbook, sheets: filled }).店铺评分规划 ?? [];
    const rowOf = (name: string) => rows.find((row) => row[1] === name) ?? [];
    const gains = Object.keys(parts).map((name) => rowOf(name).slice(6, 9));
    expect(gains.map(([gain]) => Number(gain).toFixed(4))).toEqual(['0.1200', '0.0000', '0.1500']);
    expect(gains.map(([, order]) => order)).toEqual([2, '', 1]);
    expect(
      rowOf('总分')
        .slice(5, 7)
        .map((each) => Number(each).toFixed(4)),
    ).toEqual(['4.6600', '0.2700']);
    expect(gains.map(([, , remark]) => remark)).toEqual(['', '', '']);
  });
});

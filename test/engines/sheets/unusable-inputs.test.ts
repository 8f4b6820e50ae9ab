import type { WorkbookPlan } from '../../../src/sheet/sheet-plan';
import { compilePlan } from '../../../src/template/compile/compile-plan';
import { type InputDefinition, typedInputName } from '../../../src/template/input-definition';
import { type CalculatedSheets, errorsIn, recalculate } from '../../support/ironcalc';
import { inputs, requestFor, unwrapped } from '../../template/built-in';

const sheets = ['overview', 'timeline', 'staffing', 'shifts', 'rota', 'dsr', 'cross-border'];
const values = { sales: 6_000_000, aov: 180, promo_date: '2027-06-18', shrinkage: 0.25 };
const workbook: WorkbookPlan = unwrapped(compilePlan(requestFor('cross-border', { values, sheets })));
const changeable = inputs.inputs.filter(({ structural }) => !structural);

/** The workbook after somebody has typed the same kind of thing into every yellow cell of 参数. */
const afterTyping = (contentOf: (input: InputDefinition) => string): CalculatedSheets =>
  recalculate(
    workbook,
    Object.fromEntries(
      changeable.map((input) => [`${workbook.prefix}_${typedInputName(input.id)}`, contentOf(input)]),
    ),
  );

const wrongInputs = (calculated: CalculatedSheets) =>
  calculated['总览']?.find((row) => row[1] === '没填或超出范围的参数（项）')?.slice(2, 5);

/** All figures of the sheets that calculate; 参数 and 总览 tell that something is wrong. */
const figures = ({ 参数: _inputs, 总览: _overview, ...others }: CalculatedSheets) => others;

describe('inputs that nothing can be calculated from, in IronCalc', () => {
  const asGenerated = recalculate(workbook);

  it('are none in a workbook that has just been made', () => {
    expect(wrongInputs(asGenerated)).toEqual([0, '正常', '参数']);
  });

  it.each([
    ['cleared', () => ''],
    ['pasted over with words', () => '待定'],
    ['pasted over with an error', () => '#N/A'],
    ['below their bounds', ({ min }: InputDefinition) => String((min ?? 0) - 1)],
    ['above their bounds', ({ max }: InputDefinition) => String((max ?? 1e6) + 1)],
  ])('%s, count as they were generated, and break nothing', (_, contentOf) => {
    const calculated = afterTyping(contentOf);
    expect(errorsIn(figures(calculated))).toEqual([]);
    expect(figures(calculated)).toEqual(figures(asGenerated));
    expect(wrongInputs(calculated)?.slice(1)).toEqual(['需处理', '参数']);
  });

  it('are counted on the overview, one by one', () => {
    const names = ['sales', 'aov', 'handle_seconds'].map((id) => `${workbook.prefix}_${typedInputName(id)}`);
    const calculated = recalculate(workbook, Object.fromEntries(names.map((name) => [name, '很多'])));
    expect(wrongInputs(calculated)).toEqual([3, '需处理', '参数']);
  });
});

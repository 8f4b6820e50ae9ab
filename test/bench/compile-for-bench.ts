import { planLibrary } from '../../src/library';
import { compilePlan } from '../../src/template/compile/compile-plan';

/** The step from the built-in templates to sheets, to be timed. */
export function compileForBench() {
  const plan = planLibrary.plans.find(({ id }) => id === 'double-11');
  if (!plan) throw new Error('no plan "double-11"');
  return compilePlan({
    ...planLibrary,
    plan,
    values: {},
    today: '2026-11-11',
    language: 'zh-CN',
    takenSheetNames: [],
    takenRangeNames: [],
  });
}

import { functionHelp } from '../../src/host/page/function-help';

const code = `
// A comment, then code: /** not a doc block */ const a = 1;

/**
 * 售前客服人数。示例：=F(5000000, 200)，
 * 结果是 30。
 *
 * @param {number} salesYuan 店铺销售额：整场大促的目标，单位元。
 * @param {number} aov 客单价（可选，默认 200）：平均每单金额，单位元。
 * @param other
 * @return {number} 人数
 * @customfunction
 */
function KEFU_PRESALES(salesYuan, aov, other) {}

/** 没有标记的函数。 */
function onOpen() {}
`;

describe('functionHelp', () => {
  it('speaks of a custom function and its parameters by their Chinese names', () => {
    expect(functionHelp(code)).toEqual([
      {
        name: 'KEFU_PRESALES',
        description: '售前客服人数。示例：=F(5000000, 200)， 结果是 30。',
        parameters: [
          { name: '店铺销售额', detail: '店铺销售额：整场大促的目标，单位元。', isOptional: false },
          { name: '客单价', detail: '客单价（可选，默认 200）：平均每单金额，单位元。', isOptional: true },
          { name: 'other', detail: '', isOptional: false },
        ],
      },
    ]);
  });

  it('finds nothing in a script without custom functions', () => {
    expect(functionHelp('function f() {} /** @customfunction */')).toEqual([]);
  });
});

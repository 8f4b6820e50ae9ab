import { message } from './define-messages';
import type { Localized } from './language';

/** Failures of what people type into a cell. */
export const functionMessages = {
  argumentBlank: message<{ parameter: Localized; expected: Localized }>({
    'zh-CN': ({ parameter, expected }) => `「${parameter['zh-CN']}」还没有填，应为${expected['zh-CN']}`,
    en: ({ parameter, expected }) => `“${parameter.en}” is missing: it must be ${expected.en}`,
  }),
  argumentMismatch: message<{ parameter: Localized; expected: Localized; got: Localized }>({
    'zh-CN': ({ parameter, expected, got }) =>
      `「${parameter['zh-CN']}」应为${expected['zh-CN']}，现在是${got['zh-CN']}`,
    en: ({ parameter, expected, got }) => `“${parameter.en}” must be ${expected.en}, not ${got.en}`,
  }),
  argumentAmbiguous: message<{ parameter: Localized; expected: Localized; got: Localized }>({
    'zh-CN': ({ parameter, expected, got }) =>
      `「${parameter['zh-CN']}」的内容${got['zh-CN']}有歧义：逗号只能分千位（1,200），小数点用“.”（1.2）；应为${expected['zh-CN']}`,
    en: ({ parameter, expected, got }) =>
      `“${parameter.en}” is ${got.en}, which can be read in two ways: commas only group thousands (1,200), the decimal sign is a point (1.2); it must be ${expected.en}`,
  }),
  argumentNoSuchDate: message<{ parameter: Localized; got: Localized }>({
    'zh-CN': ({ parameter, got }) => `「${parameter['zh-CN']}」填的${got['zh-CN']}不存在，请核对日期`,
    en: ({ parameter, got }) => `“${parameter.en}”: there is no day ${got.en}`,
  }),
  argumentIsError: message<{ parameter: Localized; got: string }>({
    'zh-CN': ({ parameter, got }) =>
      `「${parameter['zh-CN']}」引用的单元格本身出错了（${got}），请先改好那个单元格`,
    en: ({ parameter, got }) =>
      `“${parameter.en}” refers to a cell with the error ${got}: mend that cell first`,
  }),
  argumentTooLong: message<{ parameter: Localized; maxLength: number; length: number }>({
    'zh-CN': ({ parameter, maxLength, length }) =>
      `「${parameter['zh-CN']}」最多 ${maxLength} 个字，现在有 ${length} 个字`,
    en: ({ parameter, maxLength, length }) =>
      `“${parameter.en}” may have at most ${maxLength} characters, not ${length}`,
  }),
  tooManyArguments: message<{ functionName: string; most: number; count: number }>({
    'zh-CN': ({ functionName, most, count }) => `${functionName} 最多 ${most} 个参数，现在给了 ${count} 个`,
    en: ({ functionName, most, count }) => `${functionName} takes at most ${most} arguments, not ${count}`,
  }),
  shapesDiffer: message<{ one: ArgumentShape; other: ArgumentShape }>({
    'zh-CN': ({ one, other }) =>
      `「${one.parameter['zh-CN']}」是 ${one.rows} 行 × ${one.columns} 列，「${other.parameter['zh-CN']}」是 ${other.rows} 行 × ${other.columns} 列，对不上：区域要一样大，或者只有一行、一列`,
    en: ({ one, other }) =>
      `“${one.parameter.en}” has ${one.rows} × ${one.columns} cells and “${other.parameter.en}” has ${other.rows} × ${other.columns}: ranges must have the same size, or be one row or one column`,
  }),
  resultTooLarge: message<{ rows: number; columns: number; mostCells: number }>({
    'zh-CN': ({ rows, columns, mostCells }) =>
      `结果会有 ${rows} 行 × ${columns} 列，超过 ${mostCells} 个单元格；请把引用的区域改小`,
    en: ({ rows, columns, mostCells }) =>
      `The result would have ${rows} × ${columns} cells, more than ${mostCells}; refer to smaller ranges`,
  }),
  resultNotFinite: message<Record<never, never>>({
    'zh-CN': () => '结果大到无法表示，请检查各参数的数量级和单位',
    en: () => 'The result is too large to be a number: check the size and the units of the arguments',
  }),
};

interface ArgumentShape {
  readonly parameter: Localized;
  readonly rows: number;
  readonly columns: number;
}

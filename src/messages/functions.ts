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
  listsDiffer: message<{ one: Localized; ones: number; other: Localized; others: number }>({
    'zh-CN': ({ one, ones, other, others }) =>
      `「${one['zh-CN']}」有 ${ones} 格，「${other['zh-CN']}」有 ${others} 格，要一一对应，格数得一样`,
    en: ({ one, ones, other, others }) =>
      `“${one.en}” has ${ones} cells and “${other.en}” has ${others}: they belong together and must be as many`,
  }),
  listCellBlank: message<{ name: Localized; place: number }>({
    'zh-CN': ({ name, place }) => `「${name['zh-CN']}」第 ${place} 格还没有填，同一个班次的其他格已经填了`,
    en: ({ name, place }) => `“${name.en}”: cell ${place} is blank, but others of the same shift are filled`,
  }),
  needNotADay: message<{ name: Localized; count: number }>({
    'zh-CN': ({ name, count }) =>
      `「${name['zh-CN']}」要 24 格（每小时一格）或 48 格（每半小时一格），现在是 ${count} 格`,
    en: ({ name, count }) =>
      `“${name.en}” must have 24 cells (hours) or 48 (half-hours) of a day, not ${count}`,
  }),
  shiftIdle: message<{ place: number; startMinute: number; endMinute: number; minutes: number }>({
    'zh-CN': ({ place, startMinute, endMinute, minutes }) =>
      `第 ${place} 个班次（${clock(startMinute)}–${clock(endMinute)}）连一个完整的${minutes === 60 ? '小时' : '半小时'}都不到，顶不了任何时段`,
    en: ({ place, startMinute, endMinute, minutes }) =>
      `Shift ${place} (${clock(startMinute)}–${clock(endMinute)}) works no whole ${minutes === 60 ? 'hour' : 'half-hour'} and covers nothing`,
  }),
  headsMissing: message<{ spans: readonly SpokenSpan[] }>({
    'zh-CN': ({ spans }) =>
      `还缺人：${spans.map((span) => `${spanText(span)} 缺 ${span.heads} 人`).join('，')}`,
    en: ({ spans }) =>
      `Heads missing: ${spans.map((span) => `${spanText(span)} ${span.heads} short`).join(', ')}`,
  }),
  coverUnproven: message<Record<never, never>>({
    'zh-CN': () => '班次太多，没来得及算完：上面的人数够用，但可能不是最省的',
    en: () => 'Too many shifts to search through: these heads cover the need but may not be the cheapest',
  }),
  resultNotFinite: message<Record<never, never>>({
    'zh-CN': () => '结果大到无法表示，请检查各参数的数量级和单位',
    en: () => 'The result is too large to be a number: check the size and the units of the arguments',
  }),
};

/** A part of a day in which as many heads are missing throughout; minutes from midnight, at most 1440. */
export interface SpokenSpan {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly heads: number;
}

const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

const spanText = ({ fromMinute, toMinute }: SpokenSpan): string => `${clock(fromMinute)}–${clock(toMinute)}`;

interface ArgumentShape {
  readonly parameter: Localized;
  readonly rows: number;
  readonly columns: number;
}

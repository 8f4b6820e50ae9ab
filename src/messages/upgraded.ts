import { message } from './define-messages';

type Nothing = Record<never, never>;

/** Above what people had typed where the new sheet has no place for it. */
export const unplacedHeading = message<Nothing>({
  'zh-CN': () => '从旧版带过来的内容（新版里没有对应的位置）',
  en: () => 'Carried over from the old version (the new one has no place for it)',
});

/** Behind the name of a sheet whose place a newer one has taken. */
export const oldSuffix = message<Nothing>({ 'zh-CN': () => '（旧版）', en: () => ' (old)' });

/** Why something could not be carried over as it was. */
export const lossReason = message<
  'calculated' | 'formula' | 'solved' | 'label' | 'asValue' | 'note' | 'sheet'
>({
  'zh-CN': (loss) =>
    ({
      calculated: '这里改回公式计算，没有带过去',
      formula: '改过的公式换成了新版公式',
      solved: '插件算的数，升级时按现在的参数重新算过',
      label: '改过的标题或说明换成了新版文字',
      asValue: '公式引用的内容新版没有，带过去的是当时的数值',
      note: '批注没有对应的格子',
      sheet: '新版没有这张表',
    })[loss],
  en: (loss) =>
    ({
      calculated: 'Calculated again; not carried over',
      formula: 'A changed formula gave way to the new one',
      solved: 'Solved by the add-on; solved again for the inputs of today',
      label: 'A changed heading or text gave way to the new one',
      asValue: 'The formula needs what is gone; its value was carried over',
      note: 'There is no cell for this note',
      sheet: 'The new version has no such sheet',
    })[loss],
});

/** An input that the plan has not got any more. */
export const inputGone = message<Nothing>({
  'zh-CN': () => '新版没有这项参数',
  en: () => 'The new version has no such input',
});

import { message } from './define-messages';

/** Failures of the use cases: generating, undoing, talking to the sidebar. */
export const appMessages = {
  busy: message<Record<never, never>>({
    'zh-CN': () => '另一个人正在这个工作簿里生成，请等几秒再试',
    en: () => 'Someone else is generating in this spreadsheet; try again in a few seconds',
  }),
};

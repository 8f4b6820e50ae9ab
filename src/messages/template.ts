import { message } from './define-messages';

/** Failures in a template file or a plan. */
export const templateMessages = {
  templateInvalid: message<{ path: string; expected: string }>({
    'zh-CN': ({ path, expected }) => `模板文件 ${path} 处有误：应为${expected}`,
    en: ({ path, expected }) => `Template file, at ${path}: expected ${expected}`,
  }),
};

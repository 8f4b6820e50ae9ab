import { message } from './define-messages';

/** What stands beside dates that are those of an earlier year. */
export const carriedOver = message<number>({
  'zh-CN': (year) => `按 ${year} 年推算，官方公布后核对`,
  en: (year) => `Carried over from ${year}; check against the official dates`,
});

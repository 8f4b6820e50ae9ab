import { type Attempts, judged } from '../app/self-check/attempt';

type EngineAttempts = Pick<
  Attempts,
  'page-marks' | 'page-length' | 'engine-younger' | 'engine-han' | 'engine-intl'
>;

/** What the page and the engine are like; nothing of the document is touched. */
export const engineAttempts = (): EngineAttempts => ({
  'page-marks': () => {
    const page = sidebarPage();
    const counts = pageMarks.map((mark) => page.match(mark)?.length ?? 0);
    return judged(
      counts.every((count) => count === 1),
      pageMarks.map(({ source }, index) => `${source} × ${counts[index]}`).join(', '),
    );
  },

  'page-length': () => {
    const page = sidebarPage();
    const built = Number(/<meta name="kefu-length" content="(\d+) *"/.exec(page)?.[1]);
    return judged(page.length === built, `${page.length} / ${built}`);
  },

  'engine-younger': () => {
    const members = {
      hasOwn: Object.hasOwn,
      at: Array.prototype.at,
      replaceAll: String.prototype.replaceAll,
    };
    const works = Object.hasOwn({ a: 1 }, 'a') && [1, 2].at(-1) === 2 && 'a-a'.replaceAll('a', 'b') === 'b-b';
    const origins = Object.entries(members).map(([name, member]) => `${name} ${originOf(member)}`);
    return judged(works, origins.join(', '));
  },

  'engine-han': () => {
    // Not a literal: an engine that does not know the property must fail here, and not when it reads the script.
    const han = /^\p{Script=Han}+$/u;
    return judged(han.test('双十一') && !han.test('abc'), String(han));
  },

  'engine-intl': () => {
    const format = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai' });
    const { timeZone } = format.resolvedOptions();
    return judged(timeZone === 'Asia/Shanghai', timeZone);
  },
});

/** Where the sidebar's page is written into, and where it is drawn: with or without quotes, as Google may hand it out. */
const pageMarks = [/data-view=(["']?)plan\1/g, /<main id=(["']?)app\1>/g];

const sidebarPage = (): string => HtmlService.createHtmlOutputFromFile('Sidebar').getContent();

/** Whether a member is the engine’s own, or the add-on’s stand-in for it. */
const originOf = (member: object): string =>
  /\[native code\]/.test(Function.prototype.toString.call(member)) ? 'native' : 'filled in';

import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What breaks axe-core's rules in the sidebar as it stands: the rule and the elements, one line each. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  const found: readonly Violation[] = await frame.evaluate(async () => {
    const run = await Reflect.get(window, 'axe').run(document, { iframes: false });
    return run.violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** By how many pixels something reaches beyond the 300 of the sidebar. */
export const overflow = (frame: Frame): Promise<number> =>
  frame.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

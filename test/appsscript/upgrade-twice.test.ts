import type { SidebarMethod } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';
import { planOfFaults } from '../faults/operations';
import { ask as askSidebar } from './ask-sidebar';
import { askOlder, type Older } from './older-version';
import { openDocument } from './open-document';
import { distDir } from './run-traced';

const language = 'zh-CN';
const request = { ...planOfFaults, language } as const;
const first: Older = (library) => ({ ...library, version: 'first' });
const second: Older = (library) => ({ ...library, version: 'second' });

/** Nobody touches the workbook between the two upgrades: what the first has carried over is typed all the same. */
it('what was typed in the first year is there in the third, once', async () => {
  const document: LocalDocument = await openDocument({ distDir });
  const ask = <M extends SidebarMethod>(method: M, request: object) => askSidebar(document, method, request);
  const rowOf = (sheet: string, text: string) =>
    document.values(sheet).findIndex((row) => row.includes(text)) + 1;
  const { runId } = await askOlder(document, first, 'generate', request);
  await document.type('班次', `C${rowOf('班次', '早班')}`, [['我们的早班']]);
  await document.type('班次', 'D90', [['下周一开会']]);
  await document.type('平台规则', 'B60', [['自己的规则']]);
  const upgraded = await askOlder(document, second, 'upgrade', { runId, language });
  const preview = await ask('previewUpgrade', { runId: upgraded.runId });
  expect(preview.sheets.find(({ name }) => name === '班次')?.cells).toBeGreaterThanOrEqual(2);
  expect(preview.lost).toEqual([]);
  await ask('upgrade', { runId: upgraded.runId });
  expect(rowOf('班次', '我们的早班')).toBeGreaterThan(0);
  expect(rowOf('班次', '下周一开会')).toBeGreaterThan(0);
  expect(rowOf('平台规则', '自己的规则')).toBeGreaterThan(0);
  const headings = document
    .values('班次')
    .flat()
    .filter((cell) => String(cell).startsWith('从旧版带过来的内容'));
  expect(headings).toHaveLength(1);
  document.dispose();
});

import type { LocalDocument } from '../../../src/host/headless/headless';
import { leftRecords, stateOf } from '../../faults/document-state';
import { operations } from '../../faults/operations';
import { openDocument } from '../open-document';
import { distDir, runFailing, runTraced } from '../run-traced';

it('a template that was written down for 模板库 when Google ended the execution leaves nothing, before there was a row for it', async () => {
  const operation = operations.find(({ name }) => name === 'share a further template');
  if (!operation) throw new Error('no such operation');
  const document: LocalDocument = await openDocument({ distDir });
  await document.type('工作表1', 'A1', [['我们的数据']]);
  await operation.prepare(document);
  const request = await operation.request(document);
  const before = stateOf(document);
  const noting = { member: 'Spreadsheet.addDeveloperMetadata', isLast: true };
  expect(runFailing(document, noting, 'kefuSidebarCall', operation.method, request)).toBeNull();
  expect(leftRecords(document)).toEqual(['kefu-sheets.intent']);
  runTraced(document, 'kefuSidebarCall', 'current', {});
  expect(leftRecords(document)).toEqual([]);
  expect(stateOf(document) === before).toBe(true);
  document.dispose();
});

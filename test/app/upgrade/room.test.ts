import type { ApiResult, GenerateResponse } from '../../../src/app/api';
import { sidebarCall } from '../../../src/app/sidebar-call';
import { FakeWorkbook, fakePorts } from '../fake-workbook';

it.each(['previewUpgrade', 'upgrade'] as const)(
  'says before anything is written that the new sheets would not fit: %s',
  (method) => {
    const workbook = new FakeWorkbook(['工作表1']);
    const ports = fakePorts(workbook);
    const call = (asked: typeof method | 'generate', request: object) =>
      sidebarCall(asked, { language: 'zh-CN', ...request }, () => ports, 'zh_CN');
    const made = call('generate', {
      ...{ plan: 'double-11', inputs: {}, sheets: ['inputs', 'staffing'] },
    }) as ApiResult<GenerateResponse>;
    workbook.cellsThere = 9_999_000;
    const before = JSON.stringify(workbook.sheets);
    const runId = made.ok ? made.value.runId : '';
    expect(call(method, { runId, add: ['shifts'] })).toMatchObject({ ok: false, code: 'tooManyCells' });
    expect(JSON.stringify(workbook.sheets)).toBe(before);
  },
);

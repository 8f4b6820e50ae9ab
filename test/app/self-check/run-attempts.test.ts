import { type Attempts, judged, untriedFor } from '../../../src/app/self-check/attempt';
import { type CheckedPlace, reportText } from '../../../src/app/self-check/report';
import { runAttempts } from '../../../src/app/self-check/run-attempts';
import { type UnprovedId, unproved } from '../../../src/messages';

const ids = Object.keys(unproved) as UnprovedId[];
const attemptsBy = (attempt: (id: UnprovedId, index: number) => ReturnType<Attempts[UnprovedId]>): Attempts =>
  Object.fromEntries(ids.map((id, index) => [id, () => attempt(id, index)])) as unknown as Attempts;
const place: CheckedPlace = {
  version: '1.2.3',
  templates: { count: 20, print: 'abc' },
  date: '2026-11-11 20:00',
  locales: { spreadsheet: 'zh_CN', user: 'zh_CN' },
  zones: { script: 'Asia/Shanghai', spreadsheet: 'Asia/Tokyo' },
};

describe('runAttempts', () => {
  it('goes on after an attempt that throws', () => {
    const tried = runAttempts(
      attemptsBy((id, index) => {
        if (index === 1) throw new Error('Service Spreadsheets failed');
        return judged(true, id);
      }),
      () => 0,
    );
    expect([...tried.keys()]).toEqual(ids);
    expect(tried.get(ids[1] as UnprovedId)).toEqual({
      status: 'threw',
      reason: 'Service Spreadsheets failed',
    });
    expect([...tried.values()].filter(({ status }) => status === 'passed')).toHaveLength(ids.length - 1);
  });

  it('leaves time to clean up before Google ends the execution after six minutes', () => {
    let minute = 0;
    const tried = runAttempts(
      attemptsBy(() => {
        minute += 1;
        return judged(true, '');
      }),
      () => minute * 60_000,
    );
    const begun = [...tried.values()].filter(({ status }) => status === 'passed').length;
    expect(begun).toBeGreaterThan(0);
    expect(begun).toBeLessThan(6);
    expect([...tried.values()].at(-1)).toEqual({ status: 'untried', reason: 'noTime' });
  });
});

describe('reportText', () => {
  const tried = runAttempts(
    attemptsBy((_, index) => {
      if (index === 5) return judged(false, 'something else');
      return index === 3 ? untriedFor('notBlank') : judged(true, index);
    }),
    () => 0,
  );
  const report = reportText({ place, tried, leftOver: null }, 'zh-CN');

  it('says first where and with what it was tried, and how many of each there are', () => {
    for (const part of ['1.2.3', '2026-11-11 20:00', 'zh_CN', 'Asia/Shanghai', 'Asia/Tokyo'])
      expect(report.split('✗')[0]).toContain(part);
    expect(report).toContain(`共 ${ids.length} 项：${ids.length - 2} 项与预期一致，1 项不同，1 项没能试`);
  });

  it('puts what differs before what could not be tried, and that before the rest', () => {
    const marks = [...report.matchAll(/^[✗?✓]/gmu)].map(([mark]) => mark);
    expect(marks).toEqual(['✗', '?', ...ids.slice(2).map(() => '✓')]);
  });

  it('says of what differs what was expected, what was seen and what to do', () => {
    const [block = ''] = report.split('\n\n').filter((part) => part.startsWith('✗'));
    const { expected, remedy } = unproved[ids[5] as UnprovedId];
    for (const text of [ids[5] ?? '', expected['zh-CN'], 'something else', remedy['zh-CN']])
      expect(block).toContain(text);
  });

  it('tells at once of something temporary that is still there', () => {
    const text = reportText({ place, tried, leftOver: 'no permission' }, 'en');
    expect(text.split('\n\n')[1]).toMatch(/^! .*no permission/);
  });
});

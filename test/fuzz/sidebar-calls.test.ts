import type { SidebarMethod } from '../../src/app/api';
import { sidebarCall, sidebarMethods } from '../../src/app/sidebar-call';
import { someWorkbook } from '../app/some-workbook';
import * as fc from '../support/fast-check';
import { expectReadable, hostileKey, hostileValue } from './hostile-values';
import { runs, tally } from './runs';

/** What requests are made of, right and wrong: the sheet `inputs` alone, because a call is tried a thousand times. */
const right = {
  plan: 'double-11',
  inputs: {},
  sheets: ['inputs'],
  runId: 'run-1',
  index: 0,
  sheetId: 1,
  changed: [],
  keepChanged: false,
  functionName: 'KEFU_PRESALES',
  place: { sheetId: 1, row: 1, column: 1 },
  shelf: 'mine',
  id: 'a',
  name: '登记',
  scope: 'sheet',
  keep: 'everything',
  otherwise: 'refuse',
  replaces: 'a',
  text: '{}',
  language: 'en',
} as const;

const inputs = fc.dictionary(
  fc.oneof(fc.constantFrom('sales', 'promo_date', 'calendar', 'category', 'peak_share'), hostileKey),
  hostileValue,
  { maxKeys: 4 },
);

/** A right request with some of its parts left out or made anything. */
const request = fc
  .tuple(
    fc.array(fc.constantFrom(...Object.keys(right)), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(right)), hostileKey), hostileValue, { maxKeys: 3 }),
    fc.option(inputs),
  )
  .map(([left, changed, given]) => ({
    ...Object.fromEntries(Object.entries(right).filter(([key]) => !left.includes(key))),
    ...changed,
    ...(given === null ? {} : { inputs: given }),
  }));

const method = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...(sidebarMethods as SidebarMethod[])) },
  { weight: 1, arbitrary: hostileValue },
);

it('a call with anything whatsoever is answered, and what is refused changes nothing', () => {
  const counts = tally('calls of the sidebar');
  fc.assert(
    fc.property(method, fc.oneof({ weight: 9, arbitrary: request }, hostileValue), (name, body) => {
      const { ports, state } = someWorkbook();
      const before = state();
      const answer = sidebarCall(name, body, () => ports, 'zh_CN');
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      if (answer.ok) return counts.count('done');
      expectReadable(answer.message);
      for (const { message } of answer.problems ?? []) expectReadable(message);
      // The door that catches what is thrown is for what nobody has foreseen.
      expect(answer.code).not.toBe('serverFailed');
      expect(state()).toBe(before);
      return counts.count('refused');
    }),
    { numRuns: runs },
  );
  expect(Reflect.get({}, 'polluted')).toBe(undefined);
  counts.print();
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readInputsFile } from '../../src/host/plan/inputs-file';
import { planTexts } from '../../src/host/plan/plan-texts';
import { languages } from '../../src/messages';
import * as fc from '../support/fast-check';
import { expectReadable, hostileKey, hostileValue } from './hostile-values';
import { runs, tally } from './runs';

const folder = mkdtempSync(path.join(tmpdir(), 'kefu-inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plain = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean());

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
  fc
    .tuple(
      fc.oneof(hostileValue, fc.dictionary(hostileKey, hostileValue), fc.dictionary(hostileKey, plain)),
      fc.constantFrom('', '\uFEFF', ' \n', '/*'),
      fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf8', 'utf16le', 'latin1'),
    )
    .map(([json, before, encoding]) => Buffer.from(before + JSON.stringify(json), encoding)),
);

it('a file of inputs that holds anything is read, or refused in readable sentences', () => {
  const counts = tally('files of inputs');
  const file = path.join(folder, 'inputs.json');
  fc.assert(
    fc.property(bytes, (content) => {
      writeFileSync(file, content);
      const read = readInputsFile(file);
      if (read.ok) {
        const kinds = Object.values(read.inputs).map((value) => typeof value);
        expect(['number', 'string', 'boolean']).toEqual(expect.arrayContaining(kinds));
        return counts.count('read');
      }
      expect(read.problems).not.toEqual([]);
      for (const problem of read.problems)
        for (const language of languages) expectReadable(planTexts[language].problem(problem));
      return counts.count('refused');
    }),
    { numRuns: runs },
  );
  expect(Reflect.get({}, 'polluted')).toBe(undefined);
  counts.print();
});

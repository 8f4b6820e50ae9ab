import { insertTemplate } from '../../../src/app/templates/insert-template';
import { longestFile, readTemplateFile } from '../../../src/app/templates/template-file';
import { sentence } from '../../../src/messages';
import { costlyFiles } from '../../support/costly-files';
import { FakeWorkbook, fakePorts } from '../fake-workbook';

/** What is said to whoever imports and inserts a file; `null` if the sheet is made. */
function outcome(text: string): string | null {
  const read = readTemplateFile(text);
  if (!read.ok) return sentence(read.failure, 'en');
  const made = insertTemplate(() => read, 'en', fakePorts(new FakeWorkbook(['Sheet1'])));
  return made.ok ? null : sentence(made.failure, 'en');
}

describe('a template file that asks for endless work', () => {
  it.each(Object.entries(costlyFiles))('with %s is made, or refused in few words', (_, make) => {
    const { text, told } = make();
    expect(text.length).toBeLessThan(longestFile);
    const answer = outcome(text);
    expect(answer).toEqual(told === null ? null : expect.stringMatching(told));
    expect(answer?.length ?? 0).toBeLessThan(1500);
  });
});

import * as fc from '../../support/fast-check';
import { type GeneratedSheet, generatedSheet, makeSheet, visible } from './generated-sheet';
import { type GoogleDocument, openGoogleDocument } from './google-document';

const language = 'zh-CN';
const whole = { scope: 'sheet', keep: 'everything', otherwise: 'values', language };

describe('a template that goes round', () => {
  let google: GoogleDocument;
  beforeAll(async () => {
    google = await openGoogleDocument();
  }, 60_000);
  afterAll(() => google?.document.dispose());

  /** The open sheet as the text of a template, without what tells one template from another. */
  const captured = async (name: string) => {
    const { entry } = await google.get('captureTemplate', { ...whole, name });
    const choice = { shelf: 'mine', id: entry.id, language };
    const { text } = await google.get('exportTemplate', choice);
    await google.get('deleteTemplate', choice);
    const { blocks, columns } = JSON.parse(text);
    return { text, content: { blocks, columns } };
  };

  const clear = () =>
    google.script(({ SpreadsheetApp: app }) => {
      const [first, ...others] = app.getActive().getSheets();
      for (const sheet of others) app.getActive().deleteSheet(sheet);
      return first?.getName();
    });

  const goRound = async (sheet: GeneratedSheet) => {
    await clear();
    await google.script(({ SpreadsheetApp: app }) => makeSheet(app, '原表', sheet));
    const before = await captured('副本');
    const imported = await google.get('importTemplate', { text: before.text, language });
    const choice = { shelf: 'mine', id: imported.id, language };
    const inserted = await google.get('insertTemplate', choice);
    const name = inserted.sheets[0]?.name ?? '';
    const after = await captured('副本');
    await google.get('deleteTemplate', choice);
    const [source, copy] = await google.script(({ SpreadsheetApp: app }) => [
      visible(app, '原表'),
      visible(app, name),
    ]);
    return { before, after, source, copy };
  };

  it('capture → export → import → insert gives a sheet that looks the same by Google’s own calls, and is the same template', async () => {
    await fc.assert(
      fc.asyncProperty(generatedSheet, async (sheet) => {
        const { before, after, source, copy } = await goRound(sheet);
        expect(copy).toEqual(source);
        expect(after.content).toEqual(before.content);
      }),
      { numRuns: Number(process.env.RUNS ?? 12), endOnFailure: process.env.RUNS !== undefined },
    );
  }, 600_000);
});

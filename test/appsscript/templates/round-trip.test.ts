import * as fc from '../../support/fast-check';
import { type GeneratedSheet, generatedSheet, makeSheet, visible } from './generated-sheet';
import { type GoogleDocument, openGoogleDocument } from './google-document';

const language = 'zh-CN';
const whole = { scope: 'sheet', keep: 'everything', otherwise: 'values', language };

describe('a template that goes round', () => {
  let google: GoogleDocument;
  beforeAll(async () => {
    google = await openGoogleDocument();
  });
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
      { numRuns: 12 },
    );
  }, 600_000);

  it('travels on the library sheet, in a copy of it under any name, as plain text that no cell takes for a formula', async () => {
    await clear();
    await google.script(({ SpreadsheetApp: app }) => {
      const sheet = app.getActive().insertSheet('话术');
      sheet.getRange('A1:B2').setValues([
        ["'=1+1", '场景'],
        ['催付', '=LEN(A2)'],
      ]);
      sheet.activate();
    });
    const { entry } = await google.get('captureTemplate', { ...whole, name: '=话术' });
    const choice = { shelf: 'mine', id: entry.id, language };
    await google.get('copyTemplate', choice);
    await google.get('copyTemplate', choice);
    const library = await google.script(({ SpreadsheetApp: app }) => {
      const sheet = app.getActive().getSheetByName('模板库');
      const shown = sheet
        ?.getDataRange()
        .getDisplayValues()
        .map((row) => row.slice(0, 5));
      const formulas = sheet?.getDataRange().getFormulas().flat().join('');
      if (!sheet) throw new Error('no library');
      sheet.copyTo(app.getActive()).setName('从别处复制来的');
      app.getActive().deleteSheet(sheet);
      return { shown, formulas };
    });
    expect(library.formulas).toBe('');
    expect(library.shown?.slice(5)).toEqual([
      ['', '=话术', expect.stringMatching(/ × /), entry.id, expect.stringMatching(/^part 1\/1: \{"format"/)],
    ]);
    const lists = await google.get('templates', { language });
    expect(lists.workbook).toMatchObject([{ id: entry.id, name: '=话术' }]);
    const stored = { ...choice, shelf: 'workbook' };
    const { sheets } = await google.get('insertTemplate', stored);
    expect(sheets).toMatchObject([{ name: '=话术' }]);
    const formulas = await google.script(({ SpreadsheetApp: app }) =>
      app.getActive().getSheetByName('=话术')?.getRange('A1:B2').getFormulas(),
    );
    expect(formulas).toEqual([
      ['', ''],
      ['', '=LEN(A2)'],
    ]);
    await google.get('deleteTemplate', stored);
    expect((await google.get('templates', { language })).workbook).toEqual([]);
    await google.get('deleteTemplate', choice);
  });

  it('takes only the selection if that is what was asked, counted from its first cell', async () => {
    await clear();
    await google.script(({ SpreadsheetApp: app }) => {
      const sheet = app.getActive().insertSheet('大表');
      sheet.getRange('C5:D6').setValues([
        [2, '=C5*10'],
        [3, '=SUM(C5:C6)+A1'],
      ]);
      sheet.getRange('C5:D6').activate();
    });
    expect((await google.get('templates', { language })).sheet).toEqual({ name: '大表', selection: 'C5:D6' });
    const { entry } = await google.get('captureTemplate', { ...whole, scope: 'selection', name: '小块' });
    const { text } = await google.get('exportTemplate', { shelf: 'mine', id: entry.id, language });
    expect(JSON.parse(text).blocks[0]).toEqual({
      kind: 'cells',
      rows: 2,
      contents: [
        { at: 'A1', values: [2] },
        { at: 'A2', values: [3, 5] },
      ],
      formulas: [{ area: 'B1', formula: '=A1*10' }],
    });
  });
});

import { openTestDocument, type TestDocument } from './local-document';

let document: TestDocument;
beforeEach(async () => {
  document = await openTestDocument();
});
afterEach(() => document.dispose());

describe('typing into cells', () => {
  it('reads texts as a person types them', async () => {
    const values = await document.run(() => {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:H1');
      range.setValues([['30%', '1,234', '11.11', "'00123", 'TRUE', '大促', '', '¥1,000']]);
      return range.getValues();
    });
    expect(values).toEqual([[0.3, 1234, 11.11, '00123', true, '大促', '', 1000]]);
  });

  it('gives a typed percentage, date and amount their number formats', async () => {
    const formats = await document.run(() => {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:D1');
      range.setValues([['30%', '2026-11-11', '¥1,000', 'text']]);
      return range.getNumberFormats();
    });
    expect(formats).toEqual([['0%', 'yyyy-m-d', '¥#,##0', '0.###############']]);
  });

  it('keeps everything as text in cells formatted as plain text', async () => {
    const values = await document.run(() => {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:C1').setNumberFormat('@');
      range.setValues([['11.11', '1-2', '=1+1']]);
      return [range.getValues(), range.getFormulas()];
    });
    expect(values).toEqual([[['11.11', '1-2', '=1+1']], [['', '', '']]]);
  });

  it('never makes a formula of a text behind an apostrophe', async () => {
    const result = await document.run(() => {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue("'=1+1");
      return [cell.getValue(), cell.getFormula()];
    });
    expect(result).toEqual(['=1+1', '']);
  });

  it('refuses more than 50,000 characters in a cell', async () => {
    const write = () => SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'.repeat(50_001));
    await expect(document.run(write)).rejects.toThrow(/maximum of 50000 characters/);
  });
});

describe("Google's words for common errors", () => {
  const cases: readonly [string, () => unknown, string][] = [
    [
      'too few rows',
      () =>
        SpreadsheetApp.getActiveSheet()
          .getRange('A1:B3')
          .setValues([
            [1, 2],
            [3, 4],
          ]),
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    ],
    [
      'too many columns',
      () =>
        SpreadsheetApp.getActiveSheet()
          .getRange('A1:B1')
          .setValues([[1, 2, 3]]),
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    ],
    [
      'a taken sheet name',
      () => SpreadsheetApp.getActive().insertSheet('工作表1'),
      'A sheet with the name “工作表1” already exists. Please enter another name.',
    ],
    [
      'deleting the last sheet',
      () => SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActiveSheet()),
      "You can't remove all the sheets in a document.",
    ],
    [
      'coordinates beyond the grid',
      () => SpreadsheetApp.getActiveSheet().getRange(1000, 1, 2, 1),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'a row before the first',
      () => SpreadsheetApp.getActiveSheet().getRange(0, 1),
      'The starting row of the range is too small.',
    ],
    [
      'a property that is too large',
      () => PropertiesService.getUserProperties().setProperty('k', 'x'.repeat(9 * 1024 + 1)),
      'Argument too large: value',
    ],
  ];
  it.each(cases)('says what is wrong: %s', async (_, work, message) => {
    await expect(document.run(work)).rejects.toThrow(message);
  });

  it('does not find functions that do not exist or are private', async () => {
    await expect(document.call('nothing')).rejects.toThrow('Script function not found: nothing');
    await expect(document.call('hidden_')).rejects.toThrow('Script function not found: hidden_');
  });

  it('refuses to write what a rejecting validation forbids', async () => {
    const write = () => {
      const cell = SpreadsheetApp.getActiveSheet().getRange('C3');
      const rule = SpreadsheetApp.newDataValidation()
        .requireNumberBetween(0, 1)
        .setAllowInvalid(false)
        .build();
      cell.setDataValidation(rule).setValue(5);
    };
    await expect(document.run(write)).rejects.toThrow(
      'The data you entered in cell C3 violates the data validation rules set on this cell.',
    );
  });
});

describe('strictness', () => {
  it('names a member that is not emulated instead of giving undefined', async () => {
    const read = () => SpreadsheetApp.getActiveSheet().getRange('A1').getTextDirection();
    await expect(document.run(read)).rejects.toThrow('local host: Range.getTextDirection is not implemented');
  });

  it('names a value of an enumeration that Google does not have', async () => {
    const read = () => (SpreadsheetApp.BorderStyle as unknown as Record<string, unknown>).WAVY;
    await expect(document.run(read)).rejects.toThrow('local host: BorderStyle.WAVY is not implemented');
  });

  it('says that a handle points to a deleted sheet', async () => {
    const use = () => {
      const sheet = SpreadsheetApp.getActive().insertSheet('临时');
      SpreadsheetApp.getActive().deleteSheet(sheet);
      return sheet.getName();
    };
    await expect(document.run(use)).rejects.toThrow(/Sheet \d+ not found/);
  });

  it('has nothing of the browser or of Node in the global scope', async () => {
    const kinds = await document.run(() => [typeof setTimeout, typeof fetch, typeof process, typeof URL]);
    expect(kinds).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  });
});

describe('executions', () => {
  it('start with a fresh global scope each', async () => {
    expect(await document.call('count')).toBe(1);
    expect(await document.call('count')).toBe(1);
  });

  it('share the document', async () => {
    await document.run(() => void SpreadsheetApp.getActiveSheet().getRange('A1').setValue(7));
    expect(await document.run(() => SpreadsheetApp.getActiveSheet().getRange('A1').getValue())).toBe(7);
  });

  it('end when their time is over', async () => {
    const impatient = await openTestDocument({ timeoutSeconds: 3 });
    const forever = impatient.run(() => {
      for (;;);
    });
    await expect(forever).rejects.toThrow('Exceeded maximum execution time');
    expect(await impatient.call('count')).toBe(1);
    impatient.dispose();
  });

  it('throw the name and the message that the add-on threw', async () => {
    const fail = document.run(() => {
      throw new RangeError('故意的错误');
    });
    await expect(fail).rejects.toMatchObject({ name: 'RangeError', message: '故意的错误' });
  });
});

describe('google.script.run', () => {
  it('carries JSON data both ways', async () => {
    const data = { sales: 5_000_000, list: [1, 'a', null, true], nested: { date: '2026-11-11' } };
    expect(await document.run((given: unknown) => given, data)).toEqual(data);
  });

  it('refuses a Date and a function among the arguments', async () => {
    await expect(document.call('run', '() => 1', [new Date()])).rejects.toThrow(
      'Failed due to illegal value in property: 1.0',
    );
    await expect(document.call('run', () => 1)).rejects.toThrow('Failed due to illegal value in property: 0');
  });

  it('says which result it cannot carry', async () => {
    await expect(document.run(() => ({ when: new Date() }))).rejects.toThrow(/cannot carry, at "when"/);
  });
});

describe('reading formulas', () => {
  it('throws by the name of the cell until flush has calculated it', async () => {
    const read = () => {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
      range.setValues([['=6*7', 'text']]);
      return range.getValues();
    };
    await expect(document.run(read)).rejects.toThrow(/Range.getValues: the formula in A1 .*flush/);
  });

  it('gives the true result after flush, also of formulas that depend on what was written', async () => {
    const results = await document.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B1').setValues([['=6*7', '=A1+C1']]);
      SpreadsheetApp.flush();
      const first = sheet.getRange('A1:B1').getValues();
      sheet.getRange('C1').setValue(100);
      SpreadsheetApp.flush();
      return [first, sheet.getRange('B1').getValue(), sheet.getRange('B1').getDisplayValue()];
    });
    expect(results).toEqual([[[42, 42]], 142, '142']);
  });

  it('reads results that an earlier execution left', async () => {
    await document.run(() => void SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=1/0'));
    expect(await document.run(() => SpreadsheetApp.getActiveSheet().getRange('A1').getValue())).toBe(
      '#DIV/0!',
    );
  });

  it('keeps formulas when their cells are styled afterwards', async () => {
    const formula = await document.run(() => {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=1+1');
      cell.setBackground('#fff2cc').setFontWeight('bold').setNumberFormat('0.00').setNote('备注');
      return cell.getFormula();
    });
    expect(formula).toBe('=1+1');
    expect(document.values('工作表1', 'A1')).toEqual([[2]]);
  });
});

describe('sheets and what belongs to them', () => {
  it('grow and shrink at the end and in the middle', async () => {
    const sizes = await document.run(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet('大小');
      sheet.getRange('A3').setValue('third');
      sheet.deleteRows(51, 950);
      sheet.insertRowsAfter(50, 10);
      sheet.insertColumnsAfter(26, 61);
      sheet.insertRowsBefore(1, 2);
      return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange('A5').getValue(), sheet.getLastRow()];
    });
    expect(sizes).toEqual([62, 87, 'third', 5]);
  });

  it('lose rows and columns without the formulas, rules and texts of the sheet in front', async () => {
    const seen = await document.run(() => {
      const app = SpreadsheetApp;
      const spreadsheet = app.getActive();
      const front = spreadsheet.insertSheet('前');
      const cells = front.getRange('A1:B1').setFormulas([['=SUM(A2:A500)', '=IF($B$2>3,"是 ""好""","否")']]);
      const rule = app.newConditionalFormatRule().setRanges([front.getRange('A300:Z400')]);
      front.setConditionalFormatRules([
        rule.whenFormulaSatisfied('=A300>1').setBackground('#ff0000').build(),
      ]);
      const behind = spreadsheet.insertSheet('后');
      spreadsheet.setActiveSheet(front);
      behind.deleteRows(101, 800);
      behind.deleteColumns(5, 20);
      const areas = front.getConditionalFormatRules().flatMap((each) => each.getRanges());
      return [cells.getFormulas(), areas.map((area) => area.getA1Notation()), behind.getMaxRows()];
    });
    expect(seen).toEqual([[['=SUM(A2:A500)', '=IF($B$2>3,"是 ""好""","否")']], ['A300:Z400'], 200]);
  });

  it('keep texts with quotes when their own rows go', async () => {
    const formula = await document.run(() => {
      const app = SpreadsheetApp;
      const sheet = app.getActive().insertSheet('引号');
      const cell = sheet.getRange('A1').setFormula('=A9&"是 ""好""，"""');
      sheet.deleteRow(5);
      return cell.getFormula();
    });
    expect(formula).toBe('=A8&"是 ""好""，"""');
  });

  it('keep names that formulas use, also one that a function has', async () => {
    await document.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:A2').setValues([[5_000_000], [200]]);
      SpreadsheetApp.getActive().setNamedRange('kefu_sales', sheet.getRange('A1'));
      SpreadsheetApp.getActive().setNamedRange('double', sheet.getRange('A2'));
      sheet.getRange('B1').setFormula('=kefu_sales/double');
    });
    expect(document.values('工作表1', 'B1')).toEqual([[25_000]]);
  });

  it('move a name without breaking the formulas that use it', async () => {
    await document.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      SpreadsheetApp.getActive().setNamedRange('kefu_aov', sheet.getRange('A1'));
      sheet.getRange('B1').setFormula('=kefu_aov*10');
    });
    await document.run(() => {
      SpreadsheetApp.getActive().setNamedRange('kefu_aov', SpreadsheetApp.getActiveSheet().getRange('A2'));
    });
    expect(document.values('工作表1', 'B1')).toEqual([[20]]);
  });

  it('are found by their metadata after a rename, and forget it when they go', async () => {
    const found = await document.run(() => {
      const spreadsheet = SpreadsheetApp.getActive();
      const find = () => spreadsheet.createDeveloperMetadataFinder().withKey('run').find();
      const sheet = spreadsheet.insertSheet('规划').addDeveloperMetadata('run', '{"state":"staging"}');
      sheet.setName('改名');
      const names = find().map((metadata) => metadata.getLocation().getSheet()?.getName());
      find()[0]?.setValue('done');
      const values = find().map((metadata) => metadata.getValue());
      spreadsheet.deleteSheet(sheet);
      return [names, values, find().length];
    });
    expect(found).toEqual([['改名'], ['done'], 0]);
  });

  it('give validations, conditional formats and notes back as they were set', async () => {
    const kept = await document.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const list = SpreadsheetApp.newDataValidation()
        .requireValueInList(['早', '中', '晚'])
        .setHelpText('班次')
        .build();
      sheet
        .getRange('A1:B2')
        .setDataValidation(list)
        .setNotes([
          ['一', ''],
          ['', '四'],
        ]);
      const rule = SpreadsheetApp.newConditionalFormatRule();
      rule
        .whenFormulaSatisfied('=$A1="早"')
        .setBackground('#fce8b2')
        .setRanges([sheet.getRange('A1:B2')]);
      sheet.setConditionalFormatRules([rule.build()]);
      const validation = sheet.getRange('B2').getDataValidation();
      const condition = sheet.getConditionalFormatRules()[0]?.getBooleanCondition();
      return [
        String(validation?.getCriteriaType()),
        validation?.getCriteriaValues(),
        validation?.getHelpText(),
        condition?.getCriteriaValues(),
        sheet.getRange('A1:B2').getNotes(),
        sheet.getRange('C1').getDataValidation(),
      ];
    });
    expect(kept).toEqual([
      'VALUE_IN_LIST',
      [['早', '中', '晚'], true],
      '班次',
      ['=$A1="早"'],
      [
        ['一', ''],
        ['', '四'],
      ],
      null,
    ]);
  });
});

describe('the user interface', () => {
  it('has the menu that onOpen made', () => {
    expect(document.screen.menus).toEqual([
      {
        title: '',
        addOn: true,
        items: [
          { kind: 'item', caption: '运行', functionName: 'run' },
          { kind: 'separator' },
          { kind: 'item', caption: '计数', functionName: 'count' },
        ],
      },
    ]);
  });

  it('waits for the answer to a question', async () => {
    document.screen.answers = { alert: () => 'NO', prompt: () => ({ button: 'OK', text: '双11' }) };
    const answers = await document.run(() => {
      const ui = SpreadsheetApp.getUi();
      const isNo = ui.alert('撤销', '确定吗？', ui.ButtonSet.YES_NO) === ui.Button.NO;
      return [isNo, ui.prompt('叫什么？').getResponseText()];
    });
    expect(answers).toEqual([true, '双11']);
    expect(document.screen.questions[0]).toEqual({ title: '撤销', message: '确定吗？', buttons: 'YES_NO' });
  });

  it("does not give a lock that another person's execution holds", async () => {
    const giveBack = document.store.holdAsAnother('document');
    const tryLock = () => LockService.getDocumentLock().tryLock(10);
    expect(await document.run(tryLock)).toBe(false);
    giveBack();
    expect(await document.run(tryLock)).toBe(true);
    expect(await document.run(tryLock)).toBe(true);
  });
});

describe('rich texts', () => {
  it('keep their text as the value, and their link and look beside it', async () => {
    const result = await document.run(() => {
      const look = SpreadsheetApp.newTextStyle().setForegroundColor('#0f6b62').setUnderline(true).build();
      const rich = SpreadsheetApp.newRichTextValue().setText('=1+1').setLinkUrl('#gid=7').setTextStyle(look);
      const range = SpreadsheetApp.getActiveSheet().getRange('B2:B3').setBackground('#ffffff');
      range.setRichTextValues([[rich.build()], [SpreadsheetApp.newRichTextValue().setText('12').build()]]);
      return [
        range.getValues(),
        range.getFormulas(),
        range.getFontColors(),
        range.getBackgrounds(),
        range.getRichTextValues().map(([value]) => [value?.getText(), value?.getLinkUrl()]),
        range.getRichTextValue()?.getTextStyle().isUnderline(),
      ];
    });
    expect(result).toEqual([
      [['=1+1'], ['12']],
      [[''], ['']],
      [['#0f6b62'], ['#000000']],
      [['#ffffff'], ['#ffffff']],
      [
        ['=1+1', '#gid=7'],
        ['12', null],
      ],
      true,
    ]);
  });

  it('lose their link when the cell is written anew or cleared, and keep it when rows move', async () => {
    const result = await document.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const link = SpreadsheetApp.newRichTextValue().setText('总览').setLinkUrl('#gid=7').build();
      sheet.getRange('A1:A3').setRichTextValue(link);
      sheet.getRange('A1').setValue('总览');
      sheet.getRange('A2').clearContent();
      sheet.insertRowsBefore(3, 2);
      return ['A1', 'A2', 'A3', 'A5'].map((cell) => sheet.getRange(cell).getRichTextValue()?.getLinkUrl());
    });
    expect(result).toEqual([null, null, null, '#gid=7']);
  });

  it('are nothing for numbers and formulas', async () => {
    const result = await document.run(() => {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
      range.setValues([[3, '=A1']]);
      return range.getRichTextValues();
    });
    expect(result).toEqual([[null, null]]);
  });

  it.each([
    [
      'a plain text',
      () =>
        SpreadsheetApp.getActiveSheet()
          .getRange('A1')
          .setRichTextValue('x' as never),
    ],
    [
      'a matrix of another size',
      () =>
        SpreadsheetApp.getActiveSheet()
          .getRange('A1:A2')
          .setRichTextValues([[] as never]),
    ],
    ['a link before its text', () => SpreadsheetApp.newRichTextValue().setLinkUrl('#gid=1')],
    ['a link on a part', () => SpreadsheetApp.newRichTextValue().setText('ab').setLinkUrl(0, 1, '#gid=1')],
  ] satisfies [string, () => unknown][])('refuse %s', async (_, write: () => unknown) => {
    await expect(document.run(write)).rejects.toThrow(
      /signature|number of rows|before setText|offsets is not implemented/,
    );
  });
});

describe('protections', () => {
  it('of a sheet have free ranges of that sheet, those of a range have none', async () => {
    const free = await document.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const protection = sheet.protect().setWarningOnly(true);
      protection.setUnprotectedRanges([sheet.getRange('B2:C3')]);
      return protection.getUnprotectedRanges().map((range) => range.getA1Notation());
    });
    expect(free).toEqual(['B2:C3']);
    const onRange = () => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet
        .getRange('A1')
        .protect()
        .setUnprotectedRanges([sheet.getRange('A1')]);
    };
    await expect(document.run(onRange)).rejects.toThrow(/protected sheets/);
    const elsewhere = () => {
      const other = SpreadsheetApp.getActive().insertSheet('别处');
      SpreadsheetApp.getActive()
        .getSheets()[0]
        ?.protect()
        .setUnprotectedRanges([other.getRange('A1')]);
    };
    await expect(document.run(elsewhere)).rejects.toThrow(/on the protected sheet/);
  });
});

describe('text styles in one call', () => {
  it('set colour, size and weight, and leave what they do not speak of', async () => {
    const looks = await document.run(() => {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
      range.setFontStyle('italic').setFontWeight('bold');
      const red = SpreadsheetApp.newTextStyle().setForegroundColor('#ff0000').setFontSize(14).build();
      const plain = SpreadsheetApp.newTextStyle().setBold(false).build();
      range.setTextStyles([[red, plain]]);
      return [range.getFontColors(), range.getFontSizes(), range.getFontWeights(), range.getFontStyles()];
    });
    expect(looks).toEqual([
      [['#ff0000', '#000000']],
      [[14, 10]],
      [['bold', 'normal']],
      [['italic', 'italic']],
    ]);
  });

  it('are one for each cell of the range', async () => {
    const write = () => {
      const style = SpreadsheetApp.newTextStyle().build();
      SpreadsheetApp.getActiveSheet()
        .getRange('A1:B1')
        .setTextStyles([[style]]);
    };
    await expect(document.run(write)).rejects.toThrow();
  });
});

describe('a rule by formula', () => {
  it('has in each cell exactly the formula of its object, which Google does not say that it moves', async () => {
    const formulas = await document.run(() => {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:A3');
      const rule = (formula: string) =>
        SpreadsheetApp.newDataValidation().requireFormulaSatisfied(formula).build();
      const shared = rule('=A1>0');
      range.setDataValidations([[shared], [shared], [rule('=A3>1')]]);
      return range.getDataValidations().map(([each]) => each?.getCriteriaValues()[0]);
    });
    expect(formulas).toEqual(['=A1>0', '=A1>0', '=A3>1']);
  });
});

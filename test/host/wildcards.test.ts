import { openTestDocument, type TestDocument } from './local-document';

describe('wildcards in conditions, as Google reads them', () => {
  let document: TestDocument;
  beforeAll(async () => {
    document = await openTestDocument();
    await document.type('工作表1', 'A1:A4', [['物流-、质量+'], ['太慢\n物流-'], ['质量*'], ['物流+']]);
  });
  afterAll(() => document.dispose());

  it.each([
    ['=COUNTIF(A1:A4,"*物流-*")', 2],
    ['=COUNTIF(A1:A4,"太慢?物流-")', 1],
    ['=COUNTIF(A1:A4,"*~*")', 1],
    ['=COUNTIF(A1:A4,"物流+")', 1],
    ['=COUNTIF(A1:A4,"<>*物流*")', 1],
  ])('%s is %i, also over line breaks', async (formula, count) => {
    await document.type('工作表1', 'B1', [[formula]]);
    expect(document.values('工作表1', 'B1')).toEqual([[count]]);
  });
});

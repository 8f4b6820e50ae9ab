import { type Attempts, judged, type Outcome, untriedFor } from '../app/self-check/attempt';
import { automaticFormats } from '../app/templates/capture-styles';
import { serialFromIso } from '../core/calendar/iso-date';
import { cellAddress } from '../sheet/a1';
import { typed } from '../sheet/typed';
import type { Scratch } from './self-check-scratch';

type Range = GoogleAppsScript.Spreadsheet.Range;

type CellAttempts = Pick<
  Attempts,
  | 'cell-date'
  | 'fresh-wrap'
  | 'fresh-format'
  | 'fresh-font'
  | 'text-kept'
  | 'formula-commas'
  | 'formula-commas-zh_CN'
  | 'formula-commas-en_US'
  | 'formula-commas-de_DE'
  | 'row-height'
  | 'validation-rows'
  | 'highlight-formula'
>;

/** What cells keep and show. */
export const cellAttempts = (scratch: Scratch): CellAttempts => ({
  'cell-date': () => dateReadBack(scratch),

  'fresh-wrap': () => {
    const cell = scratch.range(1, 1);
    const strategy = String(cell.getWrapStrategy());
    return judged(strategy === 'OVERFLOW', `${strategy}, getWrap ${cell.getWrap()}`);
  },

  'fresh-format': () => {
    const format = scratch.range(1, 1).getNumberFormat();
    return judged(automaticFormats.has(format), JSON.stringify(format));
  },

  'fresh-font': () => {
    const cell = scratch.range(1, 1);
    const seen = [
      cell.getFontSize(),
      cell.getFontColors()[0]?.[0],
      cell.getBackground(),
      cell.getFontFamily(),
    ];
    return judged(seen.slice(0, 3).join(' ').toLowerCase() === '10 #000000 #ffffff', seen.join(' '));
  },

  'text-kept': () => textsReadBack(scratch),

  'formula-commas': () => commasComputed(scratch),
  'formula-commas-zh_CN': () => commasComputedIn('zh_CN', scratch),
  'formula-commas-en_US': () => commasComputedIn('en_US', scratch),
  'formula-commas-de_DE': () => commasComputedIn('de_DE', scratch),

  'row-height': () => {
    const cell = scratch.range(1, 1);
    const sheet = cell.getSheet();
    sheet.setRowHeightsForced(cell.getRow(), 1, 6);
    const height = sheet.getRowHeight(cell.getRow());
    return judged(height === 6, String(height));
  },

  'validation-rows': () => rowsRefused(scratch),
  'highlight-formula': () => highlightReadBack(scratch),
});

function dateReadBack({ range, spreadsheet }: Scratch): Outcome {
  const moment = '2026-11-11T20:00';
  const cell = range(1, 1);
  cell.setNumberFormat('yyyy-mm-dd hh:mm').setValue(serialFromIso(moment));
  const read: unknown = cell.getValue();
  if (!(read instanceof Date)) return judged(false, `${Object.prototype.toString.call(read)} ${read}`);
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const seen = Utilities.formatDate(read, zone, "yyyy-MM-dd'T'HH:mm");
  return judged(seen === moment, seen);
}

/** As the sheets are written: with the apostrophe that keeps a text a text, into cells of plain text and into others. */
function textsReadBack({ range }: Scratch): Outcome {
  const texts = ['11.11', '1-2', '0012', '=1+1', '2026-11-11'];
  const [plain, other] = [range(1, texts.length), range(1, texts.length)];
  plain.setNumberFormat('@');
  for (const cells of [plain, other]) cells.setValues([texts.map(typed)]);
  const seen = [plain, other].map((cells) => cells.getValues()[0] ?? []);
  return judged(
    seen.every((row) => row.every((value, index) => value === texts[index])),
    seen,
  );
}

/** Formulas of the kinds that templates have, and their results. */
const commaFormulas = [
  ['=SUM(1,2)', 3],
  ['=IF(1>0,"是","否")', '是'],
  ['=ROUND(1.25,1)', 1.3],
  ['=MAX(0.5,MIN(1.5,2))', 1.5],
] as const;

/** Written as the add-on writes them here; and, to be told besides, with commas and points wherever it is. */
function commasComputed({ range, written }: Scratch): Outcome {
  const formulas = commaFormulas.map(([formula]) => formula);
  const cells = range(2, formulas.length);
  cells.setValues([formulas.map(written), formulas]);
  SpreadsheetApp.flush();
  const [seen = [], withCommas = []] = cells.getValues();
  const isRight = commaFormulas.every(([, result], index) => seen[index] === result);
  return judged(isRight, { written: seen, withCommas });
}

/** The locale is the user’s: it is changed only where nothing of theirs could be read anew, and put back at once. */
function commasComputedIn(locale: string, scratch: Scratch): Outcome {
  const { spreadsheet } = scratch;
  if (!isBlankBut(scratch)) return untriedFor('notBlank');
  const before = spreadsheet.getSpreadsheetLocale();
  try {
    spreadsheet.setSpreadsheetLocale(locale);
    return commasComputed(scratch);
  } finally {
    spreadsheet.setSpreadsheetLocale(before);
  }
}

const isBlankBut = ({ spreadsheet, isOwn }: Scratch): boolean =>
  spreadsheet.getSheets().every((sheet) => isOwn(sheet) || sheet.getLastRow() === 0);

/** Rows 2 and 3 may be filled in, row 1 may not; judged by another row than their own, they would all be refused. */
function rowsRefused({ range }: Scratch): Outcome {
  const facts = range(3, 1);
  facts.setValues([[0], [1], [1]]);
  const cells = facts.offset(0, 1);
  const rule = SpreadsheetApp.newDataValidation()
    .requireFormulaSatisfied(`=$${cellAddress(facts.getRow(), facts.getColumn())}=1`)
    .setAllowInvalid(false)
    .build();
  cells.setDataValidations([[rule], [rule], [rule]]);
  const refused = [1, 2, 3].filter((row) => isRefused(cells.getCell(row, 1)));
  if (refused.length === 0) return untriedFor('nothingRefused');
  return judged(refused.join() === '1', refused.join(', '));
}

function isRefused(cell: Range): boolean {
  try {
    cell.setValue('x');
    SpreadsheetApp.flush();
    return false;
  } catch {
    return true;
  }
}

function highlightReadBack({ range }: Scratch): Outcome {
  const cells = range(3, 1);
  const sheet = cells.getSheet();
  const formula = `=$${cellAddress(cells.getRow(), cells.getColumn())}>1`;
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .setRanges([cells])
    .whenFormulaSatisfied(formula)
    .setBackground('#ff0000')
    .build();
  sheet.setConditionalFormatRules([rule]);
  const [read] = sheet.getConditionalFormatRules();
  const seen = [read?.getBooleanCondition()?.getCriteriaValues()[0], read?.getRanges()[0]?.getA1Notation()];
  return judged(seen.join() === [formula, cells.getA1Notation()].join(), seen);
}

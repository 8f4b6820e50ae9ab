import { styleMatrix } from '../sheet/matrices';
import type { CellStyle, SheetPlan } from '../sheet/sheet-plan';

type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type TextLook = Required<Pick<CellStyle, 'fontColor' | 'fontSize' | 'bold' | 'italic'>>;

/** Of texts that no style speaks of, as Google has them. */
const plainText: TextLook = { fontColor: '#000000', fontSize: 10, bold: false, italic: false };

/**
 * Colour, size and weight of all texts of a sheet, down to the last row in which a style speaks of them; texts that are alike have
 * one style.
 *
 * @returns no rows if no style speaks of texts
 */
export function textStyles(plan: SheetPlan): TextStyle[][] {
  const matrix = <Property extends keyof TextLook>(property: Property) =>
    styleMatrix(plan, property, plainText[property]);
  const [colors, sizes, bolds, italics] = [
    matrix('fontColor'),
    matrix('fontSize'),
    matrix('bold'),
    matrix('italic'),
  ];
  const looks = plan.cells.map((cells, row) =>
    cells.map(
      (_, column): TextLook => ({
        fontColor: colors?.[row]?.[column] ?? plainText.fontColor,
        fontSize: sizes?.[row]?.[column] ?? plainText.fontSize,
        bold: bolds?.[row]?.[column] ?? plainText.bold,
        italic: italics?.[row]?.[column] ?? plainText.italic,
      }),
    ),
  );
  const styles = new Map<string, TextStyle>();
  const plain = keyOf(plainText);
  let rows = 0;
  const matrixOfStyles = looks.map((row, index) =>
    row.map((look) => {
      const key = keyOf(look);
      if (key !== plain) rows = index + 1;
      const style = styles.get(key) ?? textStyle(look);
      styles.set(key, style);
      return style;
    }),
  );
  return matrixOfStyles.slice(0, rows);
}

const keyOf = ({ fontColor, fontSize, bold, italic }: TextLook): string =>
  `${fontColor} ${fontSize} ${bold} ${italic}`;

const textStyle = ({ fontColor, fontSize, bold, italic }: TextLook): TextStyle =>
  SpreadsheetApp.newTextStyle()
    .setForegroundColor(fontColor)
    .setFontSize(fontSize)
    .setBold(bold)
    .setItalic(italic)
    .build();

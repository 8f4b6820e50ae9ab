/** Pixels that a line of text takes in a spreadsheet's row, at 10 points. */
export const lineHeight = 17;
/** Pixels between a cell's edge and its text, both sides together. */
export const cellPadding = 8;

/** Chinese characters and full-width punctuation. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}“”‘’…—～→÷×①-⑳]/u;

/**
 * Roughly how wide a text is, on the safe side: the fonts of spreadsheets differ.
 *
 * @param fontSize points
 * @returns pixels
 * @example textWidth('客单价', 10) // 42
 */
export const textWidth = (text: string, fontSize = 10): number =>
  ([...text].reduce((sum, character) => sum + (wide.test(character) ? 14 : 7.5), 0) * fontSize) / 10;

/**
 * Breaks a text into lines: anywhere between Chinese characters, at spaces in Latin text, never before a closing mark.
 *
 * @param width pixels that a line may take
 */
export function brokenLines(text: string, width: number, fontSize = 10): readonly string[] {
  return text.split('\n').flatMap((paragraph) => brokenParagraph(paragraph, width, fontSize));
}

function brokenParagraph(paragraph: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of unbreakable(paragraph)) {
    if (line !== '' && textWidth((line + word).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else {
      line += word;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Runs that stay together: a Latin word with the space behind it, or one wide character with the marks that close it. */
const unbreakable = (text: string): readonly string[] =>
  text.match(
    /[（「『“‘]*[!-~\u00a0-\u02ff]+[，。；：、！？）」』”’]*\s*|[（「『“‘]*.[，。；：、！？）」』”’…]*\s*/gu,
  ) ?? [];

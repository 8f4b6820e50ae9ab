/** Pixels of a chart's label at its 12 px: a Chinese character is as wide as it is high, a Latin one a little over half. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2e80' ? 12 : 7), 0);

/** A mistake in `sheets-templates`, told with its place: whoever wrote the file has no use for where our code found it. */
export class SheetMistake extends Error {
  override readonly name = 'SheetMistake';
}

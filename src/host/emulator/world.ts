/**
 * What nobody has told about Google, decided: the add-on must be right in every world. In the favourable one Google is as it is
 * thought to be.
 */
export interface World {
  /** What becomes of a name when its sheet is deleted: it stays, as `#REF!`, or it goes. */
  readonly namesOfDeletedSheets: 'kept' | 'dropped';
  /** Whether the copy of a sheet has the sheet's developer metadata, too. */
  readonly metadataOfCopies: 'left out' | 'copied';
  /** Whether the copy of a sheet has its grid, its widths, its gridlines and its being hidden, or its cells alone. */
  readonly looksOfCopies: 'copied' | 'left out';
  /** Whether a custom function may ask for the language of the user. */
  readonly localeInCells: 'told' | 'refused';
  /** `HtmlOutput.getContent`: as the file is, or as a parser writes it out again. */
  readonly pages: 'as written' | 'written anew';
  /** The rich text of a blank cell: one without letters, or none. */
  readonly richTextsOfBlanks: 'empty' | 'none';
  /** Of the spreadsheet. Where it has a decimal comma, scripts write formulas as people type them there: `=ROUND(1,5;0)`. */
  readonly spreadsheetLocale: string;
  /** What a call of a service takes, by a clock that nobody waits for; null for the time that it really takes. */
  readonly millisecondsPerCall: number | null;
}

export const favourableWorld: World = {
  namesOfDeletedSheets: 'kept',
  metadataOfCopies: 'left out',
  looksOfCopies: 'copied',
  localeInCells: 'told',
  pages: 'as written',
  richTextsOfBlanks: 'empty',
  spreadsheetLocale: 'zh_CN',
  millisecondsPerCall: null,
};

export const unfavourableWorld: World = {
  namesOfDeletedSheets: 'dropped',
  metadataOfCopies: 'copied',
  looksOfCopies: 'left out',
  localeInCells: 'refused',
  pages: 'written anew',
  richTextsOfBlanks: 'none',
  spreadsheetLocale: 'de_DE',
  // A workbook of 2,466 calls is thought to take 20 to 60 seconds: thirty times as slow.
  millisecondsPerCall: 730,
};

const switches = Object.keys(favourableWorld) as readonly (keyof World)[];

/** Names of worlds: all favourable, all unfavourable, and each thing alone unfavourable. */
export const worldNames: readonly string[] = ['favourable', 'unfavourable', ...switches];

/**
 * @param name of a world; undefined for the favourable one
 * @throws if there is no such world
 * @example worldNamed('metadataOfCopies') // favourable, but that copies have their metadata
 */
export function worldNamed(name = 'favourable'): World {
  if (name === 'favourable') return favourableWorld;
  if (name === 'unfavourable') return unfavourableWorld;
  const alone = switches.find((each) => each === name);
  if (alone) return { ...favourableWorld, [alone]: unfavourableWorld[alone] };
  throw new Error(`no world "${name}"; there are: ${worldNames.join(', ')}`);
}

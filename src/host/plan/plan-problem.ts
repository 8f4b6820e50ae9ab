/** What is wrong with the command's own arguments and files; what is wrong with a plan's inputs the add-on says itself. */
export type PlanProblem =
  | { readonly code: 'unknownOption'; readonly option: string }
  | { readonly code: 'missingValue'; readonly option: string }
  | { readonly code: 'missingOut' }
  | { readonly code: 'unknownLanguage'; readonly language: string }
  | { readonly code: 'unreadableInputs'; readonly file: string; readonly reason: string }
  | { readonly code: 'inputsNotFile'; readonly file: string }
  | { readonly code: 'inputsTooLarge'; readonly file: string; readonly most: number }
  | { readonly code: 'inputsNotUtf8'; readonly file: string }
  | { readonly code: 'inputsNotJson'; readonly file: string; readonly reason: string }
  | { readonly code: 'inputsNotObject'; readonly file: string }
  | { readonly code: 'inputNotPlain'; readonly id: string; readonly got: string }
  | { readonly code: 'unwritable'; readonly file: string; readonly reason: string };

/** The text of an error from the file system or from a parser. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

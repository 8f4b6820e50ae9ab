/**
 * What a class that stands for one of Google's must be assignable to: a member that both have takes every argument that
 * Google's takes. So a class that drifts from `@types/google-apps-script` does not compile.
 */
export type Faithful<Google> = {
  [Member in keyof Google]?: Google[Member] extends (...args: infer Arguments) => unknown
    ? (...args: Arguments) => unknown
    : unknown;
};

/**
 * The members of a class that Google's does not have: `never`, or the members' names in the compiler's message.
 *
 * @example true satisfies NoInventions<Range, GoogleAppsScript.Spreadsheet.Range>
 */
export type NoInventions<Ours, Google> =
  Exclude<keyof Ours, keyof Google | 'toString'> extends never
    ? true
    : Exclude<keyof Ours, keyof Google | 'toString'>;

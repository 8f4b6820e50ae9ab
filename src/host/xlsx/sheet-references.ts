import { quotedSheet } from '../../sheet/a1';

/** A text in quotes; or the name of a sheet before its `!`, in apostrophes or bare. */
const token = /"(?:[^"]|"")*"|('(?:[^']|'')+'|[^\s"'!(){}[\],;:<>=+\-*/^&%@#]+)!/g;

/**
 * A formula whose references follow sheets to their other names.
 *
 * @param nameOf a sheet's other name; `undefined` where it has none
 * @example withSheetNames("='a/b'!A1&\"a/b!\"", () => 'a-b') // "='a-b'!A1&\"a/b!\""
 */
export const withSheetNames = (formula: string, nameOf: (name: string) => string | undefined): string =>
  formula.replace(token, (whole, reference?: string) => {
    if (reference === undefined) return whole;
    const name = unquoted(reference);
    const other = nameOf(name);
    return other === undefined || other === name ? whole : quotedSheet(other);
  });

const unquoted = (reference: string): string =>
  reference.startsWith("'") ? reference.slice(1, -1).replaceAll("''", "'") : reference;

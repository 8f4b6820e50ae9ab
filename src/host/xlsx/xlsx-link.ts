import type { Cell } from 'hucre';
import { quotedSheet } from '../../sheet/a1';

type Hyperlink = NonNullable<Cell['hyperlink']>;

/** A sheet's name in the file; null for a sheet that is not there. */
export type NameOf = (sheetId: number) => string | null;

/** Excel takes no longer ones. */
const maxLinkCharacters = 2079;

/** Google's links within a document. */
const placeLink = /^#gid=(\d+)(?:&range=([A-Za-z]{1,3}\d{1,7}(?::[A-Za-z]{1,3}\d{1,7})?))?$/;
const webLink = /^(?:https?:\/\/|mailto:)/i;

/** True if a link may leave the document: to the web, to a mailbox, to a place of the document. Never to a script or a file. */
export const isSafeLink = (link: string): boolean =>
  placeLink.test(link) || (webLink.test(link) && URL.canParse(link) && link.length <= maxLinkCharacters);

/** A link as .xlsx has it, with a sheet's name where Google has its number; null if there is none to write. */
export function xlsxLink(link: string, nameOf: NameOf): Hyperlink | null {
  if (!isSafeLink(link)) return null;
  if (!link.startsWith('#')) return { target: isAscii(link) ? link : new URL(link).href };
  const location = placeOf(link, nameOf);
  return location === null ? null : { target: '', location };
}

const isAscii = (text: string): boolean => /^[!-~]*$/.test(text);

function placeOf(link: string, nameOf: NameOf): string | null {
  const [, sheetId, range = 'A1'] = placeLink.exec(link) ?? [];
  const name = sheetId === undefined ? null : nameOf(Number(sheetId));
  return name === null ? null : quotedSheet(name) + range;
}

/** HYPERLINK with its target, where that is written out. */
const hyperlinkCall = /\bHYPERLINK\(\s*(?:("(?:[^"]|"")*")\s*(?=[,)]))?/gi;
/** In a target that is put together from parts. */
const unsafePart = /"\s*(?:javascript|vbscript|data|file):/i;

/**
 * A formula whose HYPERLINKs lead to places of the file where Google's lead to places of the document.
 *
 * @returns null if a target may not leave the document, as far as the formula shows: what a cell holds is not looked at
 * @example xlsxLinkFormula('=HYPERLINK("#gid=3","去参数")', () => '参数') // `=HYPERLINK("#'参数'!A1","去参数")`
 */
export function xlsxLinkFormula(formula: string, nameOf: NameOf): string | null {
  const targets = [...formula.matchAll(hyperlinkCall)].map(([, literal]) => literal);
  if (targets.length === 0) return formula;
  if (unsafePart.test(formula) || targets.some((literal) => literal && !writtenTarget(literal, nameOf)))
    return null;
  return formula.replace(hyperlinkCall, (call, literal?: string) =>
    literal ? call.replace(literal, () => writtenTarget(literal, nameOf) ?? literal) : call,
  );
}

/** A target in quotes, as the file has it; null if there is none. */
function writtenTarget(literal: string, nameOf: NameOf): string | null {
  const link = literal.slice(1, -1).replaceAll('""', '"');
  const written = xlsxLink(link, nameOf);
  if (!written) return null;
  return written.location === undefined ? literal : `"#${written.location.replaceAll('"', '""')}"`;
}

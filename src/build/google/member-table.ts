import { type GoogleMember, memberName, type UsedMember } from './google-member';
import { scopeOf } from './member-scopes';

/** A member of Google's that the add-on uses, and what stands behind it here. */
export interface MemberRow extends UsedMember {
  /** The emulator's file; undefined if it has no such member. */
  readonly emulatedIn: string | undefined;
  /** A test file that was seen to reach it; undefined if none was. */
  readonly reachedBy: string | undefined;
}

/** Deprecated members that are used nevertheless, and why. */
const reasonsForDeprecated: Readonly<Record<string, string>> = {
  'Range.getFontColors':
    'what Google has instead gives an object a cell, of which the colour is two calls more, and others for a colour of the theme',
};

/**
 * What is wrong with what the add-on uses, a sentence each.
 *
 * @param granted the manifest's `oauthScopes`
 */
export function memberProblems(rows: readonly MemberRow[], granted: readonly string[]): readonly string[] {
  const needed = new Set(rows.map(scopeOf));
  return [
    ...rows.flatMap((row) =>
      problemsOf(row, granted).map((problem) => `${memberName(row)} ${problem} (${row.usedIn})`),
    ),
    ...granted
      .filter((scope) => !needed.has(scope))
      .map((scope) => `appsscript.json asks for ${scope}, which nothing needs`),
  ];
}

function problemsOf(row: MemberRow, granted: readonly string[]): readonly string[] {
  const scope = scopeOf(row);
  return [
    row.isDeprecated && !(memberName(row) in reasonsForDeprecated) && 'is deprecated',
    !row.isDeprecated && memberName(row) in reasonsForDeprecated && 'is not deprecated any more',
    row.emulatedIn === undefined && 'is not emulated in src/host/emulator',
    row.reachedBy === undefined &&
      'is reached by no test that is known: UPDATE_GOLDENS=1 npx jest test/appsscript, with a test that reaches it',
    scope === undefined && 'may need a scope: say so in src/build/google/member-scopes.ts',
    scope && !granted.includes(scope) && `needs ${scope}, which appsscript.json does not ask for`,
  ].filter((problem) => typeof problem === 'string');
}

/** The table in Markdown. */
export function memberTable(rows: readonly MemberRow[]): string {
  const lines = rows.map((row) => [
    `[\`${memberName(row)}\`](${referencePage(row)})`,
    row.usedIn.join(', '),
    row.emulatedIn ?? '',
    row.reachedBy?.replace('test/appsscript/', '') ?? '',
    scopeOf(row)?.replace(/^.*\//, '') ?? '',
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['Member', 'Used in', 'Emulated in', 'Reached by', 'Scope'];
  return [line(head), '|---|---|---|---|---|', ...lines.map(line)].join('\n');
}

/**
 * Google's page of an object; the places within it have names that types do not tell.
 *
 * @example referencePage({ service: 'Spreadsheet', owner: 'RangeList', name: 'setBorder' })
 * // 'https://developers.google.com/apps-script/reference/spreadsheet/range-list'
 */
function referencePage({ service, owner }: GoogleMember): string {
  const page = owner.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
  return `https://developers.google.com/apps-script/reference/${service.toLowerCase()}/${page}`;
}

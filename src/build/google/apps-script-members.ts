import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emulatedIn } from './emulated-members';
import { memberName } from './google-member';
import { type MemberRow, memberProblems, memberTable } from './member-table';
import { usedMembers } from './used-members';

/** Which test file was seen to reach a member; `test/support/reached-reporter.cjs` keeps it. */
export type ReachedBy = Readonly<Record<string, string>>;

export interface AppsScriptMembers {
  /** In Markdown. */
  readonly table: string;
  readonly problems: readonly string[];
  /** What is known of the members that are used, and of no others. */
  readonly reachedBy: ReachedBy;
}

/**
 * All of Google's that the add-on uses, by the types of its sources: only `src/appsscript` sees them.
 *
 * @param root the project's folder
 */
export function appsScriptMembers(root: string): AppsScriptMembers {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const known = read('test/appsscript/reached-by.json') as ReachedBy;
  const { oauthScopes } = read('appsscript.json') as { readonly oauthScopes: readonly string[] };
  const of = (layer: string, folder = layer) =>
    [path.join(root, 'src', layer, 'tsconfig.json'), path.join(root, 'src', folder)] as const;
  const used = usedMembers(...of('appsscript'));
  const emulated = emulatedIn(...of('host', 'host/emulator'), used);
  const rows = used.map((member): MemberRow => {
    const name = memberName(member);
    return { ...member, emulatedIn: emulated[name], reachedBy: known[name] };
  });
  const reached = rows.flatMap((row) => (row.reachedBy ? [[memberName(row), row.reachedBy]] : []));
  return {
    table: memberTable(rows),
    problems: memberProblems(rows, oauthScopes),
    reachedBy: Object.fromEntries(reached),
  };
}

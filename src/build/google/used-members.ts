import { isIdentifier, type Node } from 'typescript/unstable/ast';
import type { Symbol as DeclaredSymbol } from 'typescript/unstable/sync';
import { askedSymbols } from './asked-symbols';
import { memberName, type UsedMember } from './google-member';
import { type TypedProject, withTypedProject } from './typed-project';

/**
 * What the sources of a folder use of what `@types/google-apps-script` declares, in alphabetical order.
 *
 * @param config the path of the tsconfig.json of the folder's project
 * @throws for what cannot be told from the types ({@link askedSymbols})
 */
export function usedMembers(config: string, folder: string): readonly UsedMember[] {
  return withTypedProject(config, folder, (project) => {
    const uses = project.files.flatMap((file) => {
      const usedIn = [file.fileName.slice(folder.length + 1)];
      const symbols = askedSymbols(file, project, isGoogles);
      return symbols.flatMap((symbol) => googleMembers(symbol, project)).map((each) => ({ ...each, usedIn }));
    });
    const members = new Map<string, UsedMember>();
    for (const use of uses) {
      const before = members.get(memberName(use))?.usedIn ?? [];
      members.set(memberName(use), { ...use, usedIn: [...new Set([...before, ...use.usedIn])].sort() });
    }
    return [...members.values()].sort((one, other) => (memberName(one) < memberName(other) ? -1 : 1));
  });
}

const isGoogles = ({ declarations }: DeclaredSymbol): boolean =>
  declarations.some(({ path }) => path.includes('/@types/google-apps-script/'));

/** What of Google's a symbol is: one member, or one of each object that may be there; none if it is not Google's. */
function googleMembers(symbol: DeclaredSymbol, project: TypedProject): readonly Omit<UsedMember, 'usedIn'>[] {
  if (!isGoogles(symbol)) return [];
  const isDeprecated = symbol.getJsDocTags(project.checker).some(({ name }) => name === 'deprecated');
  return project.declarationsOf(symbol).flatMap((declaration) => {
    const service = nameOf(declaration.parent.parent?.parent);
    const owner = nameOf(declaration.parent);
    // Google's types have a name of their own for the dates of JavaScript.
    const isGooglesOwn = service && owner && !(service === 'Base' && owner === 'Date');
    return isGooglesOwn ? [{ service, owner, name: symbol.name, isDeprecated }] : [];
  });
}

const nameOf = (node: Node | undefined): string | undefined => {
  const name = node && 'name' in node ? (node.name as Node) : undefined;
  return name && isIdentifier(name) ? name.text : undefined;
};

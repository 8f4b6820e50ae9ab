import {
  type ClassDeclaration,
  isCallExpression,
  isClassDeclaration,
  isIdentifier,
  isStringLiteral,
  isVariableDeclaration,
  type Node,
  type VariableDeclaration,
} from 'typescript/unstable/ast';
import type { Type } from 'typescript/unstable/sync';
import { type GoogleMember, memberName } from './google-member';
import { nodesOf, type TypedProject, withTypedProject } from './typed-project';

/**
 * Where the emulator has its members: the names of files by {@link memberName}, inherited ones in the file of the class that has
 * them.
 *
 * @param config the path of the tsconfig.json of the folder's project
 * @param members those that are looked for
 */
export function emulatedIn(
  config: string,
  folder: string,
  members: readonly GoogleMember[],
): Readonly<Record<string, string>> {
  return withTypedProject(config, folder, (project) => {
    const objects = emulatedObjects(project);
    const found = members.flatMap((member) => {
      const object = objects.get(member.owner);
      const symbol = object && project.checker.getPropertyOfType(object.type, member.name);
      if (!symbol) return [];
      const [declaration = object.node] = project.declarationsOf(symbol);
      const { fileName } = declaration.getSourceFile();
      // The values of an enumeration are what a function makes of their names.
      const file = fileName.startsWith(`${folder}/`) ? fileName : object.node.getSourceFile().fileName;
      return [[memberName(member), file.slice(folder.length + 1)] as const];
    });
    return Object.fromEntries(found);
  });
}

interface EmulatedObject {
  readonly type: Type;
  readonly node: Node;
}

/** Classes and enumerations by Google's names of them. */
const emulatedObjects = (project: TypedProject): ReadonlyMap<string, EmulatedObject> =>
  new Map(
    project.files
      .flatMap((file) => [...nodesOf(file)])
      .flatMap((node) => {
        if (isClassDeclaration(node)) return emulatedClass(node, project);
        return isVariableDeclaration(node) ? emulatedEnumeration(node, project) : [];
      }),
  );

type Named = readonly (readonly [string, EmulatedObject])[];

function emulatedClass(node: ClassDeclaration, project: TypedProject): Named {
  const symbol = node.name && project.checker.getSymbolAtLocation(node.name);
  if (!symbol) return [];
  const type = project.checker.getDeclaredTypeOfSymbol(symbol);
  return [[interfaceOf(node, project) ?? symbol.name, { type, node }]];
}

/** `BorderStyle` of `enumeration('BorderStyle', […])`. */
function emulatedEnumeration(node: VariableDeclaration, { checker }: TypedProject): Named {
  const { initializer, name } = node;
  if (!initializer || !isCallExpression(initializer)) return [];
  const { expression, arguments: given } = initializer;
  const [title] = given;
  const isEnumeration = isIdentifier(expression) && expression.text === 'enumeration';
  const type = checker.getTypeAtLocation(name);
  return isEnumeration && title && isStringLiteral(title) && type ? [[title.text, { type, node }]] : [];
}

/** `Range` of `class … implements Faithful<GoogleAppsScript.Spreadsheet.Range>`. */
function interfaceOf({ heritageClauses }: ClassDeclaration, { checker }: TypedProject): string | undefined {
  const bases = [...(heritageClauses ?? [])].flatMap(({ types }) => [...types]);
  const faithful = bases.find(({ expression }) => isIdentifier(expression) && expression.text === 'Faithful');
  const google = faithful?.typeArguments?.[0];
  return google && checker.getTypeFromTypeNode(google)?.getSymbol()?.name;
}

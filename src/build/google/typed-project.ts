import type { Node, SourceFile } from 'typescript/unstable/ast';
import { API, type Checker, type Symbol as DeclaredSymbol } from 'typescript/unstable/sync';

/** The files of a project of TypeScript's, and what its checker knows of them. */
export interface TypedProject {
  readonly checker: Checker;
  readonly files: readonly SourceFile[];
  declarationsOf(symbol: DeclaredSymbol): readonly Node[];
}

/**
 * Reads what the compiler knows of a project. TypeScript calls its interface for programs unstable: whatever of ours needs it goes
 * through here.
 *
 * @param config the path of its tsconfig.json
 * @param folder the files that are wanted
 */
export function withTypedProject<T>(config: string, folder: string, read: (project: TypedProject) => T): T {
  const api = new API({ cwd: folder });
  try {
    const project = api.updateSnapshot({ openProject: config }).getProject(config);
    if (!project) throw new Error(`no TypeScript project at ${config}`);
    const { checker, program } = project;
    const names = program.getSourceFileNames().filter((name) => name.startsWith(`${folder}/`));
    return read({
      checker,
      files: names.flatMap((name) => program.getSourceFile(name) ?? []),
      declarationsOf: ({ declarations }) => declarations.flatMap((each) => each.resolve(project) ?? []),
    });
  } finally {
    api.close();
  }
}

/** A node and all within it, in the order of the text. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
    return undefined;
  });
  for (const child of children) yield* nodesOf(child);
}

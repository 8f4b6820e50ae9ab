import {
  type BindingElement,
  type ElementAccessExpression,
  isBindingElement,
  isCallExpression,
  isElementAccessExpression,
  isIdentifier,
  isObjectBindingPattern,
  isPropertyAccessExpression,
  isStringLiteral,
  isVariableDeclaration,
  type Node,
  type PropertyAccessExpression,
  type SourceFile,
} from 'typescript/unstable/ast';
import { type Symbol as DeclaredSymbol, type Type, TypeFlags } from 'typescript/unstable/sync';
import { nodesOf, type TypedProject } from './typed-project';

/**
 * The members that a file asks objects for, whatever objects: each `a.b`, `a[b]` and `{ b } = a`.
 *
 * @param isWanted whether a member must not be asked for by a name that only a run tells
 * @throws for an access of which the types do not tell what it is, so that nothing goes unseen
 */
export function askedSymbols(
  file: SourceFile,
  { checker }: TypedProject,
  isWanted: (symbol: DeclaredSymbol) => boolean,
): readonly DeclaredSymbol[] {
  const nodes = [...nodesOf(file)];
  const accesses = nodes.filter(isPropertyAccessExpression);
  // One question for all of them.
  const symbols = checker.getSymbolAtLocation(accesses.map(({ name }) => name));
  const typeOf = (node: Node): Type => {
    const type = checker.getTypeAtLocation(node);
    return type && !(type.flags & TypeFlags.Any) ? type : untold(node);
  };
  const named = (owner: Type, name: string) => checker.getPropertyOfType(owner, name) ?? [];

  /** What a type has under any name, as `Record<string, …>`, is no member of Google's. */
  const unnamed = ({ expression }: PropertyAccessExpression): readonly DeclaredSymbol[] => {
    typeOf(expression);
    return [];
  };

  const bound = (element: BindingElement) => {
    const key = element.propertyName ?? element.name;
    const isOfObject = isObjectBindingPattern(element.parent) && !element.dotDotDotToken;
    if (!isOfObject || !key || !(isIdentifier(key) || isStringLiteral(key)) || isParsed(element)) return [];
    return named(typeOf(element.parent), key.text);
  };

  const elements = ({ expression, argumentExpression }: ElementAccessExpression) => {
    const owner = checker.getNonNullableType(typeOf(expression)) ?? untold(expression);
    const key = checker.getTypeAtLocation(argumentExpression);
    const keys = key?.isUnionType() ? key.getTypes() : [key];
    if (keys.every((each) => each?.isStringLiteralType())) {
      return keys.flatMap((each) => (each?.isStringLiteralType() ? named(owner, each.value) : []));
    }
    return checker.getPropertiesOfType(owner).some(isWanted) ? untold(argumentExpression) : [];
  };

  return [
    ...accesses.flatMap((access, index) => symbols[index] ?? unnamed(access)),
    ...nodes.filter(isElementAccessExpression).flatMap(elements),
    ...nodes.filter(isBindingElement).flatMap(bound),
  ];
}

/** What `JSON.parse` makes has no type, and is data for sure. */
function isParsed({ parent: { parent } }: BindingElement): boolean {
  const made = isVariableDeclaration(parent) ? parent.initializer : undefined;
  return made !== undefined && isCallExpression(made) && made.expression.getText() === 'JSON.parse';
}

function untold(node: Node): never {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  throw new Error(
    `${file.fileName}:${line + 1}: the types do not tell what is asked for: ${node.parent.getText(file)}`,
  );
}

/** What the spreadsheet's formula helper says about a custom function. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
}

export interface ParameterHelp {
  readonly name: string;
  readonly detail: string;
  readonly isOptional: boolean;
}

const documentedFunction = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+(\w+)\s*\(/g;

/**
 * The help of all custom functions of an add-on, from the JSDoc that Google shows too. A parameter goes by the name that
 * its text begins with (`客单价（可选，默认 200）：…`), or by its identifier where the text has none.
 *
 * @param code the scripts of the add-on
 */
export function functionHelp(code: string): readonly FunctionHelp[] {
  return [...code.matchAll(documentedFunction)].flatMap(([, comment = '', name = '']) =>
    /@customfunction\b/.test(comment) ? [helpOf(name, tagsOf(comment))] : [],
  );
}

/** A comment's description, then its tags, each with what follows it; without the comment's stars. */
function tagsOf(comment: string): readonly string[] {
  const text = comment.replace(/^[ \t]*\*[ \t]?/gm, '');
  return text.split(/^(?=@)/m).map((part) => part.replace(/\s+/g, ' ').trim());
}

function helpOf(name: string, [description = '', ...tags]: readonly string[]): FunctionHelp {
  return { name, description, parameters: tags.flatMap(parameterOf) };
}

function parameterOf(tag: string): readonly ParameterHelp[] {
  const [, id = '', detail = ''] = /^@param\s+(?:\{[^}]*\}\s*)?(\S+)\s*(.*)$/.exec(tag) ?? [];
  if (!id) return [];
  const [, spoken] = /^([^\s，。：:（(]+)\s*[：:（(]/.exec(detail) ?? [];
  return [{ name: spoken ?? id, detail, isOptional: /（可选|\(optional/i.test(detail) }];
}

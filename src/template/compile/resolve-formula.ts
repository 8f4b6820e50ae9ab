import type { FormulaProblem } from '../../messages/template';
import { needTwoArguments, portableFunctions, todayFunction } from '../formula/portable-functions';
import { type Token, tokenize } from '../formula/tokenize';
import { leavesSheet, referenceAddress, type Scope, type Site } from './references';

/** What a token becomes, or what is wrong with it. */
type Resolution = string | { readonly problem: FormulaProblem; readonly name: string };

/** The id of the one card or row that may hold TODAY(). */
const todayCell = 'today';

/**
 * Checks a formula of the template language and writes it as spreadsheets read it.
 *
 * @param site where it stands; a mistake is reported to its context with template, block and formula
 * @returns the formula without `=`; an empty text if it has a mistake
 * @example `{sales}/[aov]` → `kefu_sales/$C5`
 */
export function resolveFormula(formula: string, site: Site, scope: Scope, inHighlight = false): string {
  const tokens = tokenize(formula);
  const resolutions = tokens.map(
    (token, index): Resolution =>
      token.kind === 'function'
        ? resolvedFunction(token.name, tokens.slice(index + 1), site)
        : resolvedToken(token, site, scope, inHighlight),
  );
  const wrong = resolutions.find((each) => typeof each !== 'string');
  if (wrong === undefined) return resolutions.join('');
  if (typeof wrong !== 'string') reportFormula(formula, wrong, site);
  return '';
}

const reportFormula = (
  formula: string,
  wrong: { readonly problem: FormulaProblem; readonly name: string },
  { context, block }: Site,
): void =>
  context.report({ code: 'formulaInvalid', template: context.template.id, block, formula, ...wrong });

function resolvedToken(
  token: Exclude<Token, { kind: 'function' }>,
  site: Site,
  scope: Scope,
  inHighlight: boolean,
): Resolution {
  switch (token.kind) {
    case 'input':
      return inHighlight
        ? { problem: 'otherSheetInHighlight', name: token.source }
        : resolvedInput(token.id, site);
    case 'reference':
      return resolvedReference(token.path, site, scope, inHighlight);
    case 'string':
      return resolvedString(token.text, site);
    case 'number':
      return /^\d+$/.test(token.source) ? token.source : { problem: 'decimalLiteral', name: token.source };
    case 'name':
      return resolvedName(token.source);
    case 'unreadable':
      return unreadable(token.source);
    case 'symbol':
      return token.source;
  }
}

const resolvedInput = (id: string, { context }: Site): Resolution =>
  context.inputs.inputs.some((input) => input.id === id)
    ? `${context.prefix}_${id}`
    : { problem: 'unknownInput', name: id };

function resolvedReference(path: string, site: Site, scope: Scope, inHighlight: boolean): Resolution {
  if (inHighlight && leavesSheet(path, site, scope))
    return { problem: 'otherSheetInHighlight', name: `[${path}]` };
  return referenceAddress(path, site, scope) ?? { problem: 'unknownReference', name: path };
}

/** A text of the template's `texts` in the sheet's language; other literals are for signs, not for words. */
function resolvedString(literal: string, { context }: Site): Resolution {
  const { texts = {} } = context.template;
  const id = /^\$([A-Za-z][\w-]*)$/.exec(literal)?.[1];
  if (id !== undefined) {
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
    return text === undefined ? { problem: 'unknownText', name: id } : quoted(text[context.language]);
  }
  return /\p{Script=Han}/u.test(literal) ? { problem: 'untranslatedText', name: literal } : quoted(literal);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const resolvedName = (name: string): Resolution =>
  /^(TRUE|FALSE)$/i.test(name) ? name.toUpperCase() : { problem: 'address', name };

const unreadable = (source: string): Resolution =>
  source.startsWith('{')
    ? { problem: 'arrayLiteral', name: source }
    : { problem: 'unreadable', name: source.slice(0, 20) };

function resolvedFunction(name: string, rest: readonly Token[], { block }: Site): Resolution {
  const isToday = name === todayFunction && block.endsWith(`.${todayCell}`);
  if (!portableFunctions.has(name) && !isToday) return { problem: 'functionNotPortable', name };
  return needTwoArguments.has(name) && argumentCount(rest) < 2
    ? { problem: 'oneArgumentCeiling', name }
    : name;
}

/** How many arguments follow, counting the commas at the depth of the first parenthesis. */
function argumentCount(tokens: readonly Token[]): number {
  let depth = 0;
  let commas = 0;
  for (const { source } of tokens) {
    if (source === '(') depth += 1;
    if (source === ')') depth -= 1;
    if (depth === 0) break;
    if (depth === 1 && source === ',') commas += 1;
  }
  return commas + 1;
}

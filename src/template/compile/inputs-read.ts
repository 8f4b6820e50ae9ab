import type { InputCatalogue } from '../input-definition';
import type { Template } from '../template';

/**
 * The inputs that a template reads: in formulas, validations and whatever else names one as `{sales}`, of the parts that are
 * made together with these sheets.
 *
 * @param made ids of the templates whose sheets are made
 */
export function inputsRead(template: Template, made: ReadonlySet<string>): ReadonlySet<string> {
  const read = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part === 'string') {
      for (const id of inputsNamed(part)) read.add(id);
    } else if (Array.isArray(part)) part.forEach(look);
    else if (isObject(part) && (typeof part.when !== 'string' || made.has(part.when))) {
      Object.values(part).forEach(look);
    }
  };
  // Texts and lists speak to people; a captured sheet names cells.
  look({ ...template, texts: undefined, lists: undefined, name: undefined, description: undefined });
  return read;
}

/** @example inputsNamed('{sales}/[aov]') // ['sales'] */
const inputsNamed = (formula: string): readonly string[] =>
  [...formula.matchAll(/\{([A-Za-z][\w-]*)\}/g)].map(([, id = '']) => id);

const isObject = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null;

/** The inputs that templates read which are made together, and those that the formulas of blank inputs read in turn. */
export function inputsReadBy(
  templates: readonly Template[],
  inputs: InputCatalogue['inputs'],
): ReadonlySet<string> {
  const made = new Set(templates.map(({ id }) => id));
  const read = new Set(templates.flatMap((template) => [...inputsRead(template, made)]));
  // A set's iteration takes in what is added on the way: what a formula for a blank cell reads may be blank, too.
  for (const id of read) {
    const { derived = '' } = inputs.find((input) => input.id === id) ?? {};
    for (const each of inputsNamed(derived)) read.add(each);
  }
  return read;
}

/**
 * What 参数 shows: the inputs that the sheets read; and, so that the workbook says what it was made for, those that decide
 * what is generated, those that the plan sets, and its day.
 */
export function inputsShown(
  { groups, inputs, ...catalogue }: InputCatalogue,
  templates: readonly Template[],
  ofPlan: Readonly<Record<string, unknown>>,
): InputCatalogue {
  const read = inputsReadBy(templates, inputs);
  return {
    ...catalogue,
    groups,
    inputs: inputs.filter(
      ({ id, structural }) => structural || id === 'promo_date' || read.has(id) || Object.hasOwn(ofPlan, id),
    ),
  };
}

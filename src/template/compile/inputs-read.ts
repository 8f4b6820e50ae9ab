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
      for (const [, id = ''] of part.matchAll(/\{([A-Za-z][\w-]*)\}/g)) read.add(id);
    } else if (Array.isArray(part)) part.forEach(look);
    else if (isObject(part) && (typeof part.when !== 'string' || made.has(part.when))) {
      Object.values(part).forEach(look);
    }
  };
  // Texts and lists speak to people; a captured sheet names cells.
  look({ ...template, texts: undefined, lists: undefined, name: undefined, description: undefined });
  return read;
}

const isObject = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null;

/**
 * What 参数 shows: the inputs that the sheets read; and, so that the workbook says what it was made for, those that decide
 * what is generated, those that the plan sets, and its day.
 */
export function inputsShown(
  { groups, inputs, ...catalogue }: InputCatalogue,
  templates: readonly Template[],
  ofPlan: Readonly<Record<string, unknown>>,
): InputCatalogue {
  const made = new Set(templates.map(({ id }) => id));
  const read = new Set(templates.flatMap((template) => [...inputsRead(template, made)]));
  return {
    ...catalogue,
    groups,
    inputs: inputs.filter(
      ({ id, structural }) => structural || id === 'promo_date' || read.has(id) || Object.hasOwn(ofPlan, id),
    ),
  };
}

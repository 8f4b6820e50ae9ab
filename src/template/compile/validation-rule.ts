import type { ValidatedArea, ValidationRule } from '../../sheet/sheet-plan';
import type { ListItem, Validation } from '../template';
import { isLocalized, reportLayout } from './compile-context';
import { columnAreaOf, type Scope, type Site } from './references';
import { resolveFormula } from './resolve-formula';

/** The rule of one cell; `null` if the list's item has no choices. */
export function validationRule(
  validation: Validation,
  item: ListItem,
  site: Site,
  scope: Scope,
): Omit<ValidatedArea, 'area'> | null {
  const rule = ruleOf(validation, item, site, scope);
  const { strict = false, help } = validation;
  return rule && { rule, strict, help: help?.[site.context.language] ?? '' };
}

function ruleOf(validation: Validation, item: ListItem, site: Site, scope: Scope): ValidationRule | null {
  switch (validation.kind) {
    case 'list':
      return { kind: 'list', values: validation.values.map((each) => inLanguage(each, site)) };
    case 'listField':
      return fieldRule(item[validation.field], site);
    case 'listColumn':
      return columnRule(validation.column, site, scope);
    case 'number':
      return { kind: 'number', min: validation.min, max: validation.max };
    case 'date':
      return { kind: 'date', min: validation.min, max: validation.max };
    case 'checkbox':
      return { kind: 'checkbox' };
    case 'formula':
      return { kind: 'formula', formula: `=${resolveFormula(validation.formula, site, scope)}` };
  }
}

const inLanguage = (text: unknown, { context }: Site): string =>
  isLocalized(text) ? text[context.language] : String(text);

function fieldRule(options: unknown, site: Site): ValidationRule | null {
  if (!Array.isArray(options) || options.length === 0) return null;
  return { kind: 'list', values: options.map((each: unknown) => inLanguage(each, site)) };
}

function columnRule(path: string, site: Site, scope: Scope): ValidationRule | null {
  const target = columnAreaOf(path, scope);
  if (target !== null) return { kind: 'listFromArea', ...target };
  reportLayout(site.context, site.block, { problem: 'unknownChoices', path });
  return null;
}

import type { DefinitionProblem } from '../../messages';
import { type Define, type Definition, namingMistake } from '../formula/definitions';
import { sentenceMistake } from '../formula/sentence';
import type { TableBlock } from '../template';
import type { SheetContext } from './compile-context';
import { reportFormula } from './resolve-formula';
import { templateFormulas } from './template-formulas';

/**
 * Reports what is wrong with a template's definitions and texts, whatever of the sheet is made this time: names that are
 * unclear, formulas that use them wrongly, and names that nothing uses, which a reader would look for in vain.
 */
export function checkNames(context: SheetContext): void {
  checkNaming(context);
  checkTexts(context);
  for (const { formula, block, define } of templateFormulas(context.template)) {
    const { mistake } = context.formulas.read(formula, define);
    if (mistake) reportFormula(formula, mistake, { context, block });
  }
  checkUse(context);
}

/** The place of the definitions of the whole sheet, in messages. */
const ofTemplate = 'define';

const tablesOf = ({ template }: SheetContext): readonly TableBlock[] =>
  template.blocks.filter((block): block is TableBlock => block.kind === 'table');

function checkNaming(context: SheetContext): void {
  const { define: outer } = context.template;
  const check = (block: string, define: Define | undefined, around: Define | undefined) => {
    const mistake = namingMistake(define, around);
    if (mistake) reportDefinition(context, block, mistake.definition, mistake.problem, mistake.name);
  };
  check(ofTemplate, outer, undefined);
  for (const { id, define } of tablesOf(context)) check(id, define, outer);
}

function checkTexts(context: SheetContext): void {
  for (const [text, localized] of Object.entries(context.template.texts ?? {})) {
    const mistake = sentenceMistake(localized);
    if (mistake) context.report({ code: 'textInvalid', template: context.template.id, text, ...mistake });
  }
}

function checkUse(context: SheetContext): void {
  const { template, formulas, report } = context;
  const ofSheet = formulas.definitions();
  for (const definition of ofSheet.values()) checkUsed(ofTemplate, definition, context);
  for (const { id, define } of tablesOf(context)) {
    for (const definition of formulas.definitions(define).values()) {
      if (!ofSheet.has(definition.name)) checkUsed(id, definition, context);
    }
  }
  const idle = Object.keys(template.texts ?? {}).find((text) => !formulas.used.texts.has(text));
  if (idle !== undefined) {
    report({ code: 'textInvalid', template: template.id, text: idle, problem: 'unused', name: idle });
  }
}

function checkUsed(block: string, definition: Definition, context: SheetContext): void {
  const { name, parameters } = definition;
  const used = context.formulas.used.definitions.get(definition);
  if (used === undefined) reportDefinition(context, block, name, 'unused', name);
  const idle = parameters.find((parameter) => !used?.has(parameter));
  if (idle !== undefined) reportDefinition(context, block, name, 'parameterUnused', idle);
}

const reportDefinition = (
  { template, report }: SheetContext,
  block: string,
  definition: string,
  problem: DefinitionProblem,
  name: string,
): void => report({ code: 'definitionInvalid', template: template.id, block, definition, problem, name });

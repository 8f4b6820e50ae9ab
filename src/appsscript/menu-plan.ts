import { currentPlan, updatePlan } from '../app/current-plan';
import { generate, inputProblems } from '../app/generate';
import type { Ports } from '../app/ports';
import { typedInputs } from '../app/typed-inputs';
import { type Language, type Result, success } from '../messages';
import type { InputDefinition, InputValues } from '../template/input-definition';
import { askText, askWhether, done, type Ending, refused, refusedFor } from './dialogs';
import { chosenOf } from './numbered-choice';
import { uiTexts } from './ui-texts';

/** Makes a plan without the sidebar: from the inputs of the plan that is there, or from the defaults of one that is chosen. */
export function generatePlainly(ports: Ports, language: Language): Ending {
  const wish = wishedPlan(ports, language);
  if (wish === null) return null;
  if (!wish.ok) return refused(wish.failure, language);
  const { plan, inputs } = wish.value;
  const problems = problemLines(inputs, ports, language);
  if (problems !== null) return refusedFor(problems);
  const made = generate({ plan, inputs, language }, ports);
  if (!made.ok) return refused(made.failure, language);
  return done(uiTexts(language).generated(made.value.sheets.length, made.value.headline));
}

interface Wish {
  readonly plan: string;
  readonly inputs: InputValues;
}

/** @returns `null` if nothing is to be made */
function wishedPlan(ports: Ports, language: Language): Result<Wish> | null {
  const { menuGeneratePlainly: title, ...texts } = uiTexts(language);
  const current = currentPlan(ports);
  if (!current.ok) return current;
  const { plans } = ports.library();
  if (current.value) {
    const { plan, inputs } = current.value;
    const name = plans.find(({ id }) => id === plan)?.name[language] ?? plan;
    const isSame = askWhether(title, texts.generateAgainQuestion(name));
    if (isSame === null) return null;
    if (isSame) return success({ plan, inputs });
  }
  const chosen = chosenOf(title, texts.planQuestion, plans, ({ name }) => name[language]);
  return chosen && (chosen.ok ? success({ plan: chosen.value.id, inputs: {} }) : chosen);
}

/** What is wrong with inputs, one sentence a line; `null` if nothing is. */
function problemLines(inputs: InputValues, ports: Ports, language: Language): string | null {
  const problems = inputProblems(ports.library(), inputs, language);
  return problems.length === 0 ? null : problems.map(({ message }) => message).join('\n');
}

/** Changes inputs of the plan that is there, typed into one line. */
export function updatePlainly(ports: Ports, language: Language): Ending {
  const { menuUpdate, updateQuestion, updated } = uiTexts(language);
  const current = currentPlan(ports);
  if (!current.ok) return refused(current.failure, language);
  if (!current.value) return refused({ code: 'noPlanToUpdate' }, language);
  const { plan, runId, inputs } = current.value;
  // What the plan's sheets do not read has no cell, and what decides what they are has no effect.
  const isChangeable = ({ id, structural }: InputDefinition) => !structural && inputs[id] !== undefined;
  const changeable = ports.library().inputs.inputs.filter(isChangeable);
  const typed = askText(menuUpdate, updateQuestion(valueLines(changeable, inputs, language)));
  if (typed === null) return null;
  const changes = typedInputs(typed, changeable);
  if (!changes.ok) return refused(changes.failure, language);
  const problems = problemLines(changes.value, ports, language);
  if (problems !== null) return refusedFor(problems);
  const result = updatePlan({ plan, runId, inputs: changes.value, language }, ports);
  return result.ok ? done(updated(result.value.headline)) : refused(result.failure, language);
}

/** As many inputs as a dialog has room for: those of the first groups, which people change most. */
const mostShown = 8;

const valueLines = (
  definitions: readonly InputDefinition[],
  inputs: InputValues,
  language: Language,
): readonly string[] =>
  definitions.slice(0, mostShown).map((definition) => {
    const value = inputs[definition.id] ?? '';
    const shown = definition.kind === 'percent' && typeof value === 'number' ? percent(value) : value;
    return `${definition.label[language]}=${shown}`;
  });

const percent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;

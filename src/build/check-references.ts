import type { PromoCalendar } from '../core/calendar/promo-calendar';
import type { Failure } from '../messages';
import type { AttributeList } from '../template/attribute-list';
import { checkInputs } from '../template/check-inputs';
import type { InputCatalogue, InputValues } from '../template/input-definition';
import type { Plan } from '../template/plan';
import type { Template } from '../template/template';
import type { AuthoredFile } from './authored-file';
import { SheetMistake } from './sheet-mistake';

/** What a file holds, and the file, which knows where a mistake in it stands. */
export interface Authored<T> {
  readonly value: T;
  readonly file: AuthoredFile;
}

interface AuthoredFiles {
  readonly inputs: Authored<InputCatalogue>;
  readonly plans: readonly Authored<Plan>[];
  readonly templates: readonly Authored<Template>[];
  readonly calendars: readonly Authored<PromoCalendar>[];
  readonly attributes: readonly Authored<AttributeList>[];
}

/**
 * What files name of each other is there: the sheets of a plan, the calendars and categories that people choose among, the
 * inputs that those bring values for.
 *
 * @throws SheetMistake with the place of the first name that leads nowhere
 */
export function checkReferences({ inputs, plans, templates, calendars, attributes }: AuthoredFiles): void {
  const sheets = idsOf(templates);
  for (const { value, file } of plans) {
    for (const [index, { template }] of value.sheets.entries()) {
      const path = `$.sheets[${index}].template`;
      if (!sheets.includes(template)) tell(file, missing(path, `sheets/${template}.yaml`, sheets));
    }
  }
  checkChoices(inputs, 'calendar', 'calendars', calendars);
  checkChoices(inputs, 'category', 'attributes', attributes);
  for (const each of [...calendars, ...attributes]) checkBrought(inputs, each);
}

/** What a calendar or a category brings are right values for inputs, and not for those that choose among them. */
function checkBrought(
  { value: { inputs } }: Authored<InputCatalogue>,
  { value, file }: Authored<{ readonly inputs?: InputValues }>,
): void {
  const free = inputs.filter(({ id, structural }) => !structural && id !== 'promo_date');
  const [problem] = checkInputs(free, value.inputs ?? {});
  if (problem) throw new SheetMistake(file.mistake(problem.failure, `$.inputs.${problem.id}`));
}

/** Each choice of the input has its file, and each file its choice. */
function checkChoices(
  { value: { inputs }, file }: Authored<InputCatalogue>,
  input: string,
  folder: string,
  files: readonly Authored<{ readonly id: string }>[],
): void {
  const at = inputs.findIndex(({ id }) => id === input);
  const choices = inputs[at]?.choices?.map(({ value }) => value) ?? [];
  const ids = idsOf(files);
  for (const [index, choice] of choices.entries()) {
    const path = `$.inputs[${at}].choices[${index}].value`;
    if (!ids.includes(choice)) tell(file, missing(path, `${folder}/${choice}.yaml`, ids));
  }
  const unchosen = files.find(({ value }) => !choices.includes(value.id));
  if (unchosen) tell(unchosen.file, { code: 'fileNotChosen', input, id: unchosen.value.id, choices });
}

const idsOf = (files: readonly Authored<{ readonly id: string }>[]): readonly string[] =>
  files.map(({ value }) => value.id);

const missing = (path: string, file: string, known: readonly string[]): Failure => ({
  code: 'fileMissing',
  path,
  file,
  known,
});

function tell(file: AuthoredFile, failure: Failure): never {
  throw new SheetMistake(file.mistake(failure));
}

import type { Language } from '../../messages';
import type { InputGroup } from '../../template';
import { InputField } from './input-field';
import type { PlanForm } from './use-plan-form';

interface InputGroupsProps {
  readonly groups: readonly InputGroup[];
  readonly form: PlanForm;
  readonly language: Language;
}

/** How many groups stand open at first: the ones that decide the headline. */
const openGroups = 2;

/** The inputs group by group; a group with something wrong in it cannot be closed over it. */
export function InputGroups({ groups, form, language }: InputGroupsProps) {
  const filled = groups
    .map((group) => ({
      group,
      inputs: form.definitions.filter((definition) => definition.group === group.id),
    }))
    .filter(({ inputs }) => inputs.length > 0);
  return (
    <>
      {filled.map(({ group, inputs }, index) => (
        <details key={group.id} class="group" open={index < openGroups || inputs.some(form.problem)}>
          <summary>{group.label[language]}</summary>
          {inputs.map((definition) => (
            <InputField
              key={definition.id}
              definition={definition}
              language={language}
              text={form.text(definition)}
              problem={form.problem(definition)}
              onType={(text) => form.type(definition, text)}
            />
          ))}
        </details>
      ))}
    </>
  );
}

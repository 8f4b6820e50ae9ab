import type { ComponentChildren } from 'preact';
import type { InputDefinition, InputGroup } from '../../template/input-definition';
import { useLanguage } from '../language';
import { InputField } from './input-field';
import type { PlanFormState } from './use-plan-form';

interface InputGroupsProps {
  readonly groups: readonly InputGroup[];
  readonly form: PlanFormState;
  /** Whether an input cannot be changed now. */
  readonly isFixed: (definition: InputDefinition) => boolean;
  /** What stands below the first group. */
  readonly children: ComponentChildren;
}

/** How many groups stand open at first: the ones that decide the headline. */
const openGroups = 2;

/** The inputs group by group; a group with something wrong in it stays open. */
export function InputGroups({ groups, form, isFixed, children }: InputGroupsProps) {
  const language = useLanguage();
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
              text={form.text(definition)}
              problem={form.problem(definition)}
              isFixed={isFixed(definition)}
              onType={(text) => form.type(definition, text)}
            />
          ))}
          {index === 0 && children}
        </details>
      ))}
    </>
  );
}

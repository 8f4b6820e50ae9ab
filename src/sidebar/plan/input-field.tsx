import type { InputDefinition } from '../../template/input-definition';
import { FieldProblem } from '../field-problem';
import { useLanguage, useTexts } from '../language';
import { texts } from '../texts';
import { isNumeric } from './field-text';

interface InputFieldProps {
  readonly definition: InputDefinition;
  readonly text: string;
  readonly problem: string | undefined;
  /** Cannot be changed now: it decided what was generated. */
  readonly isFixed: boolean;
  readonly onType: (text: string) => void;
}

/** One input with its label, its unit, what it means, and what is wrong with it, where it is wrong. */
export function InputField(props: InputFieldProps) {
  const language = useLanguage();
  const words = useTexts(texts);
  const { definition, problem, isFixed } = props;
  const id = `input-${definition.id}`;
  return (
    <div class={problem ? 'field field-wrong' : 'field'}>
      <label for={id}>{definition.label[language]}</label>
      <div class="field-box">
        <Control {...props} id={id} />
        <Unit definition={definition} />
      </div>
      {problem && <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem>}
      <p class="field-help" id={`${id}-help`}>
        {isFixed ? words.fixed : definition.help[language]}
      </p>
    </div>
  );
}

type ControlProps = InputFieldProps & { readonly id: string };

function Control({ definition, text, problem, isFixed, onType, id }: ControlProps) {
  const language = useLanguage();
  const described = {
    id,
    'aria-describedby': problem ? `${id}-problem ${id}-help` : `${id}-help`,
    'aria-invalid': problem !== undefined,
    disabled: isFixed,
  };
  if (definition.choices) {
    return (
      <select {...described} value={text} onChange={(event) => onType(event.currentTarget.value)}>
        {definition.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label[language]}
          </option>
        ))}
      </select>
    );
  }
  const typing = {
    ...described,
    value: text,
    onInput: (event: preact.TargetedInputEvent<HTMLInputElement>) => onType(event.currentTarget.value),
  };
  if (definition.kind === 'date') return <input type="date" {...typing} />;
  return (
    <input
      type="text"
      inputMode={isNumeric(definition) ? 'decimal' : 'text'}
      autocomplete="off"
      {...typing}
    />
  );
}

function Unit({ definition }: Pick<InputFieldProps, 'definition'>) {
  const language = useLanguage();
  const unit = definition.kind === 'percent' ? '%' : definition.unit[language];
  return unit ? <span class="field-unit">{unit}</span> : null;
}

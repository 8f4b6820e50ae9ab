import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { FieldProblem } from '../field-problem';
import { useTexts } from '../language';
import { templateTexts } from './template-texts';

interface NameFieldProps {
  readonly name: string;
  readonly problem: string | null;
  readonly onType: (name: string) => void;
}

/** The name of a template, ready to be typed over, with what is wrong with it. */
export function NameField({ name, problem, onType }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const words = useTexts(templateTexts);
  // Before the next key arrives, not after the next paint.
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <div class={problem ? 'field field-wrong' : 'field'}>
      <label for={id}>{words.name}</label>
      <div class="field-box">
        <input
          id={id}
          ref={field}
          type="text"
          autocomplete="off"
          value={name}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      </div>
      {problem && <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem>}
    </div>
  );
}

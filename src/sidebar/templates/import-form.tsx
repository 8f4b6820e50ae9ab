import { useId } from 'preact/hooks';
import { FieldProblem } from '../field-problem';
import { useTexts } from '../language';
import { templateTexts } from './template-texts';
import { useImport } from './use-import';

interface ImportFormProps {
  readonly onImported: (told: string) => void;
}

/** A template from a file or from pasted text; what is wrong with it stands where it came in. */
export function ImportForm({ onImported }: ImportFormProps) {
  const { text, type, problem, isChecking, importText, importFile } = useImport(onImported);
  const words = useTexts(templateTexts);
  const id = useId();

  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    await importFile(file);
    // The same file, mended, can be chosen again.
    input.value = '';
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void importText();
  };

  return (
    <details class="card">
      <summary>{words.importHeading}</summary>
      <form class={problem ? 'field field-wrong' : 'field'} onSubmit={submit} novalidate>
        <label for={`${id}-file`}>{words.importFile}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          disabled={isChecking}
          onChange={(event) => choose(event.currentTarget)}
        />
        <label for={`${id}-text`}>{words.importPaste}</label>
        <textarea
          id={`${id}-text`}
          rows={3}
          spellcheck={false}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => type(event.currentTarget.value)}
        />
        {problem && <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem>}
        <div class="buttons">
          <button type="submit" class="quiet" disabled={isChecking}>
            {isChecking ? words.importing : words.importButton}
          </button>
        </div>
      </form>
    </details>
  );
}

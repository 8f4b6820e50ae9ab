import { useId, useState } from 'preact/hooks';
import { readTemplateFile } from '../../app/templates/template-file';
import { sentence } from '../../messages';
import { useLanguage, useTexts } from '../language';
import { useServer } from '../server';
import { templateTexts } from './template-texts';

interface ImportFormProps {
  readonly onImported: (told: string) => void;
}

/** A template from a file or from pasted text; what is wrong with it stands where it came in. */
export function ImportForm({ onImported }: ImportFormProps) {
  const call = useServer();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isChecking, setChecking] = useState(false);
  const words = useTexts(templateTexts);
  const id = useId();
  const described = problem ? `${id}-problem` : undefined;

  /** What is wrong is told at once, before anything is sent; the server looks again. */
  const bring = async (content: string) => {
    const read = readTemplateFile(content);
    setProblem(read.ok ? null : sentence(read.failure, language));
    if (!read.ok) return;
    setChecking(true);
    const result = await call('importTemplate', { text: content });
    setChecking(false);
    if (!result.ok) {
      setProblem(result.message);
      return;
    }
    setText('');
    onImported(words.imported(result.value.name));
  };

  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      await bring(await file.text());
    } catch {
      setProblem(words.fileUnreadable);
    }
    // The same file, mended, can be chosen again.
    input.value = '';
  };

  const submit = (event: Event) => {
    event.preventDefault();
    void bring(text);
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
          aria-describedby={described}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {problem && (
          <p class="field-problem" id={`${id}-problem`} role="alert">
            {problem}
          </p>
        )}
        <div class="buttons">
          <button type="submit" class="quiet" disabled={isChecking}>
            {isChecking ? words.importing : words.importButton}
          </button>
        </div>
      </form>
    </details>
  );
}

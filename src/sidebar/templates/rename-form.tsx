import { useState } from 'preact/hooks';
import { useTexts } from '../language';
import { useServer } from '../server';
import { NameField } from './name-field';
import { templateTexts } from './template-texts';
import type { TemplateItemState } from './use-template-item';

interface RenameFormProps {
  readonly name: string;
  readonly item: TemplateItemState;
}

/** Another name for a template; what is wrong with it stands at the field. */
export function RenameForm({ name, item }: RenameFormProps) {
  const call = useServer();
  const words = useTexts(templateTexts);
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: Event) => {
    event.preventDefault();
    const result = await call('renameTemplate', { ...item.choice, name: typed });
    setProblem(result.ok ? null : result.message);
    if (result.ok) await item.done(words.renamed);
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && item.back()} novalidate>
      <NameField name={typed} problem={problem} onType={setTyped} />
      <div class="buttons">
        <button type="submit" class="quiet">
          {words.renameSave}
        </button>
        <button type="button" class="quiet" onClick={item.back}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

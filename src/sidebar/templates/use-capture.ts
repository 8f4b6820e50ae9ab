import { useState } from 'preact/hooks';
import type { FieldProblem } from '../../app/api';
import { useTexts } from '../language';
import { type RequestOf, useServer } from '../server';
import { templateTexts } from './template-texts';

/** What of a sheet cannot travel. */
export interface FoundLosses {
  readonly told: string;
  readonly problems: readonly FieldProblem[];
}

export interface CaptureProblem {
  readonly message: string;
  /** Whether it is about the name, at whose field it stands then. */
  readonly isName: boolean;
}

/** How many names that a template needs are told. */
const mostNames = 3;

/** Saving the sheet in front, what is wrong with it, and what of it cannot travel. */
export function useCapture(onSaved: (told: string) => void) {
  const call = useServer();
  const [problem, setProblem] = useState<CaptureProblem | null>(null);
  const [losses, setLosses] = useState<FoundLosses | null>(null);
  const [isSaving, setSaving] = useState(false);
  const words = useTexts(templateTexts);

  const save = async (request: RequestOf<'captureTemplate'>) => {
    setSaving(true);
    setProblem(null);
    const result = await call('captureTemplate', request);
    setSaving(false);
    if (result.ok) {
      const { entry, names } = result.value;
      const size = entry.size ? words.size(entry.size.rows, entry.size.columns) : '';
      const tell = request.replaces === undefined ? words.saved : words.replaced;
      const saved = tell(entry.name, size);
      const shown = names.slice(0, mostNames).join(words.separator);
      const rest = names.length - mostNames;
      const listed = rest > 0 ? words.namesAndMore(shown, rest, names.length) : shown;
      onSaved(names.length > 0 ? saved + words.space + words.namesNeeded(listed) : saved);
    } else if (result.problems) {
      setLosses({ told: result.message, problems: result.problems });
    } else setProblem({ message: result.message, isName: result.code === 'nameInvalid' });
  };
  return { problem, losses, isSaving, save, forgetLosses: () => setLosses(null) };
}

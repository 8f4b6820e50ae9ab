import { useState } from 'preact/hooks';
import type { FieldProblem } from '../../app/api';
import type { CaptureRequest } from '../../app/templates/templates-api';
import type { Language } from '../../messages';
import { call } from '../server';
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

/** Saving the sheet in front, what is wrong with it, and what of it cannot travel. */
export function useCapture(language: Language, onSaved: (told: string) => void) {
  const [problem, setProblem] = useState<CaptureProblem | null>(null);
  const [losses, setLosses] = useState<FoundLosses | null>(null);
  const [isSaving, setSaving] = useState(false);
  const words = templateTexts(language);

  const save = async (request: CaptureRequest) => {
    setSaving(true);
    setProblem(null);
    const result = await call('captureTemplate', request, language);
    setSaving(false);
    if (result.ok) {
      const { entry, names } = result.value;
      const size = entry.size ? words.size(entry.size.rows, entry.size.columns) : '';
      const tell = request.replaces === undefined ? words.saved : words.replaced;
      const saved = tell(entry.name, size);
      // Chinese sentences follow each other without a space.
      const space = language === 'en' ? ' ' : '';
      onSaved(names.length > 0 ? `${saved}${space}${words.namesNeeded(listed(names, language))}` : saved);
    } else if (result.problems) {
      setLosses({ told: result.message, problems: result.problems });
    } else setProblem({ message: result.message, isName: result.code === 'nameInvalid' });
  };
  return { problem, losses, isSaving, save, forget: () => setLosses(null) };
}

const mostNames = 3;

function listed(names: readonly string[], language: Language): string {
  const shown = names.slice(0, mostNames).join(language === 'en' ? ', ' : '、');
  const rest = names.length - mostNames;
  if (rest <= 0) return shown;
  return language === 'en' ? `${shown} and ${rest} more` : `${shown} 等 ${names.length} 个`;
}

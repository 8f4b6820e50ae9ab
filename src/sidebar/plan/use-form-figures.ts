import { useEffect, useState } from 'preact/hooks';
import { planOutcome } from '../../app/headline';
import type { FormLibrary } from '../../library';
import type { InputValues } from '../../template/input-definition';
import { useLanguage } from '../language';
import type { Figures } from './headline-card';

/** Solving takes some tenths of a second: it waits until the typing pauses, so that no key is slow. */
const pauseMilliseconds = 250;

/**
 * What the form comes to, a moment after the last change; until then the figures of before.
 *
 * @param values every input, or `null` while one is wrong
 * @returns `null` while one is wrong
 */
export function useFormFigures(library: FormLibrary, plan: string, values: InputValues | null): Figures {
  const language = useLanguage();
  const [figures, setFigures] = useState<Figures>('calculating');
  useEffect(() => {
    if (values === null) {
      setFigures(null);
      return;
    }
    setFigures((before) => before ?? 'calculating');
    const timer = setTimeout(() => {
      const outcome = planOutcome(library, plan, values, language);
      setFigures(outcome.ok ? outcome.value.headline : null);
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [library, plan, values, language]);
  return figures;
}

import { useEffect, useState } from 'preact/hooks';
import type { Headline } from '../../app/api';
import { planOutcome } from '../../app/headline';
import type { FormLibrary } from '../../library';
import type { InputValues } from '../../template/input-definition';
import { useLanguage } from '../language';

/** Solving takes some tenths of a second: it waits until the typing pauses, so that no key is slow. */
const pauseMilliseconds = 250;

/**
 * What the form comes to, a moment after the last change.
 *
 * @param values every input, or `null` while one is wrong
 * @returns `null` while one is wrong, and until the first result
 */
export function useHeadline(library: FormLibrary, plan: string, values: InputValues | null): Headline | null {
  const language = useLanguage();
  const [headline, setHeadline] = useState<Headline | null>(null);
  useEffect(() => {
    if (values === null) {
      setHeadline(null);
      return;
    }
    const timer = setTimeout(() => {
      const outcome = planOutcome(library, plan, values, language);
      setHeadline(outcome.ok ? outcome.value.headline : null);
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [library, plan, values, language]);
  return headline;
}

import { useState } from 'preact/hooks';
import type { Language } from '../../messages';
import { Notice } from '../notice';
import { call } from '../server';
import { templateTexts } from './template-texts';

/** How something went: told where it was asked for. */
export interface OutcomeData {
  readonly told: string;
  readonly isBad?: boolean;
  /** The insertion that can be taken back from here. */
  readonly runId?: string;
}

export function Outcome({
  outcome,
  language,
}: {
  readonly outcome: OutcomeData;
  readonly language: Language;
}) {
  const [undone, setUndone] = useState<OutcomeData | null>(null);
  const words = templateTexts(language);
  const { told, isBad, runId } = undone ?? outcome;
  const undo = async () => {
    const result = await call('undo', runId === undefined ? {} : { runId }, language);
    setUndone(result.ok ? { told: words.undone } : { told: result.message, isBad: true });
  };
  return (
    <Notice isBad={isBad}>
      {told}
      {runId !== undefined && (
        <button type="button" class="link" onClick={undo}>
          {words.undo}
        </button>
      )}
    </Notice>
  );
}

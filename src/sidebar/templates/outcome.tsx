import { useState } from 'preact/hooks';
import type { Language } from '../../messages';
import { call } from '../server';
import { templateTexts } from './template-texts';

/** How something went: told where it was asked for. */
export interface OutcomeData {
  readonly told: string;
  readonly isBad?: boolean;
  /** An insertion can be taken back from here. */
  readonly canUndo?: boolean;
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
  const { told, isBad, canUndo } = undone ?? outcome;
  const undo = async () => {
    const result = await call('undo', {}, language);
    setUndone(result.ok ? { told: words.undone } : { told: result.message, isBad: true });
  };
  return (
    <div class={isBad ? 'notice notice-bad' : 'notice'} role={isBad ? 'alert' : 'status'}>
      {told}
      {canUndo && (
        <button type="button" class="link" onClick={undo}>
          {words.undo}
        </button>
      )}
    </div>
  );
}

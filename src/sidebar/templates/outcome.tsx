import { useState } from 'preact/hooks';
import { useTexts } from '../language';
import { Notice } from '../notice';
import { Undo } from '../undo';
import { templateTexts } from './template-texts';

/** How something went: told where it was asked for. */
export interface OutcomeData {
  readonly told: string;
  readonly isBad?: boolean;
  /** The insertion that can be taken back from here. */
  readonly runId?: string;
}

export function Outcome({ outcome }: { readonly outcome: OutcomeData }) {
  const words = useTexts(templateTexts);
  const [undone, setUndone] = useState<string | null>(null);
  if (undone !== null) return <Notice>{undone}</Notice>;
  const { told, isBad, runId } = outcome;
  return (
    <>
      <Notice isBad={isBad}>{told}</Notice>
      {runId !== undefined && (
        <Undo runId={runId} look="link" onUndone={setUndone}>
          {words.undo}
        </Undo>
      )}
    </>
  );
}

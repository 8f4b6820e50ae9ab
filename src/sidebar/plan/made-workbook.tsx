import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GenerateResponse } from '../../app/api';
import { useTexts } from '../language';
import { Notice } from '../notice';
import { useServer } from '../server';
import { texts } from '../texts';
import { Undo } from '../undo';
import { HeadlineCard } from './headline-card';
import { useMadeFigures } from './use-made-figures';

interface MadeWorkbookProps {
  readonly made: GenerateResponse;
  readonly onAgain: () => void;
}

/** The end of a generation: what was made, by name, and the way back. */
export function MadeWorkbook({ made, onAgain }: MadeWorkbookProps) {
  const call = useServer();
  const [told, setTold] = useState<string | null>(null);
  const [undone, setUndone] = useState<string | null>(null);
  const figures = useMadeFigures(made, undone === null);
  const words = useTexts(texts);
  const [first] = made.sheets;

  const open = async (sheetId: number) => {
    const result = await call('open', { sheetId });
    setTold(result.ok ? null : result.message);
  };

  return (
    <section class="made" aria-live="polite">
      {undone ? (
        <ArrivalHeading key="undone">{undone}</ArrivalHeading>
      ) : (
        <>
          <ArrivalHeading key="made">{words.done(made.sheets.length)}</ArrivalHeading>
          <HeadlineCard figures={figures} />
          <ol class="made-sheets">
            {made.sheets.map((sheet) => (
              <li key={sheet.sheetId}>
                <button
                  type="button"
                  class="link"
                  aria-label={words.open(sheet.name)}
                  onClick={() => open(sheet.sheetId)}
                >
                  {sheet.name}
                </button>
              </li>
            ))}
          </ol>
          <p class="actions-hint">{words.doneHint}</p>
          {told && <Notice isBad>{told}</Notice>}
        </>
      )}
      <div class="actions">
        {first && !undone && (
          <button type="button" class="primary" onClick={() => open(first.sheetId)}>
            {words.open(first.name)}
          </button>
        )}
        <button type="button" class={undone ? 'primary' : 'quiet'} onClick={onAgain}>
          {words.again}
        </button>
        {!undone && (
          <Undo runId={made.runId} look="quiet" onUndone={setUndone}>
            {words.undo}
          </Undo>
        )}
      </div>
    </section>
  );
}

/** Takes the focus, because what had it is gone: the form, or the button that undid it all. */
function ArrivalHeading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

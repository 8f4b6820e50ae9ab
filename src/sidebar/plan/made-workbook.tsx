import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GenerateResponse } from '../../app/api';
import type { Language } from '../../messages';
import { Notice } from '../notice';
import { call } from '../server';
import { texts } from '../texts';
import { HeadlineCard } from './headline-card';

interface MadeWorkbookProps {
  readonly made: GenerateResponse;
  readonly language: Language;
  readonly onAgain: () => void;
}

/** The end of a generation: what was made, by name, and the way back. */
export function MadeWorkbook({ made, language, onAgain }: MadeWorkbookProps) {
  const [undoing, setUndoing] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [undone, setUndone] = useState(false);
  const words = texts(language);

  const undo = async () => {
    setUndoing(true);
    const result = await call('undo', { runId: made.runId }, language);
    setUndoing(false);
    setUndone(result.ok);
    setTold(result.ok ? words.undone(result.value.removed.length) : result.message);
  };

  const open = async (sheetId: number) => {
    const result = await call('open', { sheetId }, language);
    setTold(result.ok ? null : result.message);
  };

  return (
    <section class="made" aria-live="polite">
      {undone ? (
        <ArrivalHeading key="undone">{told}</ArrivalHeading>
      ) : (
        <>
          <ArrivalHeading key="made">{words.done(made.sheets.length)}</ArrivalHeading>
          <HeadlineCard headline={made.headline} language={language} />
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
        <button type="button" class="primary" onClick={onAgain}>
          {words.again}
        </button>
        {!undone && (
          <button type="button" class="quiet" onClick={undo} disabled={undoing}>
            {undoing ? words.undoing : words.undo}
          </button>
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

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiResult, PlannedSheet } from '../../app/api';
import { FieldProblem } from '../field-problem';
import { useTexts } from '../language';
import { type RequestOf, useServer } from '../server';
import { texts } from '../texts';

interface PlanPreviewProps {
  readonly request: RequestOf<'preview'>;
  readonly disabled: boolean;
}

/** What would be made, by the names that are free in this workbook, before anything is written. */
export function PlanPreview({ request, disabled }: PlanPreviewProps) {
  const call = useServer();
  const [answer, setAnswer] = useState<ApiResult<readonly PlannedSheet[]> | null>(null);
  const details = useRef<HTMLDetailsElement>(null);
  const words = useTexts(texts);
  // It opens at the end of the form, below what can be seen.
  useEffect(() => {
    if (answer) details.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  const look = async (event: Event & { readonly currentTarget: HTMLDetailsElement }) => {
    if (!event.currentTarget.open) return;
    setAnswer(null);
    setAnswer(await call('preview', request));
  };
  if (disabled) return null;
  return (
    <details class="group preview" ref={details} onToggle={look}>
      <summary>{words.preview}</summary>
      {answer === null && <p class="actions-hint">{words.looking}</p>}
      {answer && !answer.ok && <FieldProblem>{answer.message}</FieldProblem>}
      {answer?.ok && (
        <ol class="made-sheets">
          {answer.value.map((sheet) => (
            <li key={sheet.name}>
              {sheet.name} <small>{words.size(sheet.rows, sheet.columns)}</small>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiResult, GenerateRequest, PlannedSheet } from '../../app/api';
import type { Language } from '../../messages';
import { call } from '../server';
import { texts } from '../texts';

interface PlanPreviewProps {
  readonly request: GenerateRequest;
  readonly disabled: boolean;
  readonly language: Language;
}

/** What would be made, by the names that are free in this workbook, before anything is written. */
export function PlanPreview({ request, disabled, language }: PlanPreviewProps) {
  const [answer, setAnswer] = useState<ApiResult<readonly PlannedSheet[]> | null>(null);
  const details = useRef<HTMLDetailsElement>(null);
  const words = texts(language);
  // It opens at the end of the form, below what can be seen.
  useEffect(() => {
    if (answer) details.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  const look = async (event: Event & { readonly currentTarget: HTMLDetailsElement }) => {
    if (!event.currentTarget.open) return;
    setAnswer(null);
    setAnswer(await call('preview', request, language));
  };
  if (disabled) return null;
  return (
    <details class="group preview" ref={details} onToggle={look}>
      <summary>{words.preview}</summary>
      {answer === null && <p class="actions-hint">{words.looking}</p>}
      {answer && !answer.ok && (
        <p class="field-problem" role="alert">
          {answer.message}
        </p>
      )}
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

import { useTexts } from '../language';
import { templateTexts } from './template-texts';
import type { FoundLosses } from './use-capture';

interface LossesProps extends FoundLosses {
  readonly isSaving: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

const mostShown = 5;

/** What cannot travel, and the choice to keep what it shows now. */
export function Losses({ told, problems, isSaving, onAccept, onCancel }: LossesProps) {
  const words = useTexts(templateTexts);
  const rest = problems.length - mostShown;
  return (
    <div class="notice notice-warn" role="alert">
      <strong>{told}</strong>
      <ul>
        {problems.slice(0, mostShown).map(({ field, message }) => (
          <li key={`${field} ${message}`}>{message}</li>
        ))}
        {rest > 0 && <li>{words.more(rest)}</li>}
      </ul>
      <p>{words.lossesHelp}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={onAccept} disabled={isSaving}>
          {isSaving ? words.saving : words.saveAnyway}
        </button>
        <button type="button" class="quiet" onClick={onCancel} disabled={isSaving}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { ApiResult } from '../../app/api';
import type { InsertedTemplate } from '../../app/templates/templates-api';
import { useTexts } from '../language';
import type { OutcomeData } from './outcome';
import { templateTexts } from './template-texts';

interface InsertButtonProps {
  readonly name: string;
  readonly insert: () => Promise<ApiResult<InsertedTemplate>>;
  readonly onSettled: (outcome: OutcomeData) => void;
}

/** Inserts one template and says so while it works. */
export function InsertButton({ name, insert, onSettled }: InsertButtonProps) {
  const [isInserting, setInserting] = useState(false);
  const words = useTexts(templateTexts);
  const start = async () => {
    setInserting(true);
    const result = await insert();
    setInserting(false);
    if (!result.ok) {
      onSettled({ told: result.message, isBad: true });
      return;
    }
    const { runId, sheets } = result.value;
    const names = sheets.map((sheet) => sheet.name);
    onSettled({ told: words.inserted(names.join(words.separator)), runId });
  };
  return (
    <button
      type="button"
      class="quiet"
      aria-label={isInserting ? words.inserting : words.insertNamed(name)}
      aria-disabled={isInserting}
      onClick={() => isInserting || start()}
    >
      {isInserting ? words.inserting : words.insert}
    </button>
  );
}

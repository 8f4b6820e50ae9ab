import { useState } from 'preact/hooks';
import type { ApiResult, MadeSheet } from '../../app/api';
import type { Language } from '../../messages';
import { templateTexts } from './template-texts';

interface InsertButtonProps {
  readonly name: string;
  readonly language: Language;
  readonly insert: () => Promise<ApiResult<{ readonly sheets: readonly MadeSheet[] }>>;
  readonly onInserted: (sheetNames: readonly string[]) => void;
  readonly onFailed: (message: string) => void;
}

/** Inserts one template and says so while it works. */
export function InsertButton({ name, language, insert, onInserted, onFailed }: InsertButtonProps) {
  const [isInserting, setInserting] = useState(false);
  const words = templateTexts(language);
  const start = async () => {
    setInserting(true);
    const result = await insert();
    setInserting(false);
    if (result.ok) onInserted(result.value.sheets.map((sheet) => sheet.name));
    else onFailed(result.message);
  };
  return (
    <button
      type="button"
      class="quiet"
      aria-label={isInserting ? words.inserting : words.insertNamed(name)}
      disabled={isInserting}
      onClick={start}
    >
      {isInserting ? words.inserting : words.insert}
    </button>
  );
}

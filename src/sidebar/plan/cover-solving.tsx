import { useState } from 'preact/hooks';
import type { MadeSheet } from '../../app/api';
import { coverSolved } from '../../messages';
import { useTexts } from '../language';
import { Notice, type Told } from '../notice';
import { useServer } from '../server';
import { texts } from '../texts';

/** 算每班人数 as in the menu: what it will do, the button, and what it found. */
export function CoverSolving({ sheet }: { readonly sheet: MadeSheet }) {
  const call = useServer();
  const [told, setTold] = useState<Told | null>(null);
  const [isSolving, setSolving] = useState(false);
  const words = useTexts(texts);
  const tellSolved = useTexts(coverSolved);

  const solve = async () => {
    setTold(null);
    setSolving(true);
    const result = await call('solveCover', {});
    setSolving(false);
    setTold({ text: result.ok ? tellSolved(result.value) : result.message, isBad: !result.ok });
  };
  const open = async () => {
    const result = await call('open', { sheetId: sheet.sheetId });
    setTold(result.ok ? null : { text: result.message, isBad: true });
  };

  return (
    <details class="group cover">
      <summary>{words.solveCover}</summary>
      <p class="field-help">{words.solveHelp(sheet.name)}</p>
      <div class="buttons">
        <button type="button" class="quiet" aria-disabled={isSolving} onClick={() => isSolving || solve()}>
          {isSolving ? words.solving : words.solveNow}
        </button>
        <button type="button" class="link" onClick={open}>
          {words.open(sheet.name)}
        </button>
      </div>
      {told && <Notice isBad={told.isBad}>{told.text}</Notice>}
    </details>
  );
}

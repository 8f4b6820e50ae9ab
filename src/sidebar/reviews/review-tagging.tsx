import { useState } from 'preact/hooks';
import type { MadeSheet, ReviewSheets } from '../../app/api';
import { reviewsTagged } from '../../messages';
import { useTexts } from '../language';
import { Notice, type Told } from '../notice';
import { useServer } from '../server';
import { texts } from '../texts';

interface ReviewTaggingProps {
  /** `null` in a workbook without reviews. */
  readonly sheets: ReviewSheets | null;
}

/** 标注评价 as in the menu: what it will do, the button, and what it found; without reviews, how to get some. */
export function ReviewTagging({ sheets }: ReviewTaggingProps) {
  const call = useServer();
  const [told, setTold] = useState<Told | null>(null);
  const [isTagging, setTagging] = useState(false);
  const words = useTexts(texts);
  const tellTagged = useTexts(reviewsTagged);

  const tag = async () => {
    setTold(null);
    setTagging(true);
    const result = await call('tagReviews', {});
    setTagging(false);
    const text = result.ok ? tellTagged(result.value) : result.message;
    setTold({ text, isBad: !result.ok });
  };
  const open = async ({ sheetId }: MadeSheet) => {
    const result = await call('open', { sheetId });
    setTold(result.ok ? null : { text: result.message, isBad: true });
  };

  return (
    <details
      class="group reviews"
      // Without reviews it stands at the very end, below what can be seen.
      onToggle={(event) => event.currentTarget.scrollIntoView({ block: 'nearest' })}
    >
      <summary>{words.tagReviews}</summary>
      <p class="field-help">{sheets ? words.tagHelp(sheets.data.name) : words.noReviews}</p>
      {sheets && (
        <div class="buttons">
          <button type="button" class="quiet" aria-disabled={isTagging} onClick={() => isTagging || tag()}>
            {isTagging ? words.tagging : words.tagNow}
          </button>
          {[sheets.data, sheets.analysis].map(
            (sheet) =>
              sheet && (
                <button key={sheet.sheetId} type="button" class="link" onClick={() => open(sheet)}>
                  {words.open(sheet.name)}
                </button>
              ),
          )}
        </div>
      )}
      {told && <Notice isBad={told.isBad}>{told.text}</Notice>}
    </details>
  );
}

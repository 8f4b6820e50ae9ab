import type { CaptureRequest, OpenSheet } from '../../app/templates/templates-api';
import { useTexts } from '../language';
import { Choice } from './choice';
import { templateTexts } from './template-texts';

/** How much of a sheet becomes a template, and with or without what was filled in. */
export type Wish = Pick<CaptureRequest, 'scope' | 'keep'>;

interface CaptureWishProps {
  readonly sheet: OpenSheet;
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

export function CaptureWish({ sheet, wish, onChange }: CaptureWishProps) {
  const words = useTexts(templateTexts);
  return (
    <>
      <Choice
        legend={words.scope}
        value={wish.scope}
        options={[
          ['sheet', words.scopeSheet(sheet.name)],
          ['selection', words.scopeSelection(sheet.selection)],
        ]}
        onChoose={(scope) => onChange({ ...wish, scope })}
      />
      <Choice
        legend={words.keep}
        value={wish.keep}
        options={[
          ['everything', words.keepEverything],
          ['headers', words.keepHeaders],
        ]}
        onChoose={(keep) => onChange({ ...wish, keep })}
      />
      <p class="field-help">{wish.keep === 'headers' ? words.keepHeadersHelp : words.captureHelp}</p>
    </>
  );
}

import { useCallback, useState } from 'preact/hooks';
import type { FormLibrary } from '../../library';
import { useTexts } from '../language';
import { Notice } from '../notice';
import { useFocusBack } from '../use-focus-back';
import { BuiltInList } from './built-in-list';
import { CaptureForm } from './capture-form';
import { ImportForm } from './import-form';
import { ShelfList } from './shelf-list';
import { templateTexts } from './template-texts';
import { useTemplates } from './use-templates';

interface TemplatesViewProps {
  readonly library: FormLibrary;
  readonly isShown: boolean;
}

/** Templates to insert, from three places, and the ways to get more. */
export function TemplatesView({ library, isShown }: TemplatesViewProps) {
  const { lists, failure, refresh } = useTemplates(isShown);
  const [isCapturing, setCapturing] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const opener = useFocusBack(isCapturing);
  const words = useTexts(templateTexts);

  const tell = (text: string) => {
    setTold(text);
    setCapturing(false);
    void refresh();
  };
  /** After something happened to a template; what was told before is of the past. */
  const onChanged = useCallback(async () => {
    setTold(null);
    await refresh();
  }, [refresh]);
  const onRemoved = (name: string) => {
    tell(words.removed(name));
    // The template had the focus and is gone.
    opener.current?.focus();
  };
  const openCapture = () => {
    setCapturing(true);
    void onChanged();
  };
  const shelves = { lists, isFailed: failure !== null, onChanged, onRemoved };

  return (
    <section class="templates">
      {isCapturing && lists ? (
        <CaptureForm
          sheet={lists.sheet}
          onLook={refresh}
          onSaved={tell}
          onCancel={() => setCapturing(false)}
        />
      ) : (
        <button type="button" class="primary" ref={opener} disabled={!lists} onClick={openCapture}>
          {words.capture}
        </button>
      )}
      {told && <Notice key={told}>{told}</Notice>}
      {failure && (
        <Notice isBad>
          {failure}
          <button type="button" class="link" onClick={refresh}>
            {words.refresh}
          </button>
        </Notice>
      )}
      <ShelfList shelf="mine" {...shelves} />
      <ImportForm onImported={tell} />
      <ShelfList shelf="workbook" {...shelves} />
      <h2>{words.builtIn}</h2>
      <p class="field-help">{words.withInputs}</p>
      <BuiltInList library={library} />
    </section>
  );
}

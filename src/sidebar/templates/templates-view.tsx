import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Shelf, TemplateLists } from '../../app/templates/templates-api';
import type { FormLibrary } from '../../library';
import { useTexts } from '../language';
import { Notice } from '../notice';
import { BuiltInList } from './built-in-list';
import { CaptureForm } from './capture-form';
import { ImportForm } from './import-form';
import { Outcome } from './outcome';
import { TemplateItem } from './template-item';
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
  const opener = useRef<HTMLButtonElement>(null);
  const wasCapturing = useRef(false);
  const words = useTexts(templateTexts);
  // The form had the focus and is gone.
  useLayoutEffect(() => {
    if (wasCapturing.current && !isCapturing) opener.current?.focus();
    wasCapturing.current = isCapturing;
  }, [isCapturing]);

  const tell = (text: string) => {
    setTold(text);
    setCapturing(false);
    void refresh();
  };
  /** After something happened to a template; what was told before is of the past. */
  const change = useCallback(async () => {
    setTold(null);
    await refresh();
  }, [refresh]);
  const tellRemoved = (name: string) => {
    tell(words.removed(name));
    // The template had the focus and is gone.
    opener.current?.focus();
  };
  const openCapture = () => {
    setTold(null);
    setCapturing(true);
    void refresh();
  };

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
      {told && <Outcome key={told} outcome={{ told }} />}
      {failure && (
        <Notice isBad>
          {failure}
          <button type="button" class="link" onClick={refresh}>
            {words.refresh}
          </button>
        </Notice>
      )}
      <ShelfList
        title={words.mine}
        hint={lists ? words.used(kilo(lists.usedBytes), kilo(lists.mostBytes)) : ''}
        empty={words.mineEmpty}
        shelf="mine"
        lists={lists}
        isFailed={failure !== null}
        onChanged={change}
        onRemoved={tellRemoved}
      />
      <ImportForm onImported={tell} />
      <ShelfList
        title={words.workbook}
        hint=""
        empty={words.workbookEmpty}
        shelf="workbook"
        lists={lists}
        isFailed={failure !== null}
        onChanged={change}
        onRemoved={tellRemoved}
      />
      <h2>{words.builtIn}</h2>
      <p class="field-help">{words.withInputs}</p>
      <BuiltInList library={library} />
    </section>
  );
}

const kilo = (bytes: number): string => String(Math.ceil(bytes / 1024));

interface ShelfListProps {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly shelf: Shelf;
  /** `null` until the server has answered. */
  readonly lists: TemplateLists | null;
  readonly isFailed: boolean;
  readonly onChanged: () => Promise<void>;
  readonly onRemoved: (name: string) => void;
}

function ShelfList({ title, hint, empty, shelf, lists, isFailed, onChanged, onRemoved }: ShelfListProps) {
  const words = useTexts(templateTexts);
  return (
    <>
      <h2>
        {title} {hint && <small>{hint}</small>}
      </h2>
      {!lists && !isFailed && (
        <p class="field-help" role="status">
          {words.loading}
        </p>
      )}
      {lists?.[shelf].length === 0 && <p class="field-help">{empty}</p>}
      <ul class="template-list">
        {lists?.[shelf].map((entry) => (
          <TemplateItem
            key={entry.id}
            entry={entry}
            shelf={shelf}
            sheet={lists.sheet}
            onChanged={onChanged}
            onRemoved={() => onRemoved(entry.name)}
          />
        ))}
      </ul>
    </>
  );
}

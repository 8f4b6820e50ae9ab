import { useState } from 'preact/hooks';
import type { PlanLibrary } from '../../app/plan-library';
import type { Shelf, TemplateEntry } from '../../app/templates/templates-api';
import type { Language } from '../../messages';
import { BuiltInList } from './built-in-list';
import { CaptureForm } from './capture-form';
import { ImportForm } from './import-form';
import { Outcome } from './outcome';
import { TemplateItem } from './template-item';
import { templateTexts } from './template-texts';
import { useTemplates } from './use-templates';

interface TemplatesViewProps {
  readonly library: PlanLibrary;
  readonly language: Language;
  readonly isShown: boolean;
}

/** Templates to insert, from three places, and the ways to get more. */
export function TemplatesView({ library, language, isShown }: TemplatesViewProps) {
  const { lists, failure, refresh } = useTemplates(isShown, language);
  const [isCapturing, setCapturing] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const words = templateTexts(language);

  const tell = (text: string) => {
    setTold(text);
    setCapturing(false);
    void refresh();
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
          language={language}
          onLook={refresh}
          onSaved={tell}
          onCancel={() => setCapturing(false)}
        />
      ) : (
        <button type="button" class="primary" disabled={!lists} onClick={openCapture}>
          {words.capture}
        </button>
      )}
      {told && <Outcome key={told} outcome={{ told }} language={language} />}
      {failure && (
        <div class="notice notice-bad" role="alert">
          {failure}
          <button type="button" class="link" onClick={refresh}>
            {words.refresh}
          </button>
        </div>
      )}
      <ShelfList
        title={words.mine}
        hint={lists ? words.used(kilo(lists.usedBytes), kilo(lists.mostBytes)) : ''}
        empty={words.mineEmpty}
        shelf="mine"
        entries={lists?.mine}
        language={language}
        isFailed={failure !== null}
        onChanged={refresh}
      />
      <ImportForm language={language} onImported={tell} />
      <ShelfList
        title={words.workbook}
        hint=""
        empty={words.workbookEmpty}
        shelf="workbook"
        entries={lists?.workbook}
        language={language}
        isFailed={failure !== null}
        onChanged={refresh}
      />
      <h2>{words.builtIn}</h2>
      <p class="field-help">{words.withInputs}</p>
      <BuiltInList library={library} language={language} />
    </section>
  );
}

const kilo = (bytes: number): string => String(Math.ceil(bytes / 1024));

interface ShelfListProps {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly shelf: Shelf;
  readonly entries: readonly TemplateEntry[] | undefined;
  readonly language: Language;
  readonly isFailed: boolean;
  readonly onChanged: () => Promise<void>;
}

function ShelfList({ title, hint, empty, shelf, entries, language, isFailed, onChanged }: ShelfListProps) {
  const words = templateTexts(language);
  return (
    <>
      <h2>
        {title} {hint && <small>{hint}</small>}
      </h2>
      {!entries && !isFailed && (
        <p class="field-help" role="status">
          {words.loading}
        </p>
      )}
      {entries?.length === 0 && <p class="field-help">{empty}</p>}
      <ul class="template-list">
        {entries?.map((entry) => (
          <TemplateItem
            key={entry.id}
            entry={entry}
            shelf={shelf}
            language={language}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </>
  );
}

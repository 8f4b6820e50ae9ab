import type { Shelf, TemplateLists } from '../../app/templates/templates-api';
import { useTexts } from '../language';
import { TemplateItem } from './template-item';
import { templateTexts } from './template-texts';

interface ShelfListProps {
  readonly shelf: Shelf;
  /** `null` until the server has answered. */
  readonly lists: TemplateLists | null;
  readonly isFailed: boolean;
  readonly onChanged: () => Promise<void>;
  readonly onRemoved: (name: string) => void;
}

/** The templates of a shelf; an empty one says what to do. */
export function ShelfList({ shelf, lists, isFailed, onChanged, onRemoved }: ShelfListProps) {
  const words = useTexts(templateTexts);
  const { title, empty } = words.shelves[shelf];
  return (
    <>
      <h2>
        {title}{' '}
        {lists && shelf === 'mine' && (
          <small>{words.used(kilo(lists.usedBytes), kilo(lists.mostBytes))}</small>
        )}
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

const kilo = (bytes: number): string => String(Math.ceil(bytes / 1024));

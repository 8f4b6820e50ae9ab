import type { FormLibrary } from '../../library';
import type { Plan } from '../../template/plan';
import { useLanguage, useTexts } from '../language';
import { texts } from '../texts';

interface SheetChoiceProps {
  readonly library: FormLibrary;
  readonly plan: Plan;
  /** Ids of the templates that are left out. */
  readonly leftOut: ReadonlySet<string>;
  /** Ids of what will be made: what is not left out, and what that needs. */
  readonly made: readonly string[];
  readonly onChange: (leftOut: ReadonlySet<string>) => void;
}

/** Which sheets to make; the ones that everything refers to cannot be left out. */
export function SheetChoice({ library, plan, leftOut, made, onChange }: SheetChoiceProps) {
  const language = useLanguage();
  const words = useTexts(texts);
  const toggle = (id: string, wanted: boolean) => {
    const next = new Set(leftOut);
    if (wanted) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <details class="group">
      <summary>{words.sheets(made.length)}</summary>
      <ul class="sheet-choice">
        {plan.sheets.map(({ template, required }) => (
          <li key={template}>
            <label>
              <input
                type="checkbox"
                checked={!leftOut.has(template)}
                disabled={required}
                onChange={(event) => toggle(template, event.currentTarget.checked)}
              />
              {library.sheets.find(({ id }) => id === template)?.name[language] ?? template}
              {required && <small>{words.requiredSheet}</small>}
              {leftOut.has(template) && made.includes(template) && <small>{words.comesAlong}</small>}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

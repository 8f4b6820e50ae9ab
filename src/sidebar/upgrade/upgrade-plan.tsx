import { useState } from 'preact/hooks';
import { useTexts } from '../language';
import type { UpgradePreview } from './upgrade-preview';
import { upgradeTexts } from './upgrade-texts';

interface UpgradePlanProps {
  readonly preview: UpgradePreview;
  readonly isWorking: boolean;
  /** @param add ids of templates whose sheets are to be made as well */
  readonly onUpgrade: (add: readonly string[]) => void;
  readonly onNo: () => void;
}

/** What comes along, what does not, and what could be added. */
export function UpgradePlan({ preview, isWorking, onUpgrade, onNo }: UpgradePlanProps) {
  const words = useTexts(upgradeTexts);
  const [add, setAdd] = useState<readonly string[]>([]);
  const { sheets, gone, absent, inputs, dependents } = preview;
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  const toggle = (id: string, isWanted: boolean) =>
    setAdd(isWanted ? [...add, id] : add.filter((each) => each !== id));
  return (
    <>
      <p class="field-help">{words.promise}</p>
      <p>{words.carried(inputs, cells)}</p>
      <UpgradedSheets sheets={sheets} />
      <Lost {...preview} />
      {gone.length > 0 && <p>{words.gone(gone)}</p>}
      {dependents.length > 0 && <p>{words.dependents(dependents)}</p>}
      {absent.length > 0 && (
        <details>
          <summary>{words.absent}</summary>
          <ul class="sheet-choice">
            {absent.map(({ template, name }) => (
              <li key={template}>
                <label>
                  <input
                    type="checkbox"
                    checked={add.includes(template)}
                    onChange={(event) => toggle(template, event.currentTarget.checked)}
                  />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
      <button
        type="button"
        class="primary"
        aria-disabled={isWorking}
        onClick={() => isWorking || onUpgrade(add)}
      >
        {isWorking ? words.upgrading : words.upgrade}
      </button>
      {!isWorking && (
        <button type="button" class="quiet" onClick={onNo}>
          {words.notNow}
        </button>
      )}
    </>
  );
}

/** Sheets that hold something of the person's, each with what becomes of it; the others as a number. */
function UpgradedSheets({ sheets }: Pick<UpgradePreview, 'sheets'>) {
  const words = useTexts(upgradeTexts);
  const told = sheets.filter(({ isNew, cells }) => isNew || cells > 0);
  const others = sheets.length - told.length;
  return (
    <ul class="undo-sheets">
      {told.map(({ name, isNew, cells, addedColumns, addedRows }) => (
        <li key={name}>
          {name} <small>{isNew ? words.isNew : words.sheet(cells, addedColumns, addedRows)}</small>
        </li>
      ))}
      {others > 0 && <li>{words.unchanged(others)}</li>}
    </ul>
  );
}

const mostShown = 6;

function Lost({ lost, lostInputs }: Pick<UpgradePreview, 'lost' | 'lostInputs'>) {
  const words = useTexts(upgradeTexts);
  return (
    <>
      {lostInputs.length > 0 && (
        <Listed
          heading={words.lostInputs(lostInputs.length)}
          items={lostInputs.map(({ label, shown, reason }) => ({ name: label, shown, reason }))}
        />
      )}
      {lost.length > 0 && (
        <Listed
          heading={words.lost(lost.length)}
          items={lost.map(({ sheet, cells, shown, reason }) => ({
            name: words.lostCell(sheet, cells),
            shown,
            reason,
          }))}
        />
      )}
    </>
  );
}

interface ListedProps {
  readonly heading: string;
  readonly items: readonly { readonly name: string; readonly shown: string; readonly reason: string }[];
}

/** The first few, and the rest on demand: nothing is left out of sight for good. */
function Listed({ heading, items }: ListedProps) {
  const words = useTexts(upgradeTexts);
  const [isAll, setAll] = useState(false);
  const rest = items.length - mostShown;
  return (
    <>
      <strong>{heading}</strong>
      <ul class="undo-sheets upgrade-lost">
        {(isAll ? items : items.slice(0, mostShown)).map(({ name, shown, reason }) => (
          <li key={name}>
            {name} <q>{shown}</q> <small>{reason}</small>
          </li>
        ))}
      </ul>
      {!isAll && rest > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {words.more(rest)}
        </button>
      )}
    </>
  );
}

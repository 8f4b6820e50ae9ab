import type { CellPlace } from '../../app/cell-port';
import type { FunctionSpec } from '../../functions/function-spec';
import { useTexts } from '../language';
import { Notice } from '../notice';
import { Question } from '../question';
import { texts } from '../texts';
import { type Occupied, useFormulaInsertion } from './use-formula-insertion';

/** What can be done with a function's example: put it into the sheet, or copy it. */
export function FormulaActions({ spec }: { readonly spec: FunctionSpec }) {
  const { told, occupied, isInserting, button, insert, leave, copy } = useFormulaInsertion(spec);
  const words = useTexts(texts);
  return (
    <>
      <div class="buttons">
        <button
          type="button"
          class="quiet"
          ref={button}
          aria-disabled={isInserting}
          onClick={() => isInserting || insert()}
        >
          {isInserting ? words.inserting : words.insert}
        </button>
        <button type="button" class="quiet" onClick={copy}>
          {words.copy}
        </button>
      </div>
      {occupied && (
        <OccupiedCell occupied={occupied} onTake={(place) => void insert(place)} onLeave={leave} />
      )}
      {told && <Notice isBad={told.isBad}>{told.text}</Notice>}
    </>
  );
}

interface OccupiedCellProps {
  readonly occupied: Occupied;
  readonly onTake: (place: CellPlace) => void;
  readonly onLeave: () => void;
}

/** Nothing is overwritten: the next free cell, or none. */
function OccupiedCell({ occupied, onTake, onLeave }: OccupiedCellProps) {
  const words = useTexts(texts);
  const { cell, shown, free } = occupied;
  const there = shown === '' ? words.merged(cell) : words.occupied(cell, shortened(shown));
  if (!free)
    return (
      <p class="notice notice-warn" role="alert">
        {words.noFree(there)}
      </p>
    );
  return (
    <Question
      question={words.takeFree(there, free.cell)}
      choices={[{ text: words.putInto(free.cell), onChoose: () => onTake(free.place) }]}
      no={words.cancel}
      onNo={onLeave}
    />
  );
}

const longestShown = 20;

const shortened = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

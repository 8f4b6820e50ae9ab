import { useRef, useState } from 'preact/hooks';
import type { FormulaInsertion } from '../../app/api';
import type { CellPlace } from '../../app/cell-port';
import type { FunctionSpec } from '../../functions/function-spec';
import type { Language } from '../../messages';
import { Notice, type Told } from '../notice';
import { Question } from '../question';
import { call } from '../server';
import { texts } from '../texts';
import { copyText } from './copy-text';

interface FormulaActionsProps {
  readonly spec: FunctionSpec;
  readonly language: Language;
}

type Occupied = Extract<FormulaInsertion, { isInserted: false }>;

/** What can be done with a function's example: put it into the sheet, or copy it. */
export function FormulaActions({ spec, language }: FormulaActionsProps) {
  const [told, setTold] = useState<Told | null>(null);
  const [occupied, setOccupied] = useState<Occupied | null>(null);
  const [isInserting, setInserting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const words = texts(language);

  const insert = async (place?: CellPlace) => {
    setTold(null);
    setOccupied(null);
    setInserting(true);
    const request = { functionName: spec.name, ...(place ? { place } : {}) };
    const result = await call('insertFormula', request, language);
    setInserting(false);
    if (!result.ok) setTold({ text: result.message, isBad: true });
    else if (!result.value.isInserted) setOccupied(result.value);
    else setTold({ text: words.inserted(result.value.sheetName, result.value.cell) });
    // What had the focus was disabled or is gone.
    if (!result.ok || result.value.isInserted) button.current?.focus();
  };
  const leave = () => {
    setOccupied(null);
    button.current?.focus();
  };
  const copy = async () => {
    const isCopied = await copyText(spec.example.formula);
    setOccupied(null);
    setTold(isCopied ? { text: words.copied } : { text: words.notCopied, isBad: true });
  };

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
        <OccupiedCell
          occupied={occupied}
          language={language}
          onTake={(place) => void insert(place)}
          onLeave={leave}
        />
      )}
      {told && <Notice isBad={told.isBad}>{told.text}</Notice>}
    </>
  );
}

interface OccupiedCellProps {
  readonly occupied: Occupied;
  readonly language: Language;
  readonly onTake: (place: CellPlace) => void;
  readonly onLeave: () => void;
}

/** Nothing is overwritten: the next free cell, or none. */
function OccupiedCell({ occupied, language, onTake, onLeave }: OccupiedCellProps) {
  const words = texts(language);
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

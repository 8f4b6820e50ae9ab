import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FormulaInsertion } from '../../app/api';
import type { CellPlace } from '../../app/cell-port';
import type { FunctionSpec } from '../../functions/function-spec';
import { useTexts } from '../language';
import type { Told } from '../notice';
import { useServer } from '../server';
import { texts } from '../texts';
import { copyText } from './copy-text';

/** A cell where something stands already. */
export type Occupied = Extract<FormulaInsertion, { isInserted: false }>;

interface FormulaInsertionState {
  readonly told: Told | null;
  /** The cell that was left alone, while it is asked what to do instead. */
  readonly occupied: Occupied | null;
  readonly isInserting: boolean;
  /** The button that it begins with, which has the focus again afterwards. */
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Into the cell that the user is in, or into another. */
  readonly insert: (place?: CellPlace) => Promise<void>;
  readonly leave: () => void;
  readonly copy: () => Promise<void>;
}

/** Getting a function's example into the sheet, or onto the clipboard. */
export function useFormulaInsertion(spec: FunctionSpec): FormulaInsertionState {
  const call = useServer();
  const words = useTexts(texts);
  const [told, setTold] = useState<Told | null>(null);
  const [occupied, setOccupied] = useState<Occupied | null>(null);
  const [isInserting, setInserting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  const insert = async (place?: CellPlace) => {
    setTold(null);
    setOccupied(null);
    setInserting(true);
    const result = await call('insertFormula', { functionName: spec.name, ...(place ? { place } : {}) });
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
  return { told, occupied, isInserting, button, insert, leave, copy };
}

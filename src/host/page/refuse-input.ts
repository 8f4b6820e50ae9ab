import {
  DataValidationErrorStyle,
  DataValidationStatus,
  ICommandService,
  type IUndoRedoItem,
  IUndoRedoService,
} from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import { SetSelectionsOperation, SheetInterceptorService, VALIDATE_CELL } from '@univerjs/sheets';
import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from '@univerjs/sheets-data-validation';
import { cellAddress } from '../../sheet/a1';
import type { UniverBook } from '../book/univer-book';
import type { UniverDocument } from '../book/univer-document';
import { showAlert } from './toast';

/** Where something was typed; counted from 0, as Univer does. */
interface TypedCell {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/** Before Univer's own answer, which would come first otherwise. */
const priority = 1;

/**
 * Takes back what was typed against a strict validation, and says so.
 *
 * Univer asks before it moves the selection on, and waits for the answer; where the rule is a formula, that is until the whole
 * workbook has been calculated. Whoever types on meanwhile types into the cell that was left. So every input is accepted at
 * once, and the answer comes when it is known: by then the person may be in another cell, which stays as it is.
 */
export function refuseInput(document: UniverDocument, book: UniverBook): void {
  const { writeCellInterceptor } = document.injector.get(SheetInterceptorService);
  const unjudged: Unjudged = new Map();
  writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority,
    handler(_, { unitId, subUnitId, row, col }) {
      const cell = { unitId, subUnitId, row, col };
      if (isStrict(document, cell)) void judge(document, book, unjudged, cell);
      return Promise.resolve(true);
    },
  });
}

const ruleAt = ({ injector }: UniverDocument, { unitId, subUnitId, row, col }: TypedCell) =>
  injector.get(SheetDataValidationModel).getRuleByLocation(unitId, subUnitId, row, col);

const isStrict = (document: UniverDocument, cell: TypedCell): boolean =>
  ruleAt(document, cell)?.errorStyle === DataValidationErrorStyle.STOP;

/** Changes that wait for their answer, by cell, the last one last: one that is typed over is judged once it stands there again. */
type Unjudged = Map<string, readonly IUndoRedoItem[]>;

async function judge(
  document: UniverDocument,
  book: UniverBook,
  unjudged: Unjudged,
  cell: TypedCell,
): Promise<void> {
  const { subUnitId, row, col } = cell;
  const change = document.injector.get(IUndoRedoService).pitchTopUndoElement();
  if (!change) return;
  const key = `${subUnitId} ${row} ${col}`;
  const changes = [...(unjudged.get(key) ?? []), change];
  unjudged.set(key, changes);
  let isTold = false;
  // The last one first: what stands below it may be right, and is then what the person had entered.
  for (const each of [...changes].reverse()) {
    const typed = contentOf(document, cell);
    const isRight = await isAccepted(document, book, cell);
    if (unjudged.get(key) !== changes) return;
    if (isRight || contentOf(document, cell) !== typed) break;
    takeBack(document, each);
    if (!isTold) say(document, cell);
    isTold = true;
  }
  unjudged.delete(key);
}

/**
 * Whether the rule of a cell accepts what stands there. A formula's answer is of the last calculation that has ended, and one that
 * began before the cell was changed answers for what stood there before: only what is true of a workbook without changes to
 * calculate is true of the cell. Univer's own answer may also be that it is asking already, which is none.
 */
async function isAccepted(document: UniverDocument, book: UniverBook, cell: TypedCell): Promise<boolean> {
  const { unitId, subUnitId, row, col } = cell;
  const validator = document.injector.get(SheetsDataValidationValidatorService);
  for (;;) {
    await book.calculated();
    const status = await validator.validatorCell(unitId, subUnitId, row, col);
    if (status === DataValidationStatus.VALIDATING) await nextTurn();
    else if (book.isCalculated) return status !== DataValidationStatus.INVALID;
  }
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

function contentOf({ workbook }: UniverDocument, { subUnitId, row, col }: TypedCell): string {
  const { v, f } = workbook.getSheetBySheetId(subUnitId)?.getSheet().getCellRaw(row, col) ?? {};
  return JSON.stringify([v, f]);
}

function takeBack({ injector }: UniverDocument, change: IUndoRedoItem): void {
  // Undoing would also select the cell again, from under the hands of whoever has gone on.
  const back = change.undoMutations.filter(({ id }) => id !== SetSelectionsOperation.id);
  const commands = injector.get(ICommandService);
  for (const { id, params } of back) commands.syncExecuteCommand(id, params);
  // Later changes may stand upon it by now: it stays in its place, and to do it again is to leave it undone.
  change.redoMutations = change.undoMutations;
}

function say(document: UniverDocument, cell: TypedCell): void {
  const rule = ruleAt(document, cell);
  const validator = rule && document.injector.get(DataValidatorRegistryService).getValidatorItem(rule.type);
  const reason = rule && validator ? validator.getRuleFinalError(rule, cell) : '';
  const address = cellAddress(cell.row + 1, cell.col + 1);
  showAlert(`${address} 没有接受刚才的输入`, reason);
}

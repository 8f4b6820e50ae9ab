import { CellAlertManagerService, CellAlertType, type ICellAlert } from '@univerjs/sheets-ui';
import type { CustomFunctions } from '../book/custom-functions';
import type { UniverDocument } from '../book/univer-document';
import { oncePerFrame } from './once-per-frame';

/** The key of the alert that Univer shows while the pointer is on a cell with an error. */
const hoverKey = 'SHEET_FORMULA_ALERT';
const selectionKey = 'custom-function-error';

/**
 * Says at an error cell what its custom function threw, as Google does: when the pointer is on it, in place of Univer's
 * general words for the error's kind, and when it is selected, for those who use the keyboard.
 */
export function showErrorsAtCells({ api, injector }: UniverDocument, functions: CustomFunctions): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  const withMessage = (alert: ICellAlert): ICellAlert | null => {
    const { subUnitId, row, col } = alert.location;
    const message = functions.errorAt(subUnitId, row, col);
    return message === null ? null : { ...alert, title: '公式出错', message };
  };

  alerts.showAlert = (alert) => {
    if (alert.key === hoverKey && isSameCell(alerts.currentAlert.get(selectionKey)?.alert, alert)) return;
    show(withMessage(alert) ?? alert);
  };
  // Univer shows nothing at a cell while the selection is still on its way.
  const showAtSelection = oncePerFrame(() => {
    alerts.removeAlert(selectionKey);
    const alert = alertAtSelection(api);
    const told = alert && withMessage(alert);
    if (told) show(told);
  });
  api.addEvent(api.Event.SelectionChanged, showAtSelection);
  api.getFormula().calculationResultApplied(showAtSelection);
}

const isSameCell = (one: ICellAlert | undefined, { location }: ICellAlert): boolean =>
  one?.location.subUnitId === location.subUnitId &&
  one.location.row === location.row &&
  one.location.col === location.col;

/** Null unless a single cell is selected. */
function alertAtSelection(api: UniverDocument['api']): ICellAlert | null {
  const workbook = api.getActiveWorkbook();
  const range = workbook?.getActiveRange();
  if (!workbook || !range || range.getHeight() * range.getWidth() !== 1) return null;
  const location = {
    unitId: workbook.getId(),
    subUnitId: workbook.getActiveSheet().getSheetId(),
    row: range.getRow(),
    col: range.getColumn(),
  };
  return {
    key: selectionKey,
    type: CellAlertType.ERROR,
    title: '',
    message: '',
    location,
    width: 0,
    height: 0,
  };
}

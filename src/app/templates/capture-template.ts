import { fail, type Result, sentence, success } from '../../messages';
import { areaAddress } from '../../sheet/a1';
import type { Area } from '../../sheet/area';
import { largestCells } from '../../template/captured/cells-block';
import { cellsOf, namesNeeded } from '../../template/captured/compile-cells';
import { capturedTemplate } from '../../template/captured/encode-cells';
import type { Template } from '../../template/template';
import { answer, refuse } from '../answer';
import type { ApiResult } from '../api';
import type { Ports } from '../ports';
import { type CapturePlan, capturePlan } from './capture-plan';
import { customResults } from './custom-results';
import { readTemplateFile, writeTemplateFile } from './template-file';
import type { SheetOutline } from './template-ports';
import { templateShelf } from './template-shelf';
import type { CapturedTemplate, CaptureRequest, OpenSheet, TemplateEntry } from './templates-api';

/** What would be captured now. */
export function openSheet({ templates }: Ports): OpenSheet {
  const { name, selection } = templates.openSheet.outline();
  return { name, selection: areaAddress(selection) };
}

/** Saves the sheet in front of the user, or the selected part of it, on the user's shelf: as a new template or in the place of one. */
export function captureTemplate(request: CaptureRequest, ports: Ports): ApiResult<CapturedTemplate> {
  const { language, otherwise, replaces } = request;
  const isKnown = ({ id }: TemplateEntry) => id === replaces;
  if (replaces !== undefined && !templateShelf(ports.templates.store).list().some(isKnown))
    return refuse({ code: 'templateUnknown' }, language);
  const captured = capture(request, ports);
  if (!captured.ok) return answer(captured, language);
  const { sheet, losses } = captured.value;
  if (losses.length > 0 && otherwise === 'refuse') {
    const problems = losses.map(({ cell, failure }) => ({
      field: cell,
      message: sentence(failure, language),
    }));
    return refuse({ code: 'cannotTravel', count: losses.length }, language, problems);
  }
  const id = replaces ?? `sheet-${ports.newRunId()}`;
  return answer(keep(capturedTemplate(sheet, id), ports), language);
}

function capture(request: CaptureRequest, { templates }: Ports): Result<CapturePlan> {
  const area = capturedArea(request.scope, templates.openSheet.outline());
  if (!area.ok) return area;
  const captured = capturePlan(templates.openSheet.read(area.value), request, customResults);
  return isEmpty(captured) ? fail({ code: 'captureEmpty' }) : success(captured);
}

/** The whole grid if a template can hold it, otherwise as far as there is content. */
function capturedArea(scope: CaptureRequest['scope'], outline: SheetOutline): Result<Area> {
  const { rows, columns, usedRows, usedColumns, selection } = outline;
  const { rows: maxRows, columns: maxColumns } = largestCells;
  const area: Area =
    scope === 'selection'
      ? selection
      : {
          row: 1,
          column: 1,
          rows: rows <= maxRows ? rows : Math.max(usedRows, 1),
          columns: columns <= maxColumns ? columns : Math.max(usedColumns, 1),
        };
  if (area.rows <= maxRows && area.columns <= maxColumns) return success(area);
  return fail({ code: 'captureTooLarge', rows: area.rows, columns: area.columns, maxRows, maxColumns });
}

const isEmpty = ({ sheet }: CapturePlan): boolean =>
  sheet.cells.every((row) => row.every((content) => content === null)) &&
  [sheet.styles, sheet.notes, sheet.merges, sheet.validations, sheet.conditionalFormats].every(
    (each) => each.length === 0,
  );

/** What is kept is read back like any file: a template that could not be inserted is not saved. */
function keep(template: Template, ports: Ports): Result<CapturedTemplate> {
  const text = writeTemplateFile(template);
  if (!text.ok) return text;
  const read = readTemplateFile(text.value);
  if (!read.ok) return read;
  const shelf = templateShelf(ports.templates.store);
  const entry = shelf.save(template.id, template.name['zh-CN'], template, text.value, ports.now());
  if (!entry.ok) return entry;
  const cells = cellsOf(template);
  return success({ entry: entry.value, names: cells ? [...namesNeeded(cells).keys()] : [] });
}

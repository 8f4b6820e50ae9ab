import type { PlanLibrary } from '../../library';
import { fail, type Language, type Result, success } from '../../messages';
import type { WorkbookPlan } from '../../sheet/sheet-plan';
import { cellsOf, namesNeeded } from '../../template/captured/compile-cells';
import { compilePlan } from '../../template/compile/compile-plan';
import { inputsRead } from '../../template/compile/inputs-read';
import type { Plan } from '../../template/plan';
import type { Template } from '../../template/template';
import { allOrNothing, exclusively } from '../generate';
import type { Ports } from '../ports';
import { checkRoom } from '../room';
import { settle } from '../settle';
import { customResults } from './custom-results';
import { insertedTemplate } from './template-ports';
import type { InsertedTemplate } from './templates-api';

/**
 * Makes the sheet of a template, all of it or nothing; undoing the last generation takes it away again.
 *
 * @param read gives the template; nobody changes 模板库 between that and the writing
 */
export function insertTemplate(
  read: () => Result<Template>,
  language: Language,
  ports: Ports,
): Result<InsertedTemplate> {
  const { workbook, newRunId, now } = ports;
  return exclusively(ports, () => {
    settle(ports);
    const template = read();
    if (!template.ok) return template;
    const startedAt = now();
    const compiled = compileAlone(template.value, language, ports, startedAt);
    if (!compiled.ok) return compiled;
    const room = checkRoom(compiled.value.sheets, workbook);
    if (!room.ok) return room;
    const runId = newRunId();
    return allOrNothing(runId, workbook, () => {
      workbook.begin({ runId, startedAt }, compiled.value);
      for (const sheet of compiled.value.sheets) {
        if (!workbook.write(runId, sheet)) return fail({ code: 'runVanished' });
      }
      return success({ runId, sheets: workbook.commit(runId) });
    });
  });
}

function compileAlone(
  template: Template,
  language: Language,
  ports: Ports,
  startedAt: number,
): Result<WorkbookPlan> {
  const taken = ports.workbook.takenNames();
  const missing = missingNames(template, taken.rangeNames);
  if (!missing.ok) return missing;
  const library = ports.library();
  return compilePlan({
    plan: planOf(template, library),
    templates: [template, ...library.templates.filter(({ id }) => id !== template.id)],
    inputs: library.inputs,
    values: {},
    today: ports.dayAt(startedAt),
    calendars: library.calendars,
    tasks: library.tasks,
    attributes: library.attributes,
    language,
    takenSheetNames: taken.sheetNames,
    takenRangeNames: taken.rangeNames,
    customFunctions: customResults,
  });
}

/** A template by itself; a written one that reads inputs brings the sheet that holds them. */
function planOf(template: Template, { plans }: PlanLibrary): Plan {
  const [standard] = plans;
  const readsInputs = !cellsOf(template) && inputsRead(template, new Set([template.id])).size > 0;
  const needed = readsInputs ? (standard?.sheets ?? []).filter(({ required }) => required) : [];
  return {
    format: 'kefu-plan',
    version: 1,
    id: insertedTemplate,
    name: template.name,
    description: template.description,
    sheets: [
      ...needed.filter((sheet) => sheet.template !== template.id),
      { template: template.id, required: true },
    ],
    inputs: standard?.inputs ?? {},
  };
}

function missingNames(template: Template, rangeNames: readonly string[]): Result<null> {
  const cells = cellsOf(template);
  const known = new Set(rangeNames.map((name) => name.toLowerCase()));
  const missing = [...(cells ? namesNeeded(cells) : [])].filter(([name]) => !known.has(name.toLowerCase()));
  const [first] = missing;
  if (!first) return success(null);
  return fail({ code: 'namesMissing', cell: first[1], names: missing.map(([name]) => name) });
}

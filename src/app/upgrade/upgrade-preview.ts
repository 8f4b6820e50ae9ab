import { inputGone, lossReason, sentence } from '../../messages';
import { areaAddress } from '../../sheet/a1';
import { madeSheets } from '../../template/made-sheets';
import type { Ports } from '../ports';
import type { NotCarried } from './carry-over';
import type { PreparedUpgrade } from './prepare-upgrade';
import type { Loss } from './sort-contents';

export interface UpgradePreview {
  readonly runId: string;
  readonly sheets: readonly UpgradedSheet[];
  /** Names of sheets that the plan has not got any more. */
  readonly gone: readonly string[];
  /** Sheets of the plan that the workbook has not got; they are made if they are asked for. */
  readonly absent: readonly { readonly template: string; readonly name: string }[];
  /** How many inputs are carried over. */
  readonly inputs: number;
  readonly lostInputs: readonly { readonly label: string; readonly shown: string; readonly reason: string }[];
  readonly lost: readonly LostCells[];
  /** The person's own sheets with formulas that need the old ones, to which they go on pointing. */
  readonly dependents: readonly string[];
}

export interface UpgradedSheet {
  readonly name: string;
  readonly isNew: boolean;
  /** Cells that people have typed into, and their notes. */
  readonly cells: number;
  readonly addedColumns: number;
  readonly addedRows: number;
}

/** Cells below each other that are lost for the same reason. */
export interface LostCells {
  readonly sheet: string;
  /** e.g. `C5` or `C5:C9`. */
  readonly cells: string;
  /** What stands in the first of them. */
  readonly shown: string;
  readonly reason: string;
}

export function upgradePreview(prepared: PreparedUpgrade, ports: Ports): UpgradePreview {
  const { run, standing, language, carried, compiled, templates } = prepared;
  const library = ports.library();
  const labels = new Map(library.inputs.inputs.map(({ id, label }) => [id, label[language]]));
  return {
    runId: run.runId,
    sheets: compiled.sheets.map((sheet) => upgradedSheet(sheet.templateId, sheet.name, prepared)),
    gone: standing.sheets.flatMap(({ name }, index) => (carried.sheets[index] === null ? [name] : [])),
    absent: absentSheets(prepared, ports),
    inputs: Object.keys(prepared.inputs).length,
    lostInputs: prepared.lostInputs.map(({ id, value, failure }) => ({
      label: labels.get(id) ?? id,
      shown: String(value),
      reason: failure === null ? inputGone[language]({}) : sentence(failure, language),
    })),
    lost: gathered(carried.notCarried).map(({ loss, ...cells }) => ({
      ...cells,
      reason: lossReason[language](loss),
    })),
    dependents: templates.length === 0 ? [] : ports.workbook.dependentSheets(run.runId),
  };
}

function upgradedSheet(templateId: string, name: string, { carried }: PreparedUpgrade): UpgradedSheet {
  const found = carried.sheets.find((sheet) => sheet?.plan.templateId === templateId);
  const { cells = 0, addedColumns = 0, addedRows = 0 } = found ?? {};
  return { name, isNew: !found, cells, addedColumns, addedRows };
}

function absentSheets({ run, compiled, language }: PreparedUpgrade, ports: Ports): UpgradePreview['absent'] {
  const library = ports.library();
  const plan = library.plans.find(({ id }) => id === run.planId);
  const made = new Set(compiled.sheets.map(({ templateId }) => templateId));
  const all = plan ? madeSheets(plan, library.templates) : [];
  return all.flatMap((id) => {
    const template = made.has(id) ? undefined : library.templates.find((each) => each.id === id);
    return template ? [{ template: id, name: template.name[language] }] : [];
  });
}

type Gathered = Omit<LostCells, 'reason'> & { readonly loss: Loss };

/** Cells below each other as one. */
function gathered(cells: readonly NotCarried[]): readonly Gathered[] {
  const inOrder = [...cells].sort(
    (one, other) => one.sheet.localeCompare(other.sheet) || one.column - other.column || one.row - other.row,
  );
  const groups: NotCarried[][] = [];
  for (const cell of inOrder) {
    const last = groups.at(-1)?.at(-1);
    const isNext =
      last?.sheet === cell.sheet &&
      last.loss === cell.loss &&
      last.column === cell.column &&
      last.row + 1 === cell.row;
    if (isNext) groups.at(-1)?.push(cell);
    else groups.push([cell]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { sheet, shown, loss, row, column } = first;
    return [{ sheet, shown, loss, cells: areaAddress({ row, column, rows: group.length, columns: 1 }) }];
  });
}

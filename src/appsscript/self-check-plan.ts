import type { GenerateResponse, Headline, PlanFigures } from '../app/api';
import { planFigures } from '../app/current-plan';
import { generate } from '../app/generate';
import type { Ports } from '../app/ports';
import { type Attempts, judged, type Outcome, untriedFor } from '../app/self-check/attempt';
import { undo, undoable } from '../app/undo/undo';
import { type Language, type Result, sentence } from '../messages';
import { cellAddress } from '../sheet/a1';
import { namedPlaces } from './named-places';
import type { Scratch } from './self-check-scratch';
import { sheetsOfRun } from './tagged-sheets';

type PlanAttempts = Pick<Attempts, 'plan-figures' | 'plan-errors' | 'plan-undone'>;

/** One sheet, which brings all that it needs: the demand, every hour’s need, the shifts. */
const smallestPlan = {
  plan: 'double-11',
  inputs: { promo_date: '2026-11-11' },
  sheets: ['staffing'],
};

/**
 * The plan is the longest thing that is tried: where what comes before it has taken longer than this, Google may end the execution
 * before the plan is undone, and nobody would see the report.
 */
const latestStartMilliseconds = 90_000;

/** A plan made by the add-on itself, and undone. Later ones need what the first has made. */
export function planAttempts(scratch: Scratch, ports: Ports, language: Language): PlanAttempts {
  const { spreadsheet, runId } = scratch;
  const ownPorts: Ports = { ...ports, newRunId: () => runId };
  const startedAt = ports.now();
  let namesBefore = 0;
  let made: GenerateResponse | null = null;
  return {
    'plan-figures': () => {
      if (ports.now() - startedAt > latestStartMilliseconds) return untriedFor('noTime');
      namesBefore = namedPlaces(spreadsheet).length;
      made = orThrow(generate({ ...smallestPlan, language }, ownPorts), language);
      return figuresCompared(made.headline, orThrow(planFigures(runId, ownPorts), language));
    },
    'plan-errors': () => (made ? errorsFound(scratch, made) : untriedFor('noPlan')),
    'plan-undone': () => {
      if (!made) return untriedFor('noPlan');
      const { sheets } = orThrow(undoable(ownPorts, runId), language);
      const changed = sheets.map(({ sheetId }) => sheetId);
      orThrow(undo(ownPorts, { runId, changed, keepChanged: false }), language);
      const left = sheetsOfRun(spreadsheet, runId).length;
      const names = namedPlaces(spreadsheet).length - namesBefore;
      return judged(left === 0 && names === 0, `sheets ${left}, names ${names}`);
    },
  };
}

function orThrow<T>(result: Result<T>, language: Language): T {
  if (result.ok) return result.value;
  throw new Error(sentence(result.failure, language));
}

function figuresCompared(core: Headline, shown: PlanFigures): Outcome {
  const ids = ['orders', 'inquiries', 'presalesRostered', 'aftersalesRostered'] as const;
  const isSame = (id: (typeof ids)[number]) =>
    Math.abs(Number(shown[id] ?? Number.NaN) - core[id]) <= 1e-9 * core[id];
  const told = ids.map((id) => `${id} ${shown[id]}${isSame(id) ? '' : ` ≠ ${core[id]}`}`);
  return judged(ids.every(isSame), told.join(', '));
}

const mostTold = 10;

/** Cells that show an error, each with its formula. */
function errorsFound({ spreadsheet }: Scratch, { sheets }: GenerateResponse): Outcome {
  const ids = new Set(sheets.map(({ sheetId }) => sheetId));
  const made = spreadsheet.getSheets().filter((sheet) => ids.has(sheet.getSheetId()));
  const found = made.flatMap((sheet) => {
    const range = sheet.getDataRange();
    const formulas = range.getFormulas();
    return range.getValues().flatMap((row, i) =>
      row.flatMap((value, j) => {
        if (!/^#(REF!|NAME\?|ERROR!|N\/A|VALUE!|NUM!|DIV\/0!|NULL!)/.test(String(value))) return [];
        return [`${sheet.getName()}!${cellAddress(i + 1, j + 1)} ${value} ${formulas[i]?.[j] ?? ''}`];
      }),
    );
  });
  if (found.length === 0) return judged(true, `${made.length} sheets, no error`);
  return judged(false, `${found.length}: ${found.slice(0, mostTold).join('; ')}`);
}

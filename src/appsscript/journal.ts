import type { Intent, JournalPort } from '../app/journal';
import { metadataOf } from './metadata';
import { intentKey } from './run-tags';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Executions that may try to finish what an earlier one has left. */
const mostTries = 3;

interface Entry {
  readonly intent: Intent;
  readonly tries: number;
}

/** The journal of the open spreadsheet: one mark of its own, which no sheet shows. */
export const spreadsheetJournal = (spreadsheet: Spreadsheet): JournalPort => {
  const marks = () => metadataOf(spreadsheet, intentKey);
  const strike = () => {
    for (const mark of marks()) mark.remove();
  };
  return {
    note(intent) {
      spreadsheet.addDeveloperMetadata(intentKey, JSON.stringify({ intent, tries: 0 } satisfies Entry));
    },

    noted: () => marks().flatMap((mark) => parseEntry(mark.getValue()) ?? [])[0]?.intent ?? null,

    taken() {
      const [mark] = marks();
      if (!mark) return null;
      const entry = parseEntry(mark.getValue());
      if (!entry || entry.tries >= mostTries) {
        strike();
        return null;
      }
      mark.setValue(JSON.stringify({ ...entry, tries: entry.tries + 1 } satisfies Entry));
      return entry.intent;
    },

    strike,
  };
};

/** Metadata is visible to other programs; what they may have written there must not break the add-on. */
function parseEntry(text: string | null): Entry | null {
  try {
    const { intent, tries } = JSON.parse(text ?? '');
    return isIntent(intent) && Number.isInteger(tries) ? { intent, tries } : null;
  } catch {
    return null;
  }
}

const isRewrittenRange = ({ name, before, after }: Partial<Record<string, unknown>>): boolean =>
  typeof name === 'string' && Array.isArray(before) && Array.isArray(after);

function isIntent(intent: Partial<Record<string, unknown>>): boolean {
  switch (intent.kind) {
    case 'undo':
      return typeof intent.runId === 'string' && Array.isArray(intent.kept) && Array.isArray(intent.changed);
    case 'rewrite':
      return Array.isArray(intent.ranges) && intent.ranges.every(isRewrittenRange);
    case 'upgrade':
      return typeof intent.runId === 'string' && typeof intent.from === 'string';
    case 'removeOld':
      return Array.isArray(intent.runIds);
    case 'tag':
      return typeof intent.plan === 'string';
    case 'share':
      return typeof intent.id === 'string' && typeof intent.place === 'object' && intent.place !== null;
    default:
      return false;
  }
}

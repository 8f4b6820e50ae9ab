import type { Intent, JournalPort } from '../../src/app/journal';

/** A journal in memory. */
export class FakeJournal implements JournalPort {
  private intent: Intent | null = null;

  /** @param step counts every change, and may throw */
  constructor(private readonly step: () => void) {}

  note(intent: Intent): void {
    this.step();
    this.intent = intent;
  }

  noted(): Intent | null {
    return this.intent;
  }

  taken(): Intent | null {
    return this.intent;
  }

  strike(): void {
    this.intent = null;
  }
}

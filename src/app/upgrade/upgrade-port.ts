import type { MadeSheet } from '../api';
import type { StandingSheet } from './sheets-to-carry';

/** A finished generation with all that stands in its sheets. */
export interface StandingRun {
  /** Ids of the templates that it was made of, by the places of its sheets in the plan; `null` where an older version has not kept them. */
  readonly templates: readonly string[] | null;
  readonly sheets: readonly (StandingSheet & {
    /** The sheet's place in its plan, from 0. */
    readonly index: number;
  })[];
}

/** A generation whose sheets stand aside, out of sight, because a newer one has taken their place and their names. */
export interface OldRun {
  readonly runId: string;
  /** The generation in its place. */
  readonly by: string;
  readonly sheets: readonly MadeSheet[];
}

/** What an upgrade needs of the spreadsheet besides making sheets; `discard` of the newer generation brings the old one back. */
export interface UpgradePort {
  read(runId: string): StandingRun;
  /**
   * Gives the names of a generation's sheets free for another; they are remembered. Done twice, it changes nothing more.
   *
   * @param suffix what the old sheets have behind their names from now on
   */
  setAside(runId: string, by: string, suffix: string): void;
  /** Hides what stands aside for this generation. */
  hideAside(by: string): void;
  /** What stands aside, the oldest first. */
  oldRuns(): readonly OldRun[];
}

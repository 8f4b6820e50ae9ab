import type { UpgradeRequest } from './prepare-upgrade';
import type { OldSheets } from './remove-old';
import type { Upgraded } from './upgrade';
import type { UpgradePreview } from './upgrade-preview';

/** What the sidebar may ask about newer versions of a plan's sheets. */
export interface UpgradeApi {
  /** What an upgrade would change and carry over. Writes nothing. */
  previewUpgrade(request: UpgradeRequest): UpgradePreview;
  /** Makes the sheets anew with all that people have typed; the old ones are hidden. */
  upgrade(request: UpgradeRequest): Upgraded;
  /** The hidden sheets of older versions, to be asked about before they go. Writes nothing. */
  oldSheets(request: Record<never, never>): OldSheets;
  /** Removes those that `oldSheets` has told. */
  removeOldSheets(request: { readonly runIds: readonly string[] }): { readonly removed: readonly string[] };
}

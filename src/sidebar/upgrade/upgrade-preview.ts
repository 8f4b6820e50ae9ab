import type { SidebarApi } from '../../app/api';

/** What an upgrade would change, as the server tells it. */
export type UpgradePreview = ReturnType<SidebarApi['previewUpgrade']>;

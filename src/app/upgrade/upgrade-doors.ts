import type { Language } from '../../messages';
import { answer, type Fields, malformed, refuse } from '../answer';
import type { ApiResult } from '../api';
import type { Ports } from '../ports';
import type { UpgradeRequest } from './prepare-upgrade';
import { oldSheets, removeOldSheets } from './remove-old';
import { previewUpgrade, upgrade } from './upgrade';
import type { UpgradeApi } from './upgrade-api';

type Door<T> = (request: Fields, ports: Ports, language: Language) => ApiResult<T>;
type Doors = { readonly [M in keyof UpgradeApi]: Door<ReturnType<UpgradeApi[M]>> };

/** The doors of upgrades; each looks at what arrives before it does anything. */
export const upgradeDoors: Doors = {
  previewUpgrade: withRequest((request, ports, language) => answer(previewUpgrade(request, ports), language)),
  upgrade: withRequest((request, ports, language) => answer(upgrade(request, ports), language)),
  oldSheets: (_request, ports) => ({ ok: true, value: oldSheets(ports) }),
  removeOldSheets: ({ runIds }, ports, language) =>
    isTextList(runIds)
      ? answer(removeOldSheets(runIds, ports), language)
      : refuse(malformed('runIds: [ "…" ]', runIds), language),
};

function withRequest<T>(
  proceed: (request: UpgradeRequest, ports: Ports, language: Language) => ApiResult<T>,
): Door<T> {
  return ({ runId, add = [] }, ports, language) => {
    if (typeof runId !== 'string') return refuse(malformed('runId: "…"', runId), language);
    if (!isTextList(add)) return refuse(malformed('add: [ "…" ]', add), language);
    return proceed({ runId, add }, ports, language);
  };
}

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

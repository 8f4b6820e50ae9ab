import type { HostServices, Project } from '../bridge/host-services';

/** Apps Script's global objects over the services of the host, for one execution. */
export function createGlobals(_services: HostServices, _project: Project): Record<string, unknown> {
  return {};
}

import { LifecycleService, LifecycleStages } from '@univerjs/core';
import type { UniverDocument } from '../book/univer-document';

/**
 * Waits until every part of Univer works. By itself Univer starts its last parts (messages at cells, the formula helper)
 * three seconds after the first picture, to spare slow machines; someone who types at once would miss them.
 */
export async function allOfUniver({ injector }: UniverDocument): Promise<void> {
  const lifecycle = injector.get(LifecycleService);
  await lifecycle.onStage(LifecycleStages.Rendered);
  lifecycle.stage = LifecycleStages.Steady;
}

import type { ApiResult, BegunGeneration, GenerateResponse } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';

/** Makes a workbook as the sidebar does: one execution a step, of which each has six minutes. */
export async function makeInSteps(
  document: LocalDocument,
  request: object,
): Promise<ApiResult<GenerateResponse>> {
  const ask = async <T>(method: string, body: object) =>
    (await document.call('kefuSidebarCall', method, body)) as ApiResult<T>;
  const begun = await ask<BegunGeneration>('begin', request);
  if (!begun.ok) return begun;
  const { runId, sheets } = begun.value;
  for (const index of sheets.keys()) {
    const written = await ask('write', { ...request, runId, index });
    if (!written.ok) return written;
  }
  return ask('finish', { ...request, runId });
}

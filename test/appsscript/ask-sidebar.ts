import type { ApiResult, SidebarApi, SidebarMethod } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';

type Response<M extends SidebarMethod> = ReturnType<SidebarApi[M]>;

/** Asks as the sidebar does, in Chinese unless the request says otherwise. */
export const answerOf = async <M extends SidebarMethod>(
  document: LocalDocument,
  method: M,
  request: object,
) =>
  (await document.call('kefuSidebarCall', method, { language: 'zh-CN', ...request })) as ApiResult<
    Response<M>
  >;

/** The same where nothing but an answer will do. */
export async function ask<M extends SidebarMethod>(
  document: LocalDocument,
  method: M,
  request: object,
): Promise<Response<M>> {
  const answer = await answerOf(document, method, request);
  if (!answer.ok) throw new Error(`${method}: ${answer.message}`);
  return answer.value;
}

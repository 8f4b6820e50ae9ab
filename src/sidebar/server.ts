import type { ApiResult, SidebarApi, SidebarMethod } from '../app/api';
import { type Language, sentence } from '../messages';
import { connectionFailure } from './connection-failure';

type Request<M extends SidebarMethod> = Parameters<SidebarApi[M]>[0];
type Response<M extends SidebarMethod> = ReturnType<SidebarApi[M]>;

/** What Google puts into the page; nothing else of Google is known here. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  kefuSidebarCall(method: string, request: unknown): void;
}

declare const google: { readonly script: { readonly run: Runner } } | undefined;

/** Calls the server. Always resolves: a call that never reached it is a failed result like any other. */
export function call<M extends SidebarMethod>(
  method: M,
  request: Request<M>,
  language: Language,
): Promise<ApiResult<Response<M>>> {
  return new Promise((resolve) => {
    const refuse = (reason: string) => {
      const failure = connectionFailure(reason, navigator.onLine);
      resolve({ ok: false, code: failure.code, message: sentence(failure, language) });
    };
    if (typeof google === 'undefined') {
      refuse('google.script.run');
      return;
    }
    google.script.run
      .withSuccessHandler((answer) => resolve(answer as ApiResult<Response<M>>))
      .withFailureHandler((error) => refuse(error?.message ?? ''))
      .kefuSidebarCall(method, { ...request, language });
  });
}

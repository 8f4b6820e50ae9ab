import { useCallback } from 'preact/hooks';
import type { ApiResult, SidebarApi, SidebarMethod } from '../app/api';
import { type Language, sentence } from '../messages';
import { connectionFailure } from './connection-failure';
import { useLanguage } from './language';

/** What is asked of a method; which language the answer is to be in is added on the way. */
export type RequestOf<M extends SidebarMethod> = Omit<Parameters<SidebarApi[M]>[0], 'language'>;
type ResponseOf<M extends SidebarMethod> = ReturnType<SidebarApi[M]>;

/** Calls the server. Always resolves: a call that never reached it is a failed result like any other. */
export type Call = <M extends SidebarMethod>(
  method: M,
  request: RequestOf<M>,
) => Promise<ApiResult<ResponseOf<M>>>;

/** The server, which answers in the person's language. */
export function useServer(): Call {
  const language = useLanguage();
  return useCallback<Call>((method, request) => send(method, request, language), [language]);
}

/** What Google puts into the page; nothing else of Google is known here. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  kefuSidebarCall(method: string, request: unknown): void;
}

declare const google: { readonly script: { readonly run: Runner } } | undefined;

function send<M extends SidebarMethod>(
  method: M,
  request: RequestOf<M>,
  language: Language,
): Promise<ApiResult<ResponseOf<M>>> {
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
      .withSuccessHandler((answer) => resolve(answer as ApiResult<ResponseOf<M>>))
      .withFailureHandler((error) => refuse(error?.message ?? ''))
      .kefuSidebarCall(method, { ...request, language });
  });
}

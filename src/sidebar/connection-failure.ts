import type { Failure } from '../messages';

/**
 * Why a call did not come through, told from what Google says. The texts are those that users of add-ons report; there
 * is no code to go by.
 *
 * @param reason the message of the failed call
 * @param online whether the browser believes that it has a network
 */
export function connectionFailure(reason: string, online: boolean): Failure {
  if (!online) return { code: 'offline' };
  if (/PERMISSION_DENIED|storage|authuser|multiple accounts/i.test(reason))
    return { code: 'severalAccounts' };
  if (/permission|authoriz|权限|授权/i.test(reason)) return { code: 'notAuthorized' };
  if (/NetworkError|connection|HTTP 0|网络/i.test(reason)) return { code: 'offline' };
  return { code: 'serverFailed', reason };
}

import { connectionFailure } from '../../src/sidebar/connection-failure';

describe('connectionFailure', () => {
  it.each([
    ['NetworkError: Connection failure due to HTTP 0', 'offline'],
    ['网络连接中断', 'offline'],
    [
      'We are sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      'severalAccounts',
    ],
    ['Authorization is required to perform that action.', 'notAuthorized'],
    ['需要授权才能执行该操作。', 'notAuthorized'],
    ['You do not have permission to call SpreadsheetApp.getActive.', 'notAuthorized'],
    ['Exceeded maximum execution time', 'serverFailed'],
    ['', 'serverFailed'],
  ])('takes “%s” for %s', (reason, code) => {
    expect(connectionFailure(reason, true).code).toBe(code);
  });

  it('takes anything for a lost connection where the browser has no network', () => {
    expect(connectionFailure('Exceeded maximum execution time', false)).toEqual({ code: 'offline' });
  });
});

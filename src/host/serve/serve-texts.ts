import type { RunningServer } from './start-server';

/** What the terminal says once the page can be opened; if another port was asked for, that this one is not it. */
export function readyText({ url, port }: RunningServer, wantedPort: number): string {
  const ready = `客服大促助手已就绪，请在浏览器打开 · Kefu Sheets is ready at ${url} （Ctrl+C 结束 · to stop）`;
  if (wantedPort === 0 || wantedPort === port) return ready;
  return `端口 ${wantedPort} 已被占用，改用 ${port} · Port ${wantedPort} is in use; this is ${port}\n${ready}`;
}

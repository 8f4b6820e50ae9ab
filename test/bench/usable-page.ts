import { type ChildProcess, spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright-core';

/** From `npm start` to a page whose spreadsheet and menu can be used, with nothing built before. */
export async function millisecondsToUsablePage(chromiumPath: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  const start = performance.now();
  // A process group of its own, which ends with all that npm has started.
  const npm = spawn('npm', ['start', '--', '--port', '0'], { detached: true });
  try {
    await page.goto(await addressOf(npm));
    await page.waitForSelector('html[data-ready]', { timeout: 120_000 });
    return performance.now() - start;
  } finally {
    if (npm.pid !== undefined) process.kill(-npm.pid);
    await browser.close();
  }
}

function addressOf(npm: ChildProcess): Promise<string> {
  return new Promise((done, reject) => {
    npm.on('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
    npm.stdout?.on('data', (text: Buffer) => {
      const [url] = /http:\S+/.exec(text.toString()) ?? [];
      if (url) done(url);
    });
  });
}

// `npm run dev`: builds what a change touches, and has the page of the local spreadsheet load anew.
import { readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatMessages } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const watched = ['src', 'sheets-templates'];
const serverEntry = 'src/host/serve/start-reloading-server.ts';
const usualPort = 4178;
/** Editors write several files at once, and some of them in two steps. */
const settlingMs = 60;

/**
 * @param build makes a target
 * @param making how it is told to keep what it has parsed
 * @param areSheetsTemplatesFrom whether a file is one of the sheets, or of what reads them
 * @param forgetSheetsTemplates has them read anew
 */
export async function dev({ build, making, areSheetsTemplatesFrom, forgetSheetsTemplates }) {
  const targets = ['addon', 'page'].map((name) => ({ name, made: making(name, { isRepeated: true }) }));
  const serving = making('server', { isRepeated: true });
  let files = filesNow();
  await makeAll(targets, build);
  let server = await serve(serving, usualOrAskedPort());
  console.log(
    `客服大促助手已就绪，请在浏览器打开 · Kefu Sheets is ready at ${server.url} （Ctrl+C 结束 · to stop）\n` +
      '源文件一改，页面自动重新载入；页面里做的内容不会保留 · The page reloads when a source changes; work in it is lost then',
  );
  await eachChange(async () => {
    const before = files;
    files = filesNow();
    const changed = differing(before, files);
    if (changed.length === 0) return;
    console.log(`\n${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ` +${changed.length - 3}` : ''}`);
    const areTemplatesTouched = changed.some(areSheetsTemplatesFrom);
    if (areTemplatesTouched) forgetSheetsTemplates();
    const touched = targets.filter((target) => concerns(target, changed, areTemplatesTouched));
    const hasMade = await makeAll(touched, build);
    if (changed.some((file) => serving.inputs.has(file))) {
      await server.close();
      server = await serve(serving, server.port);
    } else if (hasMade) server.reload();
  });
}

/** Builds targets side by side; the last good build of one that fails stays. Whether any was made. */
async function makeAll(targets, build) {
  const made = await Promise.all(targets.map((target) => make(target, build)));
  return made.includes(true);
}

async function make(target, build) {
  const start = performance.now();
  try {
    await build(target.name, target.made);
    target.hasFailed = false;
    console.log(`${target.name}: ${Math.round(performance.now() - start)} ms`);
  } catch (error) {
    target.hasFailed = true;
    console.error(await shown(error));
    console.error(
      `✗ ${target.name}: 构建失败，页面仍是上一次的版本 · build failed, the page stays as it was`,
    );
  }
  return !target.hasFailed;
}

async function shown(error) {
  if (!error.errors) return error.message ?? String(error);
  const messages = await formatMessages(error.errors, { kind: 'error', color: process.stderr.isTTY });
  return messages.join('').trimEnd();
}

/** After a failure any change may be the mending one: what the target is made of is not known then. */
function concerns({ made, hasFailed }, changed, areTemplatesTouched) {
  if (hasFailed || changed.some((file) => made.inputs.has(file))) return true;
  return areTemplatesTouched && [...made.inputs].some((input) => input.endsWith('virtual:sheets-templates'));
}

async function serve(serving, port) {
  const { startReloadingServer } = await serving.load(serverEntry);
  const { outputFiles } = await serving.bundle({
    entryPoints: ['src/host/page/reload.ts'],
    outfile: 'reload.js',
    write: false,
    format: 'iife',
  });
  const folders = { page: at('.build/host/page'), dist: at('dist') };
  return startReloadingServer(folders, port, outputFiles[0].text);
}

function usualOrAskedPort() {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { port: { type: 'string', default: String(usualPort) } },
    allowPositionals: true,
  });
  return Number(values.port);
}

/** Calls `work` after changes, one call at a time; never ends. */
function eachChange(work) {
  const watchers = new Map();
  let timer;
  let running = Promise.resolve();
  const notice = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchFolders(watchers, notice);
      running = running.then(work).catch((error) => console.error(error));
    }, settlingMs);
  };
  watchFolders(watchers, notice);
  return new Promise(() => {});
}

/** Each folder by itself: a recursive watch loses files that an editor replaces, on some systems. */
function watchFolders(watchers, notice) {
  const folders = new Set(watched.flatMap((top) => [top, ...entriesOf(top, (entry) => entry.isDirectory())]));
  for (const [folder, watcher] of watchers) {
    if (folders.has(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
  for (const folder of folders) {
    if (!watchers.has(folder)) watchers.set(folder, watch(at(folder), notice).on('error', notice));
  }
}

const filesNow = () =>
  new Map(
    watched
      .flatMap((top) => entriesOf(top, (entry) => entry.isFile()))
      .map((file) => {
        const { mtimeMs, size } = statSync(at(file), { throwIfNoEntry: false }) ?? {};
        return [file, `${mtimeMs} ${size}`];
      }),
  );

const entriesOf = (top, isWanted) =>
  readdirSync(at(top), { recursive: true, withFileTypes: true })
    .filter(isWanted)
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

const differing = (before, after) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));

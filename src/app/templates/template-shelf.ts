import { fail, type Result, success } from '../../messages';
import { cellsColumns, cellsOf } from '../../template/captured/compile-cells';
import type { Template } from '../../template/template';
import { assured } from '../assured';
import { reasonOf } from '../reason';
import { readTemplateFile } from './template-file';
import type { TextStorePort } from './template-ports';
import type { TemplateEntry } from './templates-api';

/**
 * My templates, in a store of small texts: a template's file in chunks, and one entry that names them. A new version
 * writes its chunks first, then changes the entry, then removes the old chunks: whatever fails on the way, the entry
 * names chunks that are whole.
 */

/** Google's quotas for user properties, in bytes of UTF-8 (https://developers.google.com/apps-script/guides/services/quotas). */
export const mostStoreBytes = 500 * 1024;
/** A little under the quota of 9 KB a value. */
const mostChunkBytes = 8_500;
/** Left free, so that an entry can still be renamed and other settings have room. */
const spareBytes = 4_000;

const entryPrefix = 'kefu.template.';
const chunkPrefix = 'kefu.chunk.';

type Texts = Readonly<Record<string, string>>;

interface StoredEntry extends Omit<TemplateEntry, 'id'> {
  readonly savedAt: number;
  /** Counts the versions of this template; part of its chunks' keys. */
  readonly revision: number;
  readonly chunks: number;
}

export interface TemplateShelf {
  list(): readonly TemplateEntry[];
  /** Removes what saves that broke off have left. */
  tidy(): void;
  usedBytes(): number;
  read(id: string): Result<Template>;
  /** Adds a template, or puts a new version in its place. */
  save(id: string, name: string, template: Template, text: string, savedAt: number): Result<TemplateEntry>;
  rename(id: string, name: string): Result<TemplateEntry>;
  remove(id: string): Result<Record<never, never>>;
}

export function templateShelf(store: TextStorePort): TemplateShelf {
  return {
    list: () =>
      [...storedEntries(store.all())]
        .map(([id, entry]) => publicEntry(id, entry))
        .sort((one, other) => (other.savedAt ?? 0) - (one.savedAt ?? 0)),
    tidy: () => {
      if (orphanKeys(store.all()).length > 0) store.alone(() => sweepIfPossible(store));
    },
    usedBytes: () => bytesOf(store.all()),
    read: (id) => readStored(id, store.all()),
    save: (id, name, template, text, savedAt) =>
      changing(store, () => save(id, { name, template, text, savedAt }, store)),
    rename: (id, name) =>
      changing(store, (texts) => {
        const entry = storedEntries(texts).get(id);
        if (!entry) return fail({ code: 'templateUnknown' });
        const text = JSON.stringify({ ...entry, name });
        assured(
          () => store.set({ [entryPrefix + id]: text }),
          () => store.all()[entryPrefix + id] === text,
        );
        return success(publicEntry(id, { ...entry, name }));
      }),
    remove: (id) =>
      changing(store, (texts) => {
        if (!storedEntries(texts).has(id)) return fail({ code: 'templateUnknown' });
        assured(
          () => store.remove([entryPrefix + id]),
          () => !(entryPrefix + id in store.all()),
        );
        sweepIfPossible(store);
        return success({});
      }),
  };
}

/** A change that the store refuses is a failure like any other. */
function changing<T>(store: TextStorePort, change: (texts: Texts) => Result<T>): Result<T> {
  try {
    return store.alone(() => change(store.all())) ?? fail({ code: 'storeBusy' });
  } catch (error) {
    return fail({ code: 'storeFailed', reason: reasonOf(error) });
  }
}

interface NewVersion {
  readonly name: string;
  readonly template: Template;
  readonly text: string;
  readonly savedAt: number;
}

function save(id: string, version: NewVersion, store: TextStorePort): Result<TemplateEntry> {
  sweep(store);
  const texts = store.all();
  const { name, template, text, savedAt } = version;
  const pieces = chunksOf(text);
  const revision = (storedEntries(texts).get(id)?.revision ?? 0) + 1;
  const size = sizeOf(template);
  const entry: StoredEntry = { name, size, length: text.length, savedAt, revision, chunks: pieces.length };
  const chunks = Object.fromEntries(pieces.map((piece, index) => [chunkKey(id, revision, index), piece]));
  const index = { [entryPrefix + id]: JSON.stringify(entry) };
  const neededBytes = bytesOf({ ...chunks, ...index });
  const freeBytes = Math.max(0, mostStoreBytes - spareBytes - bytesOf(texts));
  if (neededBytes > freeBytes)
    return fail({ code: 'storeFull', neededBytes, freeBytes, mostBytes: mostStoreBytes });
  store.set(chunks);
  assured(
    () => store.set(index),
    () => store.all()[entryPrefix + id] === index[entryPrefix + id],
  );
  sweepIfPossible(store);
  return success(publicEntry(id, entry));
}

/** What is left of chunks hurts nobody, and whoever looks at the shelf next tries again. */
function sweepIfPossible(store: TextStorePort): void {
  try {
    sweep(store);
  } catch {}
}

/** Removes chunks that no entry names: of old versions, of deleted templates, of saves that broke off. */
function sweep(store: TextStorePort): void {
  const orphans = orphanKeys(store.all());
  if (orphans.length > 0) store.remove(orphans);
}

function orphanKeys(texts: Texts): readonly string[] {
  const named = new Set(
    [...storedEntries(texts)].flatMap(([id, { revision, chunks }]) =>
      Array.from({ length: chunks }, (_, index) => chunkKey(id, revision, index)),
    ),
  );
  // An entry that cannot be read is of a newer version, which needs its chunks.
  const unread = Object.keys(texts).flatMap((key) =>
    key.startsWith(entryPrefix) && !parsedEntry(texts[key] ?? '') ? [key.slice(entryPrefix.length)] : [],
  );
  const isOfUnread = (key: string) => unread.some((id) => key.startsWith(`${chunkPrefix}${id}.`));
  return Object.keys(texts).filter(
    (key) => key.startsWith(chunkPrefix) && !named.has(key) && !isOfUnread(key),
  );
}

function readStored(id: string, texts: Texts): Result<Template> {
  const entry = storedEntries(texts).get(id);
  if (!entry) return fail({ code: 'templateUnknown' });
  const pieces = Array.from(
    { length: entry.chunks },
    (_, index) => texts[chunkKey(id, entry.revision, index)],
  );
  const text = pieces.map((piece) => piece ?? '').join('');
  if (text.length !== entry.length) return fail({ code: 'templateBroken', name: entry.name });
  const template = readTemplateFile(text);
  return template.ok ? success(named(template.value, entry.name)) : template;
}

/** The name on the shelf is the template's name: renaming does not rewrite its file. */
export const named = (template: Template, name: string): Template => ({
  ...template,
  name: { 'zh-CN': name, en: name },
});

const chunkKey = (id: string, revision: number, index: number): string =>
  `${chunkPrefix}${id}.${revision}.${index}`;

function storedEntries(texts: Texts): ReadonlyMap<string, StoredEntry> {
  const keys = Object.keys(texts).filter((key) => key.startsWith(entryPrefix));
  return new Map(
    keys.flatMap((key) => {
      const entry = parsedEntry(texts[key] ?? '');
      return entry ? [[key.slice(entryPrefix.length), entry] as const] : [];
    }),
  );
}

/** The store is the user's own, but an older or newer version of the add-on may have written it. */
function parsedEntry(text: string): StoredEntry | null {
  try {
    const entry: unknown = JSON.parse(text);
    return isStoredEntry(entry) ? entry : null;
  } catch {
    return null;
  }
}

function isStoredEntry(entry: unknown): entry is StoredEntry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { name, length, savedAt, revision, chunks }: Partial<StoredEntry> = entry;
  const counts = [length, savedAt, revision, chunks];
  return typeof name === 'string' && counts.every((count) => typeof count === 'number' && count >= 0);
}

const publicEntry = (id: string, { name, size, length, savedAt }: StoredEntry): TemplateEntry => ({
  id,
  name,
  size: size ?? null,
  length,
  savedAt,
});

/** The grid of a captured sheet; a written template has none of its own. */
export function sizeOf(template: Template): TemplateEntry['size'] {
  const cells = cellsOf(template);
  return cells ? { rows: cells.rows, columns: cellsColumns(template) } : null;
}

/** Cuts a text into pieces of at most so many bytes of UTF-8, never through a character. */
export function chunksOf(text: string, mostBytes: number = mostChunkBytes): readonly string[] {
  const chunks: string[] = [];
  let start = 0;
  let at = 0;
  let bytes = 0;
  for (const character of text) {
    const more = byteLength(character);
    if (bytes + more > mostBytes) {
      chunks.push(text.slice(start, at));
      start = at;
      bytes = 0;
    }
    bytes += more;
    at += character.length;
  }
  return [...chunks, text.slice(start)];
}

const bytesOf = (texts: Texts): number =>
  Object.entries(texts).reduce((sum, [key, text]) => sum + byteLength(key) + byteLength(text), 0);

/** The length of a text as UTF-8. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

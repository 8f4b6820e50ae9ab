import type { Store, StoreScope } from '../book/store';
import type { Faithful, NoInventions } from './faithful';
import { Strict } from './strict';

/** Google's limits: characters of a key, size of a value, seconds. */
const maxKeyLength = 250;
const maxValueLength = 100 * 1024;
const defaultSeconds = 600;
const maxSeconds = 21_600;

type GoogleService = GoogleAppsScript.Cache.CacheService;

export class CacheService extends Strict implements Faithful<GoogleService> {
  readonly #store: Store;

  constructor(store: Store) {
    super('CacheService');
    this.#store = store;
  }

  getDocumentCache(): Cache {
    return new Cache(this.#store, 'document');
  }
  getScriptCache(): Cache {
    return new Cache(this.#store, 'script');
  }
  getUserCache(): Cache {
    return new Cache(this.#store, 'user');
  }
}

true satisfies NoInventions<CacheService, GoogleService>;

type GoogleCache = GoogleAppsScript.Cache.Cache;

/** Texts that may be forgotten at any time, and are after `expirationInSeconds`. */
export class Cache extends Strict implements Faithful<GoogleCache> {
  readonly #store: Store;
  readonly #scope: StoreScope;

  constructor(store: Store, scope: StoreScope) {
    super('Cache');
    this.#store = store;
    this.#scope = scope;
  }

  get(key: string): string | null {
    return this.#store.cached(this.#scope, key);
  }
  getAll(keys: readonly string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  }
  put(key: string, value: string, expirationInSeconds = defaultSeconds): void {
    if (key.length > maxKeyLength) throw new Error('Argument too large: key');
    if (value.length > maxValueLength) throw new Error('Argument too large: value');
    this.#store.cache(this.#scope, key, String(value), Math.min(expirationInSeconds, maxSeconds));
  }
  putAll(values: Record<string, unknown>, expirationInSeconds = defaultSeconds): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), expirationInSeconds);
  }
  remove(key: string): void {
    this.#store.uncache(this.#scope, key);
  }
  removeAll(keys: readonly string[]): void {
    for (const key of keys) this.remove(key);
  }
}

true satisfies NoInventions<Cache, GoogleCache>;

import type { Store, StoreScope } from './store';

interface CachedText {
  readonly value: string;
  readonly expires: number;
}

/** Properties, cache and locks for as long as the document is open. */
export class MemoryStore implements Store {
  readonly #properties = new Map<StoreScope, Readonly<Record<string, string>>>();
  readonly #cached = new Map<string, CachedText>();
  readonly #held = new Set<StoreScope>();
  readonly #heldByOthers = new Set<StoreScope>();

  properties(scope: StoreScope): Readonly<Record<string, string>> {
    return this.#properties.get(scope) ?? {};
  }

  setProperties(scope: StoreScope, properties: Readonly<Record<string, string>>): void {
    this.#properties.set(scope, properties);
  }

  cached(scope: StoreScope, key: string): string | null {
    const entry = this.#cached.get(`${scope} ${key}`);
    return entry && entry.expires > Date.now() ? entry.value : null;
  }

  cache(scope: StoreScope, key: string, value: string, seconds: number): void {
    this.#cached.set(`${scope} ${key}`, { value, expires: Date.now() + seconds * 1000 });
  }

  uncache(scope: StoreScope, key: string): void {
    this.#cached.delete(`${scope} ${key}`);
  }

  lock(scope: StoreScope): boolean {
    if (this.#heldByOthers.has(scope)) return false;
    this.#held.add(scope);
    return true;
  }

  unlock(scope: StoreScope): void {
    this.#held.delete(scope);
  }

  /** At the end of an execution, however it ended. */
  releaseLocks(): void {
    this.#held.clear();
  }

  /**
   * Behaves as if another person's execution held the lock: in the local document executions follow one another, so
   * nobody would ever be seen waiting.
   *
   * @returns gives the lock back
   */
  holdAsAnother(scope: StoreScope): () => void {
    this.#heldByOthers.add(scope);
    return () => this.#heldByOthers.delete(scope);
  }
}

/** What Google keeps beside the spreadsheet: properties, cache and locks. */
export interface Store {
  /** All properties of one of the three stores. */
  properties(scope: StoreScope): Readonly<Record<string, string>>;
  setProperties(scope: StoreScope, properties: Readonly<Record<string, string>>): void;

  cached(scope: StoreScope, key: string): string | null;
  cache(scope: StoreScope, key: string, value: string, seconds: number): void;
  uncache(scope: StoreScope, key: string): void;

  /** True if the lock is now held by this execution; it is released at the latest when the execution ends. */
  lock(scope: StoreScope): boolean;
  unlock(scope: StoreScope): void;
}

export type StoreScope = 'document' | 'script' | 'user';

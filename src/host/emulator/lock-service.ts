import type { Store, StoreScope } from '../book/store';
import type { Faithful, NoInventions } from './faithful';
import { Strict } from './strict';

type GoogleService = GoogleAppsScript.Lock.LockService;

export class LockService extends Strict implements Faithful<GoogleService> {
  readonly #store: Store;

  constructor(store: Store) {
    super('LockService');
    this.#store = store;
  }

  getDocumentLock(): Lock {
    return new Lock(this.#store, 'document');
  }
  getScriptLock(): Lock {
    return new Lock(this.#store, 'script');
  }
  getUserLock(): Lock {
    return new Lock(this.#store, 'user');
  }
}

true satisfies NoInventions<LockService, GoogleService>;

type GoogleLock = GoogleAppsScript.Lock.Lock;

/** Keeps other executions out. Here they follow one another: waiting for a lock that is held would never help. */
export class Lock extends Strict implements Faithful<GoogleLock> {
  readonly #store: Store;
  readonly #scope: StoreScope;
  #held = false;

  constructor(store: Store, scope: StoreScope) {
    super('Lock');
    this.#store = store;
    this.#scope = scope;
  }

  /** A negative time is over before it begins, even if the lock is free. */
  tryLock(timeoutInMillis: number): boolean {
    if (Number.isNaN(timeoutInMillis))
      throw new Error('local host: Lock.tryLock for NaN milliseconds is not implemented');
    this.#held = this.#held || (timeoutInMillis >= 0 && this.#store.lock(this.#scope));
    return this.#held;
  }
  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new Error('Lock timeout: another process was holding the lock for too long.');
    }
  }
  hasLock(): boolean {
    return this.#held;
  }
  releaseLock(): void {
    if (this.#held) this.#store.unlock(this.#scope);
    this.#held = false;
  }
}

true satisfies NoInventions<Lock, GoogleLock>;

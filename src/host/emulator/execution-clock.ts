import type { HostServices } from '../book/host-services';

/** Google ends an execution after six minutes. */
const limitMilliseconds = 360_000;

/** The time of one execution in which every call of a service takes long, without anyone waiting for it. */
export class ExecutionClock {
  readonly #startedAt: number;
  readonly #millisecondsPerCall: number;
  #elapsed = 0;
  #isWithinCall = false;

  /** @param startedAt milliseconds since 1970 */
  constructor(startedAt: number, millisecondsPerCall: number) {
    this.#startedAt = startedAt;
    this.#millisecondsPerCall = millisecondsPerCall;
  }

  /** Milliseconds that the calls have taken so far. */
  get elapsed(): number {
    return this.#elapsed;
  }
  get isOver(): boolean {
    return this.#elapsed > limitMilliseconds;
  }
  now(): number {
    return this.#startedAt + this.#elapsed;
  }
  sleep(milliseconds: number): void {
    this.#elapsed += milliseconds;
    this.#check();
  }
  /** @throws from the moment on when Google would have ended the execution: nothing gets through any more */
  countCall(): void {
    this.sleep(this.#isWithinCall ? 0 : this.#millisecondsPerCall);
  }
  /** What is one call on Google, though it is several here. */
  asOneCall<T>(work: () => T): T {
    if (this.#isWithinCall) return work();
    this.countCall();
    this.#isWithinCall = true;
    try {
      return work();
    } finally {
      this.#isWithinCall = false;
    }
  }
  #check(): void {
    if (this.isOver) throw new Error('Exceeded maximum execution time');
  }
}

/** Services whose calls take their time by a clock. */
export const timed = (services: HostServices, clock: ExecutionClock): HostServices => ({
  book: timedService(services.book, clock),
  screen: timedService(services.screen, clock),
  store: timedService(services.store, clock),
});

/** What comes along with a sheet, a document or metadata that a script has in hand; what finds them is a call of its own. */
const atHand: readonly PropertyKey[] = ['sheets', 'sheet', 'info', 'records'];

const timedService = <Service extends object>(service: Service, clock: ExecutionClock): Service =>
  new Proxy(service, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        if (!atHand.includes(name)) clock.countCall();
        return Reflect.apply(member, target, args);
      };
    },
  });

/** `Date` as the add-on sees it, whose now is the clock's. */
export const dateBy = (clock: ExecutionClock): DateConstructor =>
  new Proxy(Date, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [clock.now()] : args, newTarget),
    get: (target, name) => (name === 'now' ? () => clock.now() : Reflect.get(target, name)),
  });

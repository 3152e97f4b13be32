import type { QuickJSHandle } from 'quickjs-emscripten-core';
import { GuestError } from './guest-error.ts';
import type { Instance } from './instance.ts';
import type { Budget } from './run-state.ts';

/** Jobs of promises that run between two looks at the budget. */
const jobsPerBatch = 1000;

/** The program was stopped from outside; the budget knows why. */
export class Stopped extends Error {}

/** A promise was rejected and nobody listened. */
export class UnhandledRejection extends GuestError {}

/** Drives the guest in Node's order: ticks, then jobs of promises, then one timer or immediate. */
export class EventLoop {
  readonly #instance: Instance;
  readonly #budget: Budget;

  constructor(instance: Instance, budget: Budget) {
    this.#instance = instance;
    this.#budget = budget;
  }

  /**
   * Calls an entry point of the guest.
   * @throws GuestError for what it throws, Stopped where the budget ended.
   */
  call(name: string, ...given: readonly QuickJSHandle[]): QuickJSHandle {
    const { context, engine } = this.#instance;
    const result = context.callFunction(context.getProp(engine, name), context.undefined, ...given);
    this.check();
    if (result.error !== undefined) throw new GuestError(result.error);
    return result.value;
  }

  /** Calls an entry point that answers with a text. */
  text(name: string, ...given: readonly QuickJSHandle[]): string {
    return this.#instance.context.getString(this.call(name, ...given));
  }

  isTrue(name: string, ...given: readonly QuickJSHandle[]): boolean {
    return this.#instance.context.dump(this.call(name, ...given)) === true;
  }

  /** @throws Stopped */
  check(): void {
    if (this.#budget.reason !== undefined) throw new Stopped();
  }

  /** Runs the jobs of promises until none is left. */
  runJobs(): void {
    for (;;) {
      const executed = this.#instance.runtime.executePendingJobs(jobsPerBatch);
      this.check();
      if (executed.error !== undefined) throw new GuestError(executed.error);
      if (executed.value === 0) return;
      if (executed.value === jobsPerBatch && this.#budget.batch()) throw new Stopped();
    }
  }

  /** Runs ticks and jobs until neither is left, then reports promises that nobody listens to. */
  settle(): void {
    do {
      while (this.#runTicks() || this.#instance.runtime.hasPendingJob()) this.runJobs();
    } while (this.#reportRejection());
  }

  /** Runs until nothing is left to do, or `isDone` says so. */
  run(isDone: () => boolean = () => false): void {
    this.settle();
    while (!isDone() && this.#guarded('runNext')) {
      if (this.#budget.macrotask()) throw new Stopped();
      this.settle();
    }
  }

  #runTicks(): boolean {
    let hasRun = false;
    while (this.#guarded('runTick')) hasRun = true;
    return hasRun;
  }

  /** Calls what may throw an error of the program, which listeners of `process` may take. */
  #guarded(name: string): boolean {
    try {
      return this.isTrue(name);
    } catch (error) {
      if (error instanceof GuestError && this.takes(error.handle, 'uncaughtException')) return true;
      throw error;
    }
  }

  /** Whether the program's own listener of uncaught errors took this one. */
  takes(error: QuickJSHandle, origin: string): boolean {
    return this.isTrue('uncaught', error, this.#instance.context.newString(origin));
  }

  #reportRejection(): boolean {
    const rejected = this.#instance.rejections.next();
    if (rejected === undefined) return false;
    const { promise, reason } = rejected;
    if (this.isTrue('rejected', reason, promise)) return true;
    if (this.takes(reason, 'unhandledRejection')) return true;
    throw new UnhandledRejection(reason);
  }
}

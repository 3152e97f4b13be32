import type { Job } from './job.ts';

/** Interpreter ticks that one callback of a timer counts for, so that endless timers end. */
const ticksPerMacrotask = 0.1;

/** Ticks that a batch of 1,000 jobs of promises counts for: they allocate much and branch little. */
const ticksPerBatch = 1;

/** Why a program was stopped from outside. */
export type StopReason = 'steps' | 'clock' | 'exit';

/** The budget of one program or one case. The clock only guards; ticks decide. */
export class Budget {
  readonly #job: Job;
  #ticks = 0;
  #used = 0;
  #deadline = 0;
  #reason: StopReason | undefined;

  constructor(job: Job) {
    this.#job = job;
    this.renew();
  }

  /** Starts the next part of the run with a full budget. */
  renew(): void {
    this.#used += this.#ticks;
    this.#ticks = 0;
    this.#reason = undefined;
    this.#deadline = performance.now() + this.#job.milliseconds;
  }

  /** Counts one tick; true where the program is to be stopped. */
  tick(ticks = 1): boolean {
    this.#ticks += ticks;
    if (this.#reason === undefined) {
      if (this.#ticks > this.#job.steps) this.#reason = 'steps';
      else if (performance.now() > this.#deadline) this.#reason = 'clock';
    }
    return this.#reason !== undefined;
  }

  macrotask(): boolean {
    return this.tick(ticksPerMacrotask);
  }

  batch(): boolean {
    return this.tick(ticksPerBatch);
  }

  stop(reason: StopReason): void {
    this.#reason = reason;
  }

  /** Lets the guest do a last thing after it asked to be ended. */
  resume(): void {
    this.#reason = undefined;
  }

  get reason(): StopReason | undefined {
    return this.#reason;
  }

  /** Ticks used in the whole run. */
  get steps(): number {
    return Math.floor(this.#used + this.#ticks);
  }

  /** What a learner is told about the stop. */
  get message(): string {
    return this.#reason === 'clock'
      ? `stopped by the clock after ${this.#job.milliseconds} ms`
      : `stopped after ${((this.#job.steps * 10_000) / 1e6).toFixed(0)} million steps`;
  }
}

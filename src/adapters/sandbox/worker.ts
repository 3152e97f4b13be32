/**
 * Runs one job after the other in QuickJS, each in an instance that is as it was before the first.
 * Whatever the instance cannot be brought back from ends this worker; its host starts another.
 */
import { parentPort } from 'node:worker_threads';
import { execute } from './engine/execute.ts';
import { readGuestModules } from './engine/guest-modules.ts';
import { hostFunctionNames } from './engine/host-functions.ts';
import { createInstance, type Instance } from './engine/instance.ts';
import { programName } from './engine/instrument.ts';
import type { Job, WorkerMessage } from './engine/job.ts';
import { compileQuickJs } from './engine/wasm.ts';

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker');
// Local time inside QuickJS is that of this thread: UTC, the same on every machine.
Date.prototype.getTimezoneOffset = () => 0;

const compiled = await compileQuickJs();
const guestModules = readGuestModules();
const newInstance = () =>
  createInstance(compiled, guestModules, hostFunctionNames, { programName });
let instance: Instance = await newInstance();
const tell = (message: WorkerMessage) => port.postMessage(message);

port.on('message', (job: Job) => {
  const result = execute(instance, job, tell);
  tell({ kind: 'result', result });
  void prepare();
});

/** Makes ready for the next job, after the answer is on its way. */
async function prepare(): Promise<void> {
  if (!instance.restore()) instance = await newInstance();
  tell({ kind: 'ready' });
}
tell({ kind: 'ready' });

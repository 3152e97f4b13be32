import { createSandbox } from '../adapters/sandbox/quickjs.ts';
import type { Sandbox } from '../ports/sandbox.ts';

let sandbox: Sandbox | undefined;

/** The sandbox that calls share which bring none; at rest it does not keep the process alive. */
export function sharedSandbox(): Sandbox {
  sandbox ??= createSandbox();
  return sandbox;
}

import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from 'quickjs-emscripten-core';
import { GuestError } from './guest-error.ts';
import { guestModuleOf, guestPrefix } from './guest-modules.ts';
import { watchRejections, type Rejections } from './rejections.ts';
import { instantiate, largestMemory } from './wasm.ts';

/**
 * Stack of the interpreter: about 10,800 plain frames, as many as Node has. The worker's own stack
 * is many times larger, so that native recursion ends in the interpreter's error, not in ours.
 */
const stackBytes = 1_850_000;

/** Memory grows in large steps: the last one that still fits ends short of the bound. */
const nearlyAll = 0.8;

/** Names under which the guest finds the worker and the worker the guest. */
const hostName = '$host';
const engineName = '$engine';

/** A function that the guest may call: strings in, a string or a value of the guest out. */
export type HostFunction = (
  ...given: readonly (QuickJSHandle | undefined)[]
) => QuickJSHandle | undefined;

/** What a run plugs in; between runs nothing is called. */
export type Plug = {
  readonly functions: Readonly<Record<string, HostFunction>>;
  /** Text of a learner's module by its name, undefined where there is none. */
  module(name: string): string | undefined;
  normalize(specifier: string, from: string): string;
  shouldStop(): boolean;
};

/** QuickJS with everything loaded that stands before a program. */
export type Instance = {
  readonly context: QuickJSContext;
  readonly runtime: QuickJSRuntime;
  readonly rejections: Rejections;
  /** The guest's entry points. */
  readonly engine: QuickJSHandle;
  plug: Plug;
  /** Whether its memory has grown about as far as it may. */
  isFull(): boolean;
  /** Puts everything back as it was before the first program; false where that is not possible. */
  restore(): boolean;
};

/** Makes an instance and evaluates the guest's modules in it. */
export async function createInstance(
  compiled: WebAssembly.Module,
  guestModules: ReadonlyMap<string, string>,
  hostFunctions: readonly string[],
  constants: Readonly<Record<string, string>>,
): Promise<Instance> {
  const wasm = await instantiate(compiled);
  const runtime = wasm.quickjs.newRuntime();
  const holder: { plug: Plug } = { plug: unplugged };
  const rejections = watchRejections(wasm, runtime, () =>
    runtime.setInterruptHandler(() => holder.plug.shouldStop()),
  );
  runtime.setMaxStackSize(stackBytes);
  const context = runtime.newContext();
  rejections.attach(context);
  runtime.setModuleLoader(
    (name) => {
      const text = guestModules.get(name) ?? holder.plug.module(name);
      return text ?? { error: new ReferenceError(`no module ${name}`) };
    },
    (from, specifier) => {
      if (!from.startsWith(guestPrefix)) return holder.plug.normalize(specifier, from);
      if (specifier.startsWith(guestPrefix)) return specifier;
      return specifier.startsWith('./')
        ? guestPrefix + specifier.slice(2)
        : guestModuleOf(specifier);
    },
  );

  const host = context.newObject();
  for (const name of hostFunctions) {
    const call = (...given: readonly QuickJSHandle[]) => {
      try {
        return holder.plug.functions[name]?.(...given) ?? context.undefined;
      } catch (error) {
        if (error instanceof GuestError) return { error: error.handle };
        throw error;
      }
    };
    context.setProp(host, name, context.newFunction(name, call));
  }
  for (const [name, value] of Object.entries({ ...constants, engineName })) {
    context.setProp(host, name, context.newString(value));
  }
  context.setProp(context.global, hostName, host);
  const loaded = context.evalCode(`import 'guest:prelude.js';`, 'guest:start.js', {
    type: 'module',
  });
  if (loaded.error !== undefined)
    throw new Error(`the prelude failed: ${JSON.stringify(context.dump(loaded.error))}`);
  runtime.executePendingJobs();
  const state = context.getPromiseState(loaded.value);
  if (state.type === 'rejected')
    throw new Error(`the prelude failed: ${JSON.stringify(context.dump(state.error))}`);
  const engine = context.getProp(context.global, engineName);
  const removed = context.evalCode(`delete globalThis.${engineName}`);
  if (removed.error !== undefined) throw new Error('the prelude left its traces');
  const prepared: QuickJSHandle[] = [];
  for (const constant of ['undefined', 'null', 'true', 'false'] as const)
    prepared.push(context[constant]);

  const { memory } = wasm;
  const size = memory.buffer.byteLength;
  const whole = new Uint8Array(memory.buffer);
  const used = whole.findLastIndex((byte) => byte !== 0) + 1;
  const start = whole.findIndex((byte) => byte !== 0);
  const snapshot = whole.slice(start, used);
  return {
    context,
    runtime,
    rejections,
    engine,
    get plug() {
      return holder.plug;
    },
    set plug(plug) {
      holder.plug = plug;
    },
    isFull: () => memory.buffer.byteLength > nearlyAll * largestMemory,
    restore() {
      holder.plug = unplugged;
      rejections.clear();
      if (memory.buffer.byteLength !== size) return false;
      // What lies outside is dead stack and free heap, which QuickJS never reads before writing.
      new Uint8Array(memory.buffer).set(snapshot, start);
      return true;
    },
  };
}

const unplugged: Plug = {
  functions: {},
  module: () => undefined,
  normalize: (specifier) => specifier,
  shouldStop: () => false,
};

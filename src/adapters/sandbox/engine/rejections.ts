import {
  Lifetime,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import type { WasmInstance } from './wasm.ts';

/** Promises that were rejected while nobody listened, oldest first. */
export type Rejections = {
  /** Takes the oldest one that still has no handler. */
  next(): { readonly promise: QuickJSHandle; readonly reason: QuickJSHandle } | undefined;
  clear(): void;
  /** Gives the watcher a context to keep values in; before the first program. */
  attach(context: QuickJSContext): void;
};

const pointerMask = 0xffff_ffffn;

/**
 * (module (type (func (param i32 i64 i64 i32 i32))) (import "h" "f" (func (type 0)))
 *   (export "f" (func 0))): makes a JavaScript function fit for a WebAssembly table.
 */
const trampoline = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 9, 1, 0x60, 5, 0x7f, 0x7e, 0x7e, 0x7f, 0x7f, 0],
  ...[2, 7, 1, 1, 0x68, 1, 0x66, 0, 0],
  ...[7, 5, 1, 1, 0x66, 0, 0],
);

/**
 * Watches rejections as Node does. QuickJS has the hook (JS_SetHostPromiseRejectionTracker), its
 * JavaScript interface has not: in the runtime's record the pair (tracker, its argument) follows
 * the pair (interrupt handler, its argument), which `enableInterrupts` fills in before our eyes.
 * @throws Error where the record looks otherwise.
 */
export function watchRejections(
  instance: WasmInstance,
  runtime: QuickJSRuntime,
  enableInterrupts: () => void,
): Rejections {
  const { memory, table, quickjs } = instance;
  const before = new Int32Array(memory.buffer.slice(0));
  enableInterrupts();
  const words = new Int32Array(memory.buffer);
  const slot = words.findIndex(
    (word, index) => word !== before[index] && isHandlerSlot(words, index),
  );
  if (slot === -1) throw new Error('the record of the QuickJS runtime is not as expected');

  const pending = new Map<bigint, { readonly promise: number; readonly reason: number }>();
  let scratch = 0;
  const hold = (context: number, value: bigint): number => {
    new DataView(memory.buffer).setBigInt64(scratch, value, true);
    return quickjs.getFFI().QTS_DupValuePointer(context as never, scratch as never);
  };
  const track = (context: number, promise: bigint, reason: bigint, isHandled: number): void => {
    const key = promise & pointerMask;
    if (isHandled === 0) {
      pending.set(key, { promise: hold(context, promise), reason: hold(context, reason) });
    } else pending.delete(key);
  };
  const adapter = new WebAssembly.Instance(new WebAssembly.Module(trampoline), { h: { f: track } });
  words[slot + trackerOffset] = table.grow(1, adapter.exports.f);

  const handleOf = (pointer: number): QuickJSHandle =>
    new Lifetime(pointer as never, undefined, undefined, runtime) as unknown as QuickJSHandle;
  return {
    next() {
      const [first] = pending;
      if (first === undefined) return undefined;
      pending.delete(first[0]);
      return { promise: handleOf(first[1].promise), reason: handleOf(first[1].reason) };
    },
    clear: () => pending.clear(),
    attach: (context) => void (scratch = context.newNumber(0.5).value as unknown as number),
  };
}

/** Words from the interrupt handler to the tracker. */
const trackerOffset = 2;

/** Interrupt handler, argument, tracker, argument, then a list whose head points at itself. */
function isHandlerSlot(words: Int32Array, index: number): boolean {
  const listHead = index + 4;
  return (
    words[index + trackerOffset] === 0 &&
    words[index + 3] === 0 &&
    words[listHead] === listHead * Int32Array.BYTES_PER_ELEMENT
  );
}

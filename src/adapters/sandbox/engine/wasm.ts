import type { QuickJSWASMModule } from 'quickjs-emscripten-core';
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';
import releaseSync from '@jitl/quickjs-singlefile-mjs-release-sync';
import { exportTable, tableExport } from './export-table.ts';

/** WebAssembly pages (64 KB) of one instance: what the build needs at least, and the learner's bound. */
const initialPages = 256;
const maximumPages = 1024;

/** Bytes that an instance can have at the most. */
export const largestMemory = maximumPages * 65_536;

/** An instance of QuickJS with the parts of WebAssembly that its JavaScript interface hides. */
export type WasmInstance = {
  readonly quickjs: QuickJSWASMModule;
  readonly memory: WebAssembly.Memory;
  readonly table: WebAssembly.Table;
};

/**
 * Compiles QuickJS once. The package carries the bytes inside its loader and offers no way to
 * them, so the one call that compiles them is watched.
 */
export async function compileQuickJs(): Promise<WebAssembly.Module> {
  const original = WebAssembly.instantiate;
  const { promise, resolve } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  WebAssembly.instantiate = ((bytes: Uint8Array<ArrayBuffer>) => {
    resolve(bytes);
    return new Promise(() => undefined);
  }) as typeof WebAssembly.instantiate;
  try {
    void newQuickJSWASMModuleFromVariant(newVariant(releaseSync, {}));
    return await WebAssembly.compile(exportTable(await promise));
  } finally {
    WebAssembly.instantiate = original;
  }
}

/** A fresh instance with memory of its own, bounded by WebAssembly itself. */
export async function instantiate(compiled: WebAssembly.Module): Promise<WasmInstance> {
  const memory = new WebAssembly.Memory({ initial: initialPages, maximum: maximumPages });
  let table: unknown;
  const variant = newVariant(releaseSync, {
    wasmMemory: memory,
    emscriptenModule: {
      instantiateWasm(imports, receive) {
        const instance = new WebAssembly.Instance(compiled, imports);
        table = instance.exports[tableExport];
        receive(instance);
        return instance.exports;
      },
    },
  });
  const quickjs = await newQuickJSWASMModuleFromVariant(variant);
  if (!(table instanceof WebAssembly.Table)) throw new Error('QuickJS exports no function table');
  return { quickjs, memory, table };
}

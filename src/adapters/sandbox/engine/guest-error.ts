import type { QuickJSHandle } from 'quickjs-emscripten-core';

/** A value thrown in the guest, on its way through the worker. */
export class GuestError extends Error {
  readonly handle: QuickJSHandle;
  constructor(handle: QuickJSHandle) {
    super('thrown in the guest');
    this.handle = handle;
  }
}

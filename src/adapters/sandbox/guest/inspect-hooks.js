/** Filled by inspect.js: what the inspecting library cannot find out by itself. */
export const hooks = {};

// The library reads the keys of this namespace, which QuickJS lacks; inspect.js takes it away again.
globalThis.Atomics = {};

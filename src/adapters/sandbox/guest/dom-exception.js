// The DOMException that structuredClone throws.
import * as own from './intrinsics.js';

const CODES = { AbortError: 20, DataCloneError: 25 };

class OwnDomException extends Error {
  #name;
  constructor(message = '', name = 'Error') {
    super(message);
    this.#name = String(name);
  }
  get name() {
    return this.#name;
  }
  get code() {
    return CODES[this.#name] ?? 0;
  }
}
own.defineProperty(OwnDomException, 'name', { value: 'DOMException' });
own.defineProperty(OwnDomException.prototype, Symbol.toStringTag, {
  value: 'DOMException',
  configurable: true,
});

/** The global DOMException, or one of our own where there is none. */
export const DOMException = globalThis.DOMException ?? OwnDomException;

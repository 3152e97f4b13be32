/** The parts of the web platform that Node carries and QuickJS lacks. */
import { DOMException } from './dom-exception.js';
import { define, host } from './host.js';
import { structuredClone } from './structured-clone.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function btoa(text) {
  const bytes = [...`${text}`].map((character) => character.codePointAt(0));
  if (bytes.some((byte) => byte > 255)) {
    throw new DOMException('Invalid character', 'InvalidCharacterError');
  }
  let result = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first, second, third] = bytes.slice(at, at + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    result += alphabet[bits >> 18] + alphabet[(bits >> 12) & 63];
    result += second === undefined ? '=' : alphabet[(bits >> 6) & 63];
    result += third === undefined ? '=' : alphabet[bits & 63];
  }
  return result;
}

function atob(text) {
  const digits = `${text}`.replace(/[\t\n\f\r ]/g, '').replace(/={1,2}$/, '');
  if (/[^A-Za-z0-9+/]/.test(digits)) {
    throw new DOMException('Invalid character', 'InvalidCharacterError');
  }
  if (digits.length % 4 === 1) {
    throw new DOMException(
      'The string to be decoded is not correctly encoded.',
      'InvalidCharacterError',
    );
  }
  let result = '';
  let bits = 0;
  let count = 0;
  for (const digit of digits) {
    bits = (bits << 6) | alphabet.indexOf(digit);
    count += 6;
    if (count >= 8) {
      count -= 8;
      result += String.fromCharCode((bits >> count) & 255);
    }
  }
  return result;
}

class TextEncoder {
  get encoding() {
    return 'utf-8';
  }
  encode(text = '') {
    const bytes = [];
    for (const character of `${text}`.toWellFormed()) {
      const code = character.codePointAt(0);
      if (code < 0x80) bytes.push(code);
      else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
      else if (code < 0x10000) {
        bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      } else {
        bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63));
        bytes.push(0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      }
    }
    return new Uint8Array(bytes);
  }
}

class TextDecoder {
  get encoding() {
    return 'utf-8';
  }
  decode(input = new Uint8Array()) {
    const bytes = ArrayBuffer.isView(input)
      ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
      : new Uint8Array(input);
    return host.decode(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
}

class Event {
  constructor(type, options = {}) {
    this.type = `${type}`;
    this.cancelable = Boolean(options.cancelable);
    this.defaultPrevented = false;
    this.target = null;
  }
  preventDefault() {
    this.defaultPrevented = this.cancelable;
  }
}

class CustomEvent extends Event {
  constructor(type, options = {}) {
    super(type, options);
    this.detail = options.detail ?? null;
  }
}

class EventTarget {
  #listeners = [];
  addEventListener(type, listener, options) {
    if (this.#listeners.some((each) => each.type === type && each.listener === listener)) return;
    this.#listeners.push({ type, listener, isOnce: Boolean(options?.once) });
  }
  removeEventListener(type, listener) {
    this.#listeners = this.#listeners.filter(
      (each) => each.type !== type || each.listener !== listener,
    );
  }
  dispatchEvent(event) {
    event.target = this;
    for (const { type, listener, isOnce } of [...this.#listeners]) {
      if (type !== event.type) continue;
      if (isOnce) this.removeEventListener(type, listener);
      if (typeof listener === 'function') listener.call(this, event);
      else listener.handleEvent(event);
    }
    return !event.defaultPrevented;
  }
}

class AbortSignal extends EventTarget {
  aborted = false;
  reason = undefined;
  onabort = null;
  throwIfAborted() {
    if (this.aborted) throw this.reason;
  }
  static abort(reason) {
    const controller = new AbortController();
    controller.abort(reason);
    return controller.signal;
  }
  static timeout(delay) {
    const controller = new AbortController();
    const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    setTimeout(() => controller.abort(reason), delay).unref();
    return controller.signal;
  }
}

class AbortController {
  signal = new AbortSignal();
  abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
    const { signal } = this;
    if (signal.aborted) return;
    signal.aborted = true;
    signal.reason = reason;
    const event = new Event('abort');
    signal.onabort?.(event);
    signal.dispatchEvent(event);
  }
}

function fetch() {
  host.note('fetch needs the network');
  return Promise.reject(new TypeError('fetch failed'));
}

for (const value of [
  btoa,
  atob,
  TextEncoder,
  TextDecoder,
  Event,
  CustomEvent,
  EventTarget,
  AbortSignal,
  AbortController,
  DOMException,
  structuredClone,
  fetch,
]) {
  define(globalThis, value.name, value);
}

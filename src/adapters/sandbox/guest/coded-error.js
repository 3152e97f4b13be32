// Errors that carry one of Node's codes.
import * as own from './intrinsics.js';
import { stackOf } from './stacks.js';

/** Gives the stack a first line of its own: Node prints the code there, and not in the name. */
export function headStack(error, heading) {
  const stack = stackOf(error);
  if (own.indexOf(stack, heading) === 0) return;
  const plainHeading =
    String(error.message) === '' ? error.name : `${error.name}: ${error.message}`;
  const frames =
    own.indexOf(stack, plainHeading) === 0
      ? own.substring(stack, plainHeading.length)
      : `\n${stack}`;
  own.defineProperty(error, 'stack', {
    value: own.trimEnd(heading + frames),
    enumerable: false,
    writable: true,
    configurable: true,
  });
}

/** An error made by Node itself: `String(error)` and its stack show the code. */
export function codedError(Constructor, code, message) {
  const error = new Constructor(message);
  own.assign(error, { code });
  own.defineProperty(error, 'toString', {
    value() {
      return `${this.name} [${code}]: ${this.message}`;
    },
    enumerable: false,
    writable: true,
    configurable: true,
  });
  headStack(error, `${error.name} [${code}]: ${message}`);
  return error;
}

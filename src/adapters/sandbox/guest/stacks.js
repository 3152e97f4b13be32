/**
 * The `stack` of errors. As in Node it is an accessor, and its text is put together when it is first
 * read: a name that a constructor sets after `super(message)` stands in it.
 */
const { apply } = Reflect;
const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Object;
const nativeToString = Error.prototype.toString;
const stacks = new WeakMap();
const { get, set } = WeakMap.prototype;

/** What Error.prototype.toString answers, whatever the program did. */
function headOf(error) {
  try {
    return apply(nativeToString, error, []);
  } catch {
    return 'Error';
  }
}

/** What is kept of an error's stack, or of the error that it inherits from. */
function heldBy(error) {
  for (let holder = error; holder !== null; holder = getPrototypeOf(holder)) {
    const held = apply(get, stacks, [holder]);
    if (held !== undefined) return held;
  }
  return undefined;
}

function textOf(error) {
  const held = heldBy(error);
  if (held === undefined) return undefined;
  if (!('text' in held)) {
    const head = held.head ?? headOf(error);
    const frames = held.frames();
    held.text = frames === '' ? head : `${head}\n${frames}`;
  }
  return held.text;
}

/** Told when the program itself reads a stack. */
export const listener = { hasRead() {} };

const accessor = {
  get stack() {
    listener.hasRead();
    return textOf(this);
  },
  set stack(text) {
    const held = apply(get, stacks, [this]);
    if (held !== undefined) held.text = text;
  },
};
const { get: read, set: write } = getOwnPropertyDescriptor(accessor, 'stack');

/** Gives an error a stack whose frames (and head, where none is given) are asked for when read. */
export function holdStack(error, frames, head) {
  apply(set, stacks, [error, { frames, head }]);
  defineProperty(error, 'stack', { get: read, set: write, enumerable: false, configurable: true });
}

/** The stack of a thrown error, without calling what the program put in its place. */
export function stackOf(error) {
  const found = getOwnPropertyDescriptor(error, 'stack');
  const stack = found === undefined || found.get === read ? textOf(error) : found.value;
  return typeof stack === 'string' ? stack : '';
}

/**
 * What Node prints before ": message" of an error that nobody caught: the head of its stack, which
 * may carry a code, with the name of its class where that says more (`improveStack` of util.inspect).
 */
export function shownName(error, stack, name, message) {
  const [line] = stack.split('\n', 1);
  const end = message === '' ? -1 : line.indexOf(`: ${message.split('\n', 1)[0]}`);
  const head = end === -1 ? name : line.slice(0, end);
  const after = head[name.length];
  const isPlain = name.endsWith('Error') && head.startsWith(name);
  const className = classNameOf(error);
  if (!isPlain || (after !== undefined && after !== ':') || className === undefined) return head;
  if (className === name) return head;
  return className.includes(name) ? className : `${className} [${name}]`;
}

function classNameOf(error) {
  for (let holder = error; holder !== null; holder = getPrototypeOf(holder)) {
    const found = getOwnPropertyDescriptor(holder, 'constructor')?.value;
    if (typeof found === 'function' && found.name !== '' && error instanceof found) {
      return found.name;
    }
  }
  return undefined;
}

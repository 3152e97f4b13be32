/**
 * Runs inside QuickJS before the learner's program, as a plain script: built-in functions whose
 * complaints name a value that QuickJS does not print are wrapped, and the error that the native
 * throws is reworded as V8 does. The wrapped function itself does the work; nothing is done twice
 * unless it throws. A wrapper keeps name, length and `toString()`. Methods that call back (map,
 * forEach …) are not wrapped: a wrapper's frame would halve the depth of recursion through them.
 */
(() => {
  'use strict';
  const { apply, getPrototypeOf, ownKeys } = Reflect;
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const isArray = Array.isArray;
  const text = String;
  const uncurried =
    (method) =>
    (receiver, ...given) =>
      apply(method, receiver, given);
  const startsWith = uncurried(String.prototype.startsWith);
  const nativeOf = uncurried(WeakMap.prototype.get);
  const remember = uncurried(WeakMap.prototype.set);
  const functionText = uncurried(Function.prototype.toString);
  const natives = new WeakMap();

  /** Whether the native itself threw this, not a callback that it called. */
  function isFrom(error, name) {
    if (typeof error !== 'object' || error === null) return false;
    const stack = getOwnPropertyDescriptor(error, 'stack');
    return typeof stack?.value === 'string' && startsWith(stack.value, `    at ${name} (native)\n`);
  }

  function reword(error, message) {
    if (message === undefined) return error;
    defineProperty(error, 'message', {
      value: message,
      writable: true,
      enumerable: false,
      configurable: true,
    });
    return error;
  }

  /** A program that replaced built-ins, or a value nested too deeply, keeps the engine's words. */
  function mended(error, mend, given) {
    try {
      return reword(error, mend(error.message, given));
    } catch {
      return error;
    }
  }

  /** `mend(engineMessage, given)` answers V8's message, undefined where it is the same. */
  function wrap(owner, key, mend) {
    const native = owner[key];
    const wrapper = {
      [key](...given) {
        try {
          return apply(native, this, given);
        } catch (error) {
          throw isFrom(error, key) ? mended(error, mend, given) : error;
        }
      },
    }[key];
    defineProperty(wrapper, 'length', { value: native.length, configurable: true });
    defineProperty(owner, key, {
      value: wrapper,
      writable: true,
      enumerable: false,
      configurable: true,
    });
    remember(natives, wrapper, native);
  }

  /** V8's default call site: `number 5`, `string "x"`, `object null`, `undefined`. */
  function callSite(value) {
    if (value === undefined) return 'undefined';
    if (value === null) return 'object null';
    if (typeof value === 'string') return `string "${value}"`;
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    return isPlain ? `${typeof value} ${text(value)}` : typeof value;
  }

  /** How V8 prints a value in a message, without running the program's code. */
  function printed(value) {
    if (typeof value === 'function') return functionText(nativeOf(natives, value) ?? value);
    if (typeof value !== 'object' || value === null) return text(value);
    if (isArray(value)) return '[object Array]';
    const name = constructorName(value);
    return name === undefined ? '[object Object]' : `#<${name}>`;
  }

  function constructorName(value) {
    for (let holder = value; holder !== null; holder = getPrototypeOf(holder)) {
      const found = getOwnPropertyDescriptor(holder, 'constructor')?.value;
      const name = typeof found === 'function' && getOwnPropertyDescriptor(found, 'name')?.value;
      if (typeof name === 'string' && name !== '') return name;
    }
    return undefined;
  }

  /** "a number", "an object": what V8 says that a value is. */
  function described(value) {
    if (value === null) return 'an object';
    const type = typeof value;
    return type === 'object' ? `an ${type}` : `a ${type}`;
  }

  const isNothing = (value) => value === undefined || value === null;

  for (const name of ['sort', 'toSorted']) {
    wrap(Array.prototype, name, (message, [compare]) =>
      message === 'not a function'
        ? `The comparison function must be either a function or undefined: ${printed(compare)}`
        : undefined,
    );
  }

  wrap(Array, 'from', (message, [items, callback]) => {
    if (message === 'not a function') return `${callSite(callback)} is not a function`;
    if (!isNothing(items)) return undefined;
    return `${callSite(items)} is not iterable (cannot read property Symbol(Symbol.iterator))`;
  });

  wrap(Symbol, 'keyFor', (message, [key]) => `${printed(key)} is not a symbol`);

  wrap(Reflect, 'construct', (message, [target, , newTarget = target]) => {
    if (typeof target !== 'function') return `${printed(target)} is not a constructor`;
    return message === 'not a constructor'
      ? `${printed(newTarget)} is not a constructor`
      : undefined;
  });

  wrap(Reflect, 'apply', (message, [target]) =>
    typeof target === 'function'
      ? undefined
      : `Function.prototype.apply was called on ${printed(target)}, which is ${described(target)} and not a function`,
  );

  wrap(String.prototype, 'repeat', (message, [count]) =>
    message === 'invalid repeat count' ? `Invalid count value: ${printed(count)}` : undefined,
  );

  wrap(String, 'fromCodePoint', (message, given) => {
    if (message !== 'invalid code point') return undefined;
    for (let index = 0; index < given.length; index += 1) {
      const point = Number(given[index]);
      const isPoint = point >= 0 && point <= 0x10ffff && point % 1 === 0;
      if (!isPoint) return `Invalid code point ${text(given[index])}`;
    }
    return undefined;
  });

  wrap(Object, 'create', (message, [prototype]) =>
    message === 'not a prototype'
      ? `Object prototype may only be an Object or null: ${printed(prototype)}`
      : undefined,
  );

  wrap(Object, 'setPrototypeOf', (message, [target, prototype]) => {
    if (isNothing(target)) return 'Object.setPrototypeOf called on null or undefined';
    if (message === 'not an object') {
      return `Object prototype may only be an Object or null: ${printed(prototype)}`;
    }
    if (message === 'circular prototype chain') return 'Cyclic __proto__ value';
    return message === 'object is not extensible'
      ? `${printed(target)} is not extensible`
      : undefined;
  });

  const isObject = (value) =>
    typeof value === 'function' || (typeof value === 'object' && value !== null);

  function descriptorMessage(message, key, descriptor) {
    if (message === 'property is not configurable') return `Cannot redefine property: ${text(key)}`;
    if (message === 'object is not extensible') {
      return `Cannot define property ${text(key)}, object is not extensible`;
    }
    if (!isObject(descriptor))
      return `Property description must be an object: ${printed(descriptor)}`;
    if (message === 'invalid getter')
      return `Getter must be a function: ${printed(descriptor.get)}`;
    if (message === 'invalid setter')
      return `Setter must be a function: ${printed(descriptor.set)}`;
    return message === 'cannot have setter/getter and value or writable'
      ? `Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, ${printed(descriptor)}`
      : undefined;
  }

  wrap(Object, 'defineProperty', (message, [target, key, descriptor]) =>
    isObject(target)
      ? descriptorMessage(message, key, descriptor)
      : 'Object.defineProperty called on non-object',
  );

  wrap(Object, 'defineProperties', (message, [target, descriptors]) => {
    if (!isObject(target)) return 'Object.defineProperties called on non-object';
    if (message !== 'not an object') return undefined;
    const key = ownKeys(descriptors).find((name) => !isObject(descriptors[name]));
    return key === undefined ? undefined : descriptorMessage(message, key, descriptors[key]);
  });

  wrap(Object, 'fromEntries', (message, [entries]) => {
    if (isNothing(entries)) return `${callSite(entries)} is not iterable`;
    if (message === 'value is not iterable') {
      return `${callSite(entries)} is not iterable (cannot read property Symbol(Symbol.iterator))`;
    }
    const bad = isArray(entries) ? entries.find((entry) => !isObject(entry)) : undefined;
    return message === 'not an object' && isArray(entries)
      ? `Iterator value ${printed(bad)} is not an entry object`
      : undefined;
  });

  // ---- JSON.stringify: the way round a circle

  /** Links of a circle that V8 prints at its start and at its end; the others become "...". */
  const LINKS_AT_START = 2;
  const LINKS_AT_END = 1;

  const linkText = ({ holder, key }) =>
    isArray(holder) ? `index ${key}` : `property '${text(key)}'`;
  const ownerText = (value) => `object with constructor '${constructorName(value) ?? 'Object'}'`;

  /** The first circle that a walk in JSON's order meets: the object and the links back to it. */
  function circleIn(value, path) {
    const start = path.findIndex(({ holder }) => holder === value);
    if (start !== -1) return path.slice(start);
    for (const key of Object.keys(value)) {
      const next = getOwnPropertyDescriptor(value, key)?.value;
      if (typeof next !== 'object' || next === null) continue;
      const found = circleIn(next, [...path, { holder: value, key }]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function circleMessage(value) {
    const title = 'Converting circular structure to JSON';
    const circle = isObject(value) ? circleIn(value, []) : undefined;
    if (circle === undefined) return title;
    const links = circle
      .slice(0, -1)
      .map((link, index) => `${linkText(link)} -> ${ownerText(circle[index + 1].holder)}`);
    const isShort = links.length <= LINKS_AT_START + LINKS_AT_END;
    const shown = isShort
      ? links
      : [...links.slice(0, LINKS_AT_START), '...', ...links.slice(-LINKS_AT_END)];
    return [
      title,
      `--> starting at ${ownerText(circle[0].holder)}`,
      ...shown.map((link) => `|     ${link}`),
      `--- ${linkText(circle[circle.length - 1])} closes the circle`,
    ].join('\n    ');
  }

  wrap(JSON, 'stringify', (message, [value]) =>
    message === 'circular reference' ? circleMessage(value) : undefined,
  );

  // ---- JSON.parse: a function of the host, left here before this script, words the refusal

  const parseMessageKey = Symbol.for('tutorfleet.jsonParseMessage');
  const parseMessage = globalThis[parseMessageKey];
  delete globalThis[parseMessageKey];

  const parse = JSON.parse;
  const nativeParse = {
    parse(source, reviver) {
      try {
        return parse(source, reviver);
      } catch (error) {
        const stack = isObject(error) && getOwnPropertyDescriptor(error, 'stack')?.value;
        if (typeof stack !== 'string' || !startsWith(stack, '    at <input>:')) throw error;
        delete error.fileName;
        delete error.lineNumber;
        throw reword(error, parseMessage?.(text(source)) || undefined);
      }
    },
  }.parse;
  defineProperty(JSON, 'parse', {
    value: nativeParse,
    writable: true,
    enumerable: false,
    configurable: true,
  });
  remember(natives, nativeParse, parse);

  // ---- Wrappers print as what they wrap

  const nativeToString = Function.prototype.toString;
  const toString = {
    toString() {
      return apply(nativeToString, nativeOf(natives, this) ?? this, []);
    },
  }.toString;
  defineProperty(Function.prototype, 'toString', {
    value: toString,
    writable: true,
    enumerable: false,
    configurable: true,
  });
  remember(natives, toString, nativeToString);
})();

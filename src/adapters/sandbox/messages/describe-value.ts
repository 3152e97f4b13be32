import type { KnownValue } from './known-value.ts';

/** V8's name of a receiver: `#<Object>`, `[object Array]`, the function's text, the primitive. */
export function receiverText(value: KnownValue): string {
  switch (value.kind) {
    case 'object':
      return `#<${value.constructorName}>`;
    case 'array':
      return '[object Array]';
    case 'regexp':
      return '/(?:)/';
    case 'function':
      return value.text;
    case 'symbol':
      return `Symbol(${value.description})`;
    case 'undefined':
    case 'null':
      return value.kind;
    default:
      return String(value.value);
  }
}

/** V8's default call site, where it finds no expression: `number 5`, `string "x"`, `object null`. */
export function callSiteText(value: KnownValue): string {
  switch (value.kind) {
    case 'undefined':
      return 'undefined';
    case 'null':
      return 'object null';
    case 'number':
    case 'boolean':
      return `${value.kind} ${String(value.value)}`;
    case 'string':
      return `string "${value.value}"`;
    case 'array':
    case 'regexp':
      return 'object';
    default:
      return value.kind;
  }
}

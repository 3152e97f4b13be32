import { knownValue } from './known-value.ts';
import type { MessageContext, MessageRule } from './message-rule.ts';
import type { Translation } from './thrown.ts';

/** Messages of built-in functions whose wording needs no value, or one that the text gives. */
export const natives: readonly MessageRule[] = [
  {
    id: 'stack-overflow',
    pattern: /^stack overflow$/,
    render: (): Translation => ({
      name: 'RangeError',
      message: 'Maximum call stack size exceeded',
    }),
    examples: ['function f() { f() }\nf()', 'class A { get x() { return this.x } } new A().x'],
  },
  {
    id: 'nothing-to-object',
    pattern: /^(?:cannot convert to object|null or undefined are forbidden|not an object)$/,
    render: (context) => {
      const { native, message } = context.thrown;
      if (native === undefined) {
        const isDeleted = context.marked.some(
          (node) => node.type === 'MemberExpression' || node.type === 'UnaryExpression',
        );
        return isDeleted && message === 'cannot convert to object'
          ? 'Cannot convert undefined or null to object'
          : undefined;
      }
      const owner = ownerName(context);
      if (owner === 'Reflect') return `Reflect.${native} called on non-object`;
      if (owner === 'Object' && native === 'setPrototypeOf') return undefined;
      if (owner === 'Object') return 'Cannot convert undefined or null to object';
      if (owner === 'Proxy') return 'Cannot create proxy with a non-object as target or handler';
      if (['join', 'at', 'flat', 'concat', 'raw'].includes(native)) {
        return 'Cannot convert undefined or null to object';
      }
      return owner.endsWith('.prototype')
        ? `${owner}.${native} called on null or undefined`
        : undefined;
    },
    examples: [
      'let settings;\nObject.keys(settings)',
      'Object.entries(null)',
      'Object.getPrototypeOf(undefined)',
      'Array.prototype.map.call(null, (x) => x)',
      'String.prototype.trim.call(undefined)',
      'Reflect.ownKeys(5)',
      'let u; delete u.x',
    ],
  },
  fixed('array-length', /^invalid array length$/, 'Invalid array length', [
    'new Array(-1)',
    '[].length = -1',
  ]),
  fixed('string-length', /^invalid string length$/, 'Invalid string length', [
    "'abc'.repeat(2 ** 30)",
  ]),
  fixed('time-value', /^Date value is NaN$/, 'Invalid time value', ["new Date('x').toISOString()"]),
  fixed('empty-reduce', /^empty array$/, 'Reduce of empty array with no initial value', [
    '[].reduce((a, b) => a + b)',
  ]),
  fixed(
    'radix',
    /^radix must be between 2 and 36$/,
    'toString() radix argument must be between 2 and 36',
    ['(5).toString(1)'],
  ),
  fixed(
    'running-generator',
    /^cannot invoke a running generator$/,
    'Generator is already running',
    ['function* g() { it.next() } const it = g(); it.next()'],
  ),
  fixed(
    'weak-map-key',
    /^invalid value used as WeakMap key$/,
    'Invalid value used as weak map key',
    ["new WeakMap().set('a', 1)"],
  ),
  fixed('weak-set-value', /^invalid value used as WeakSet key$/, 'Invalid value used in weak set', [
    'new WeakSet().add(1)',
  ]),
  fixed(
    'malformed-uri',
    /^(?:expecting %|expecting hex digit|expecting surrogate pair|malformed UTF-8)$/,
    'URI malformed',
    ["decodeURIComponent('%')"],
  ),
  fixed('prototype-cycle', /^circular prototype chain$/, 'Cyclic __proto__ value', [
    'const a = {}; const b = Object.create(a); Object.setPrototypeOf(a, b)',
  ]),
  fixed(
    'normal-form',
    /^bad normalization form$/,
    'The normalization form should be one of NFC, NFD, NFKC, NFKD.',
    ["'abc'.normalize('x')"],
  ),
  fixed('array-like', /^not a object$/, 'CreateListFromArrayLike called on non-object', [
    'Math.max.apply(null, 5)',
  ]),
  {
    id: 'digits',
    pattern: /^invalid number of digits$/,
    render: ({ thrown: { native } }) => {
      if (native === 'toFixed') return 'toFixed() digits argument must be between 0 and 100';
      const lowest = native === 'toPrecision' ? 1 : 0;
      return `${native ?? ''}() argument must be between ${lowest} and 100`;
    },
    examples: ['(1.5).toFixed(101)', '(1.5).toPrecision(0)', '(1.5).toExponential(-1)'],
  },
  {
    id: 'needs-global-flag',
    pattern: /^regexp must have the 'g' flag$/,
    render: ({ thrown: { native } }) =>
      `String.prototype.${native ?? ''} called with a non-global RegExp argument`,
    examples: ["'abc'.replaceAll(/a/, 'b')", "'abc'.matchAll(/a/)"],
  },
  {
    id: 'no-regexp-here',
    pattern: /^regexp not supported$/,
    render: ({ thrown: { native } }) =>
      `First argument to String.prototype.${native ?? ''} must not be a regular expression`,
    examples: ["'abc'.includes(/a/)"],
  },
  {
    id: 'not-an-entry',
    pattern: /^not an object$/,
    render: (context) => {
      const { native } = context.thrown;
      if (native !== 'Map' && native !== 'fromEntries') return undefined;
      const text = badEntry(context);
      return text === undefined ? undefined : `Iterator value ${text} is not an entry object`;
    },
    examples: ['new Map([1])', 'new Map([[1, 2], 3])'],
  },
  {
    id: 'wrong-receiver',
    pattern: /^not an? (number|boolean|symbol|string)$/i,
    render: ({ thrown: { native }, groups: [kind = ''] }) => {
      const type = kind.charAt(0).toUpperCase() + kind.slice(1);
      return (
        native &&
        `${type}.prototype.${native.replace(/^get /, '')} requires that 'this' be a ${type}`
      );
    },
    examples: ["Number.prototype.toFixed.call('x', 1)"],
  },
  {
    id: 'array-index',
    pattern: /^invalid array index: (-?\d+)$/,
    render: ({ groups: [index = ''] }) => `Invalid index : ${index}`,
    examples: ['[1, 2].with(5, 1)'],
  },
  // V8 forgets the name of the operand there.
  fixed('negative-exponent', /^BigInt negative exponent$/, 'undefined must be positive', [
    '2n ** -1n',
  ]),
  fixed('weak-reference', /^invalid target$/, 'WeakRef: invalid target', ['new WeakRef(5)']),
  fixed('outside-data-view', /^out of bound$/, 'Offset is outside the bounds of the DataView', [
    'new DataView(new ArrayBuffer(2)).getInt32(0)',
  ]),
  fixed('wrong-date', /^not a Date object$/, 'this is not a Date object.', [
    'Date.prototype.getTime.call({})',
  ]),
];

function fixed(
  id: string,
  pattern: RegExp,
  message: string,
  examples: readonly string[],
): MessageRule {
  return { id, pattern, render: () => message, examples };
}

/** `Object` of `Object.keys(…)`, `Array.prototype` of `Array.prototype.map.call(…)`. */
function ownerName({ tree, marked, thrown }: MessageContext): string {
  for (const node of marked) {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const text = tree.source.slice(node.callee.start, node.callee.end);
    const parts = text.replace(/\.(?:call|apply)$/, '').split('.');
    const isOwn = parts.at(-1) === thrown.native;
    return isOwn && parts.length > 1 ? parts.slice(0, -1).join('.') : text;
  }
  return '';
}

function badEntry({ tree, marked }: MessageContext): string | undefined {
  const call = marked.find(
    (node) => node.type === 'NewExpression' || node.type === 'CallExpression',
  );
  const isCall = call?.type === 'NewExpression' || call?.type === 'CallExpression';
  const [list] = isCall ? call.arguments : [];
  const value = list && knownValue(tree, list);
  if (value?.kind !== 'array') return undefined;
  for (const element of value.elements) {
    const entry = element && knownValue(tree, element);
    if (entry && 'value' in entry) return String(entry.value);
  }
  return undefined;
}

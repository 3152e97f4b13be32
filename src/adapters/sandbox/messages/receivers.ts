import { receiverText } from './describe-value.ts';
import { knownValue } from './known-value.ts';
import type { MessageContext, MessageRule } from './message-rule.ts';

/** Methods of built-in classes that were called on something else. */
export const receivers: readonly MessageRule[] = [
  {
    id: 'incompatible-receiver',
    pattern: /^(?:(.+) object expected|not a (generator))$/,
    render: (context) => {
      const { native } = context.thrown;
      const [className = '', generator = ''] = context.groups;
      if (native === undefined) return undefined;
      const owner = generator === '' ? className : '[Generator]';
      const getter = /^get (.*)/.exec(native)?.[1];
      const method =
        getter === undefined ? `${owner}.prototype.${native}` : `get ${owner}.prototype.${getter}`;
      const receiver = receiverOf(context, className);
      return `Method ${method} called on incompatible receiver ${receiver}`;
    },
    examples: [
      'Map.prototype.get.call({}, 1)',
      'Set.prototype.add.call([], 1)',
      "new Proxy(new Map(), {}).get('a')",
      'new Proxy(new Set(), {}).size',
      'const { get } = new Map(); get(1)',
      'class Box extends Map {} new Proxy(new Box(), {}).has(1)',
      '(function* () {})().next.call(5)',
      'Promise.prototype.then.call({})',
      "['a'].map(new Map().has)",
    ],
  },
];

/** The receiver as far as the text tells; a method is mostly called on what inherits it. */
function receiverOf(
  { tree, marked, thrown: { native } }: MessageContext,
  className: string,
): string {
  const inherited = `#<${className || 'Object'}>`;
  for (const node of marked) {
    if (node.type === 'MemberExpression') return textOf(tree, node.object) ?? inherited;
    if (node.type !== 'CallExpression') continue;
    const { callee } = node;
    if (callee.type !== 'MemberExpression') return 'undefined';
    const { property } = callee;
    const name = property.type === 'Identifier' ? property.name : native;
    const isIndirect = name === 'call' || name === 'apply';
    const [first] = node.arguments;
    if (!isIndirect && name !== native) return 'undefined';
    if (!isIndirect) return textOf(tree, callee.object) ?? inherited;
    return first === undefined ? 'undefined' : (textOf(tree, first) ?? inherited);
  }
  return inherited;
}

function textOf(tree: MessageContext['tree'], node: Parameters<typeof knownValue>[1]) {
  const target =
    node.type === 'NewExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'Proxy'
      ? node.arguments[0]
      : node;
  const value = target && knownValue(tree, target);
  return value === undefined || value.kind === 'function' ? undefined : receiverText(value);
}

import type { AnyNode, Literal } from 'acorn';

const INTERMEDIATE = '(intermediate value)';

/**
 * The text that V8 prints for an expression in "… is not a function": calls as `f(...)`, values
 * without a name as `(intermediate value)`, constants folded. Found out by running Node 24.
 */
export function render(node: AnyNode): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'PrivateIdentifier':
      return `#${node.name}`;
    case 'ThisExpression':
      return 'this';
    case 'Literal':
      return literalText(node);
    case 'TemplateLiteral':
      return node.expressions.length === 0
        ? `"${node.quasis[0]?.value.cooked ?? ''}"`
        : node.expressions.map(render).join('');
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return render(node.expression);
    case 'MemberExpression':
      return memberText(node.object, node.property, node.computed, node.optional);
    case 'CallExpression':
      return node.callee.type === 'Super' || node.optional
        ? INTERMEDIATE
        : `${render(node.callee)}(...)`;
    case 'TaggedTemplateExpression':
      return `${render(node.tag)}(...)`;
    case 'ImportExpression':
      return `import(${render(node.source)})`;
    case 'ArrayExpression':
      return `[${node.elements.map((element) => (element === null ? INTERMEDIATE : render(element))).join(',')}]`;
    case 'SpreadElement':
      return `(...${render(node.argument)})`;
    case 'ObjectExpression':
      return `{${node.properties.map(() => INTERMEDIATE).join('')}}`;
    case 'AssignmentExpression':
      return render(node.left);
    case 'UnaryExpression':
      return unaryText(node.operator, node.argument);
    case 'UpdateExpression':
      return node.prefix
        ? `(${node.operator}${render(node.argument)})`
        : `(${render(node.argument)}${node.operator})`;
    case 'BinaryExpression':
      return binaryText(node);
    case 'LogicalExpression':
      return `(${render(node.left)} ${node.operator} ${render(node.right)})`;
    case 'SequenceExpression':
      return `(${node.expressions.map(render).join(' , ')})`;
    case 'ConditionalExpression':
      return INTERMEDIATE.repeat(3);
    default:
      return INTERMEDIATE;
  }
}

/** The same in "… is not iterable", where a call or a `new` is printed as what is called. */
export function renderIterable(node: AnyNode): string {
  switch (node.type) {
    case 'CallExpression':
      return `${calleeText(node.callee)} is not a function or its return value`;
    default:
      return calleeText(node);
  }
}

function calleeText(node: AnyNode): string {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return calleeText(node.callee);
    case 'MemberExpression': {
      const { object, property, computed, optional } = node;
      return memberText(object, property, computed, optional, calleeText);
    }
    default:
      return render(node);
  }
}

function memberText(
  object: AnyNode,
  property: AnyNode,
  isComputed: boolean,
  isOptional: boolean,
  renderObject = render,
): string {
  const owner = object.type === 'Super' ? INTERMEDIATE : renderObject(object);
  const name = isComputed ? namedKey(property) : render(property);
  if (name !== undefined) return `${owner}${isOptional ? '?.' : '.'}${name}`;
  return `${owner}${isOptional ? '?.' : ''}[${render(property)}]`;
}

/** A string key that V8 turns into a name; index-like ones stay in brackets, as numbers. */
function namedKey(property: AnyNode): string | undefined {
  if (property.type === 'TemplateLiteral' && property.expressions.length === 0) {
    return property.quasis[0]?.value.cooked ?? undefined;
  }
  if (property.type !== 'Literal' || typeof property.value !== 'string') return undefined;
  return /^(?:0|[1-9]\d{0,9})$/.test(property.value) ? undefined : property.value;
}

function literalText(node: Literal): string {
  if (node.bigint !== undefined) return INTERMEDIATE;
  if (node.regex !== undefined) {
    return `/${node.regex.pattern}/${node.regex.flags}`;
  }
  return typeof node.value === 'string' ? `"${node.value}"` : String(node.value);
}

function unaryText(operator: string, argument: AnyNode): string {
  if (argument.type === 'Literal') {
    if (operator === '!') return String(!argument.value);
    if (operator === '-' && typeof argument.value === 'number') return String(-argument.value);
  }
  const isWord = /[a-z]/.test(operator);
  return `(${operator}${isWord ? ' ' : ''}${render(argument)})`;
}

type Binary = Extract<AnyNode, { type: 'BinaryExpression' }>;

/** Operators whose chains V8 keeps flat when all operands after the first are constants. */
function binaryText(node: Binary): string {
  const folded = foldedNumber(node);
  if (folded !== undefined) return folded;
  const right = render(node.right);
  if (node.operator === '!=' || node.operator === '!==') {
    return `(!(${render(node.left)} ${node.operator.replace('!', '=')} ${right}))`;
  }
  const left = render(node.left);
  const isChain =
    node.left.type === 'BinaryExpression' &&
    node.left.operator === node.operator &&
    left.startsWith('(') &&
    '+*&|^'.includes(node.operator);
  return `(${isChain ? left.slice(1, -1) : left} ${node.operator} ${right})`;
}

function foldedNumber({ left, right, operator }: Binary): string | undefined {
  if (left.type !== 'Literal' || right.type !== 'Literal') return undefined;
  const [first, second] = [left.value, right.value];
  if (typeof first === 'string' && typeof second === 'string' && operator === '+') {
    return `"${first}${second}"`;
  }
  if (typeof first !== 'number' || typeof second !== 'number') return undefined;
  const fold = ARITHMETIC[operator];
  return fold === undefined ? undefined : String(fold(first, second));
}

export const ARITHMETIC: Readonly<
  Record<string, ((left: number, right: number) => number) | undefined>
> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
  '&': (left, right) => left & right,
  '|': (left, right) => left | right,
  '^': (left, right) => left ^ right,
  '<<': (left, right) => left << right,
  '>>': (left, right) => left >> right,
  '>>>': (left, right) => left >>> right,
};

import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { nearest } from '../../words.ts';
import {
  closestAround,
  functionOf,
  initializerOf,
  isFunction,
  isLoop,
  methodCall,
  ownNodes,
  propertyName,
  returnsValue,
  textOf,
  unwrap,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { missingField } from './class-fields.ts';
import { reachesPastTheEnd } from './past-the-end.ts';
import { callsOf, membersOf } from './shapes.ts';
import { missingInPattern } from './patterns.ts';

/** How an expression may come to be undefined or null, as the text shows it. */
export type NothingSource = {
  /** 0…100, among the expressions of one program. */
  readonly likelihood: number;
  /** One sentence in the learner's names; absent where the text shows no reason. */
  readonly says?: string;
};

/** How likely each origin is to give nothing. Chosen by hand, for their order alone. */
const likely = {
  pastTheEnd: 95,
  noReturn: 92,
  missingArgument: 90,
  missingMember: 88,
  noValueYet: 82,
  searchResult: 72,
  plainThis: 65,
  position: 50,
  member: 35,
  unknown: 25,
  never: 2,
};

const longestTrail = 5;
/** How many values of one name, or calls of one function, are followed. */
const mostFollowed = 6;

/** Methods that give undefined or null where there is nothing, and when that is. */
const searches: Readonly<Record<string, string>> = {
  find: 'undefined when no element passes the test',
  findLast: 'undefined when no element passes the test',
  pop: 'undefined when the list is empty',
  shift: 'undefined when the list is empty',
  at: 'undefined when there is no element at that position',
  get: 'undefined when the key is not there',
  match: 'null when nothing matches',
  exec: 'null when nothing matches',
  getItem: 'null when nothing is stored under that name',
  getElementById: 'null when no element has that id',
  querySelector: 'null when no element matches',
  closest: 'null when no element matches',
  prompt: 'null when the question is cancelled',
};

/** Where a value that is undefined or null may come from. Follows names back over a few steps. */
export function nothingSource(
  program: ParsedProgram,
  node: Node,
  steps = longestTrail,
): NothingSource {
  const expression = unwrap(node);
  if (steps === 0) return { likelihood: likely.unknown };
  switch (expression.type) {
    case 'Identifier':
      return ofName(program, expression, steps - 1);
    case 'MemberExpression':
      return ofMember(program, expression);
    case 'CallExpression':
      return ofCall(program, expression, steps - 1);
    case 'AwaitExpression':
      return nothingSource(program, expression.argument, steps - 1);
    case 'ConditionalExpression':
      return likelier(
        nothingSource(program, expression.consequent, steps - 1),
        nothingSource(program, expression.alternate, steps - 1),
      );
    case 'LogicalExpression':
      return nothingSource(program, expression.right, steps - 1);
    case 'ThisExpression':
      return ofThis(expression);
    case 'Literal':
      return expression.raw === 'null'
        ? { likelihood: likely.noValueYet, says: 'it is null from the start' }
        : { likelihood: likely.never };
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'NewExpression':
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ClassExpression':
      return { likelihood: likely.never };
    default:
      return { likelihood: likely.unknown };
  }
}

function likelier(one: NothingSource, other: NothingSource): NothingSource {
  return other.likelihood > one.likelihood ? other : one;
}

function ofName(program: ParsedProgram, name: TSESTree.Identifier, steps: number): NothingSource {
  if (name.name === 'undefined') return { likelihood: likely.noValueYet };
  const variable = variableOf(program, name);
  const [definition] = variable?.defs ?? [];
  if (variable === undefined || definition === undefined) return { likelihood: likely.never };
  if (definition.type === 'ImportBinding' || definition.type === 'ClassName') {
    return { likelihood: likely.never };
  }
  if (definition.type === 'FunctionName') return { likelihood: likely.never };
  const missing = missingInPattern(program, definition.name);
  if (missing !== undefined) return { likelihood: likely.missingMember, says: missing };
  if (definition.type === 'Parameter') return ofParameter(program, definition, steps);
  const writes = variable.references.filter((each) => each.isWrite() && each.init !== true);
  const init = initializerOf(variable);
  const written = writes
    .flatMap(({ writeExpr }) => writeExpr ?? [])
    .slice(0, mostFollowed)
    .map((each) => nothingSource(program, each, steps))
    .reduce<NothingSource | undefined>((best, each) => likelier(best ?? each, each), undefined);
  if (init !== undefined) {
    const first = nothingSource(program, init, steps);
    return written === undefined ? first : likelier(first, written);
  }
  const isPlain = definition.node.type === 'VariableDeclarator' && definition.node.init === null;
  const isLoopName = isPlain && isLoop(definition.node.parent.parent);
  if (isPlain && !isLoopName) {
    const { line } = definition.name.loc.start;
    const says = `${name.name} is declared on line ${line} without a value`;
    const start = {
      likelihood: written === undefined ? likely.noValueYet : likely.searchResult,
      says,
    };
    return written === undefined ? start : likelier(start, written);
  }
  return written ?? { likelihood: isLoopName ? likely.unknown : likely.member };
}

type ParameterDefinition = { readonly name: Node; readonly node: Node };

function ofParameter(
  program: ParsedProgram,
  { name, node: fn }: ParameterDefinition,
  steps: number,
): NothingSource {
  if (!isFunction(fn)) return { likelihood: likely.unknown };
  const index = fn.params.findIndex((each) => each === name);
  if (index === -1) return { likelihood: likely.member };
  const { parent } = fn;
  const called = parent.type === 'CallExpression' ? methodCall(parent) : undefined;
  if (called?.method.startsWith('reduce') === true && index === 0 && !returnsValue(fn)) {
    const says = `the function given to ${called.method} has no return, so the next turn gets undefined`;
    return { likelihood: likely.noReturn, says };
  }
  const parameter = fn.params[index];
  let best: NothingSource = { likelihood: likely.unknown };
  for (const call of callsOf(program, fn).slice(0, mostFollowed)) {
    const argument = call.arguments[index];
    const hasSpread = call.arguments.some(({ type }) => type === 'SpreadElement');
    if (argument === undefined && !hasSpread && parameter?.type === 'Identifier') {
      const { line } = call.loc.start;
      const says = `line ${line} calls ${textOf(program, call.callee)} without ${parameter.name}`;
      return { likelihood: likely.missingArgument, says };
    }
    if (argument !== undefined) best = likelier(best, nothingSource(program, argument, steps));
  }
  return best;
}

function ofMember(program: ParsedProgram, member: TSESTree.MemberExpression): NothingSource {
  const owner = textOf(program, member.object);
  const name = propertyName(member);
  if (name === undefined) {
    const isPast = reachesPastTheEnd(program, member);
    return isPast === undefined
      ? { likelihood: likely.position }
      : { likelihood: likely.pastTheEnd, says: isPast };
  }
  const known = membersOf(program, member.object);
  if (known !== undefined && !known.includes(name)) {
    const near = nearest(name, known, 2);
    const has = known.length === 0 ? 'nothing' : known.slice(0, 5).join(', ');
    const says = near === undefined ? `${owner} has: ${has}` : `${owner} has ${near}, not ${name}`;
    return { likelihood: likely.missingMember, says };
  }
  if (known !== undefined) return { likelihood: likely.never };
  const says = missingField(member);
  return says === undefined
    ? { likelihood: likely.member }
    : { likelihood: likely.missingMember, says };
}

function ofCall(
  program: ParsedProgram,
  call: TSESTree.CallExpression,
  steps: number,
): NothingSource {
  const fn = functionOf(program, call.callee);
  if (fn !== undefined) return ofOwnFunction(program, call, fn, steps);
  const called = methodCall(call);
  const method = called?.method ?? (call.callee.type === 'Identifier' ? call.callee.name : '');
  const when = Object.hasOwn(searches, method) ? searches[method] : undefined;
  if (when !== undefined)
    return { likelihood: likely.searchResult, says: `${method} gives ${when}` };
  if (method === 'forEach') {
    return { likelihood: likely.noReturn, says: 'forEach gives nothing back' };
  }
  return { likelihood: likely.unknown };
}

function ofOwnFunction(
  program: ParsedProgram,
  call: TSESTree.CallExpression,
  fn: FunctionNode,
  steps: number,
): NothingSource {
  const name = textOf(program, call.callee);
  if (!returnsValue(fn)) {
    return { likelihood: likely.noReturn, says: `${name} gives nothing back: it has no return` };
  }
  if (fn.body.type !== 'BlockStatement') return nothingSource(program, fn.body, steps);
  const returns = ownNodes(fn).flatMap((node) =>
    node.type === 'ReturnStatement' && node.argument !== null ? [node.argument] : [],
  );
  if (fn.body.body.at(-1)?.type !== 'ReturnStatement') {
    const says = `${name} does not reach a return for every input`;
    return { likelihood: likely.searchResult, says };
  }
  return returns
    .map((each) => nothingSource(program, each, steps))
    .reduce(likelier, { likelihood: likely.never });
}

/** `this` in a plain function that is passed on: it is undefined there. */
function ofThis(node: TSESTree.ThisExpression): NothingSource {
  const fn = closestAround(
    node,
    ({ type }) => type === 'FunctionExpression' || type === 'FunctionDeclaration',
  );
  const around = fn?.parent;
  if (around?.type === 'MethodDefinition') {
    if (around.kind === 'constructor') return { likelihood: likely.never };
    const says = 'a method that is called without its object before the dot has no this';
    return { likelihood: likely.position, says };
  }
  if (fn === undefined || around?.type === 'Property') return { likelihood: likely.unknown };
  return { likelihood: likely.plainThis, says: 'a plain function has a this of its own' };
}

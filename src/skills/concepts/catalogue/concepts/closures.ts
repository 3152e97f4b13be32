import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Concept, SeenProgram, Sighting } from '../../concept.ts';
import {
  closestAround,
  enclosingFunction,
  isInside,
  isLoop,
  lineOf,
  listed,
  nameGivenTo,
} from '../../syntax-view.ts';

/** Calls that keep a function to run it later. */
const keepers =
  /^(?:setTimeout|setInterval|setImmediate|queueMicrotask|then|addEventListener|on|push)$/;

export const closures: Concept = {
  slug: 'closures',
  rule: 'A closure is a function that keeps live access to the variables around it.',
  idea: {
    beginner:
      'A function can use variables of the function around it. It keeps them after that outer function has returned. So a function can remember something between two calls, such as a count, and nobody else can change it.',
    intermediate:
      'A function keeps the variables of the place where it was created, not copies of their values. Every call of the outer function makes new variables. Two functions made in one call share them; functions made in different calls do not.',
    advanced:
      'A function holds a reference to its lexical environment. Bindings are shared by reference, so later writes are seen. var has one binding for each function call; let in a for head has one for each turn, copied forward before the update runs.',
  },
  example: `function makeCounter() {
  let count = 0;
  return () => (count += 1);
}
const next = makeCounter();
console.log(next(), next());`,
  misconceptions: [
    {
      id: 'closures-var-in-loop',
      belief: 'var in a loop gives each callback its own i',
      program: `const calls = [];
for (var i = 0; i < 2; i++) calls.push(() => i);
console.log(calls[0](), calls[1]());`,
      believedOutput: '0 1',
      truth: 'var makes one variable for the whole loop; let makes a new one for every turn.',
      recognise: varInLoop,
    },
    {
      id: 'closures-one-variable-for-all-calls',
      belief: 'Every call shares the same closed-over variable',
      program: `function counter() {
  let count = 0;
  return () => (count += 1);
}
const first = counter();
const second = counter();
console.log(first(), first(), second());`,
      believedOutput: '1 2 3',
      truth: 'Every call of the outer function makes its own variables.',
      recognise: ownVariables,
    },
    {
      id: 'closures-copy',
      belief: 'A closure stores a copy of the value',
      program: `let name = 'Ada';
const greet = () => 'Hi ' + name;
name = 'Bo';
console.log(greet());`,
      believedOutput: 'Hi Ada',
      truth: 'A closure holds the variable itself and reads it when it is called.',
      recognise: changedLater,
    },
  ],
  analogy: {
    holds: 'A closure is like a backpack: the function carries the variables it was created with.',
    breaks: 'Two functions made in the same call carry one backpack between them.',
  },
  pitfalls: [
    'Callbacks made in a loop with var all see its last value.',
    'A closure keeps what it uses in memory for as long as it lives.',
  ],
  whenToUse: 'For state that one function owns: counters, caches, callbacks with a setting.',
  check: {
    question: 'What does this print?',
    program: `let step = 1;
const add = (n) => n + step;
step = 10;
console.log(add(1));`,
  },
  phrases: [
    'why does my loop print the same number every time',
    'function remembers variable after returning',
    'setTimeout in loop prints 3 3 3',
    'private counter variable',
    'captured variable',
  ],
};

function varInLoop({ nodes, variableOf, initialOf }: SeenProgram): Sighting | undefined {
  for (const loop of nodes('ForStatement')) {
    if (loop.init?.type !== 'VariableDeclaration' || loop.init.kind !== 'var') continue;
    const counter = loop.init.declarations[0]?.id;
    if (counter?.type !== 'Identifier') continue;
    const isReadLater = variableOf(counter)?.references.some(({ identifier }) => {
      const reader = enclosingFunction(identifier);
      return reader !== undefined && isInside(reader, loop.body) && isKept(reader);
    });
    if (isReadLater !== true) continue;
    const { name } = counter;
    const end = finalValue(loop, name, initialOf);
    return {
      line: lineOf(loop),
      because: `Line ${lineOf(loop)}: var makes one ${name} for all callbacks; they run after the loop, when ${name} is ${end ?? 'at its end'}.`,
      change: `Write let ${name} there: a new ${name} every turn.`,
    };
  }
  return undefined;
}

/** True where the function is stored or handed on to run later, not called on the spot. */
function isKept(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'CallExpression' && parent.callee !== node) {
    const { callee } = parent;
    if (callee.type === 'Identifier') return keepers.test(callee.name);
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
    return keepers.test(callee.property.name);
  }
  if (parent?.type === 'AssignmentExpression') return parent.left.type === 'MemberExpression';
  return parent?.type === 'Property' && parent.parent.parent.type !== 'VariableDeclarator';
}

/** The counter after `for (…; i < N; i++)` with N a number; undefined for other loops. */
function finalValue(
  { test, update }: TSESTree.ForStatement,
  name: string,
  initialOf: SeenProgram['initialOf'],
): number | undefined {
  if (test?.type !== 'BinaryExpression' || update?.type !== 'UpdateExpression') return undefined;
  if (test.left.type !== 'Identifier' || test.left.name !== name) return undefined;
  const limit = initialOf(test.right) ?? test.right;
  if (limit.type !== 'Literal' || typeof limit.value !== 'number') return undefined;
  if (!Number.isInteger(limit.value) || update.operator !== '++') return undefined;
  if (test.operator === '<') return limit.value;
  return test.operator === '<=' ? limit.value + 1 : undefined;
}

function ownVariables({
  nodes,
  variableOf,
  functionOf,
  program,
}: SeenProgram): Sighting | undefined {
  for (const call of nodes('CallExpression')) {
    const maker = functionOf(call.callee);
    if (maker === undefined || call.callee.type !== 'Identifier') continue;
    const kept = program.scopes
      .acquire(maker)
      ?.variables.concat(program.scopes.acquire(maker.body)?.variables ?? [])
      .find((variable) =>
        variable.references.some(
          (reference) =>
            reference.init !== true &&
            reference.isWrite() &&
            enclosingFunction(reference.identifier) !== maker,
        ),
      );
    const makers = variableOf(call.callee)?.references.map(({ identifier }) => identifier) ?? [];
    const made = makers.flatMap(({ parent }) =>
      parent.type === 'CallExpression' ? (nameGivenTo(parent)?.name ?? []) : [],
    );
    if (kept === undefined || made.length < 2) continue;
    return {
      line: lineOf(maker),
      because: `Every call of ${call.callee.name} makes its own ${kept.name}: ${listed(made.slice(0, 3))} count separately.`,
      change: `To share one ${kept.name}, declare it outside ${call.callee.name}.`,
    };
  }
  return undefined;
}

function changedLater({ nodes, variableOf }: SeenProgram): Sighting | undefined {
  for (const declarator of nodes('VariableDeclarator')) {
    if (declarator.id.type !== 'Identifier' || declarator.parent.kind === 'const') continue;
    const variable = variableOf(declarator.id);
    const home = enclosingFunction(declarator);
    const read = variable?.references.find(
      (reference) => reference.isRead() && enclosingFunction(reference.identifier) !== home,
    );
    const reader = read === undefined ? undefined : enclosingFunction(read.identifier);
    if (variable === undefined || reader === undefined) continue;
    const write = variable.references.find(
      (reference) =>
        reference.isWrite() &&
        reference.init !== true &&
        reference.identifier.range[0] > reader.range[1] &&
        enclosingFunction(reference.identifier) === home,
    );
    if (write === undefined || closestAround(write.identifier, isLoop) !== undefined) continue;
    return {
      line: lineOf(write.identifier),
      because: `The function on line ${lineOf(reader)} reads ${variable.name} when it is called, so it sees the change on line ${lineOf(write.identifier)}.`,
      change: `To keep the old value, store it first: const saved = ${variable.name}.`,
    };
  }
  return undefined;
}

import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Concept, SeenProgram, Sighting } from '../../concept.ts';
import {
  closestAround,
  enclosingFunction,
  isFunction,
  isInside,
  isLoop,
  lineOf,
} from '../../syntax-view.ts';

export const hoistingTdz: Concept = {
  slug: 'hoisting-tdz',
  rule: 'Hoisting: before the code runs, functions are ready, var is undefined, let and const are in a dead zone.',
  idea: {
    beginner:
      'Before your code runs, JavaScript notes every name that is declared. A function declaration can be called above its line. A let or const cannot be used before its line: that is an error. So declare first, use after.',
    intermediate:
      'Hoisting sets up names at the start of their scope. Function declarations come with their body. var exists at once, with the value undefined. let, const and class exist too, but reading them before their line throws a ReferenceError.',
    advanced:
      'Bindings are created when a scope is entered; let, const and class stay uninitialised until their declaration runs. An inner let therefore hides an outer one from the start of its block, which is why the outer value is never read.',
  },
  example: `console.log(greet());
console.log(typeof count);
function greet() {
  return 'hi';
}
var count = 1;`,
  misconceptions: [
    {
      id: 'hoisting-tdz-outer-let-is-read',
      belief: 'let is not hoisted at all so the outer one is read',
      program: `const limit = 1;
{
  try {
    console.log(limit);
  } catch (error) {
    console.log(error.name);
  }
  let limit = 2;
}`,
      believedOutput: '1',
      truth: 'The inner let owns the name for its whole block and cannot be read before its line.',
      recognise: readInDeadZone,
    },
    {
      id: 'hoisting-tdz-function-expression-early',
      belief: 'A function expression can be called before its line',
      program: `try {
  shout();
} catch (error) {
  console.log(error.name);
}
var shout = function () {
  console.log('HEY');
};`,
      believedOutput: 'HEY',
      truth: 'Only the name is set up early; the function is stored when its line runs.',
      recognise: calledTooEarly,
    },
    {
      id: 'hoisting-tdz-var-has-value-early',
      belief: 'A var has its value from the start',
      program: `console.log(points);
var points = 10;`,
      believedOutput: '10',
      truth: 'The name exists from the start, the value only from its line on.',
      recognise: readTooEarly,
    },
  ],
  analogy: {
    holds: 'Like a seating plan: all names stand on it before the guests arrive.',
    breaks: 'A seat marked let may not even be looked at until its guest sits down.',
  },
  pitfalls: [
    'typeof does not protect a let before its line: it throws as well.',
    'Turning a function declaration into const means it must stand above its first call.',
  ],
  whenToUse: 'Rely on it for function declarations only; declare variables before use.',
  check: {
    question: 'What does this print?',
    program: `console.log(typeof later, typeof early);
var later = () => 1;
function early() {}`,
  },
  phrases: [
    'used before it was declared',
    'cannot access before initialization',
    'function works before declaration',
    'var is undefined before its line',
    'temporal dead zone',
  ],
};

type EarlyRead = {
  readonly name: string;
  readonly read: TSESTree.Node;
  readonly declaration: TSESTree.VariableDeclarator;
};

/** Reads that stand, and run, before the declaration in the same function. */
function earlyReads(view: SeenProgram, kinds: readonly string[]): readonly EarlyRead[] {
  return view.nodes('VariableDeclarator').flatMap((declaration) => {
    if (!kinds.includes(declaration.parent.kind)) return [];
    const variable = view.variableOf(declaration.id);
    if (declaration.id.type !== 'Identifier' || variable?.defs.length !== 1) return [];
    const read = firstRead(variable, declaration);
    return read === undefined ? [] : [{ name: variable.name, read, declaration }];
  });
}

function firstRead(
  { references }: Variable,
  declaration: TSESTree.VariableDeclarator,
): TSESTree.Node | undefined {
  const [first] = references;
  // A value written before counts: then the read finds that value.
  if (first?.isRead() !== true || first.isTypeReference) return undefined;
  const { identifier } = first;
  if (identifier.range[0] >= declaration.range[0]) return undefined;
  if (enclosingFunction(identifier) !== enclosingFunction(declaration)) return undefined;
  const loop = closestAround(identifier, isLoop);
  return loop !== undefined && isInside(declaration, loop) ? undefined : identifier;
}

function readInDeadZone(view: SeenProgram): Sighting | undefined {
  const [early] = earlyReads(view, ['let', 'const']);
  if (early === undefined) return undefined;
  const { name, read, declaration } = early;
  return {
    line: lineOf(read),
    because: `Line ${lineOf(read)}: ${name} is in its dead zone until line ${lineOf(declaration)}; reading it throws.`,
    change: `Move line ${lineOf(declaration)} above line ${lineOf(read)}.`,
  };
}

function calledTooEarly(view: SeenProgram): Sighting | undefined {
  const early = earlyReads(view, ['var']).find(
    ({ read, declaration }) =>
      read.parent?.type === 'CallExpression' &&
      read.parent.callee === read &&
      declaration.init !== null &&
      isFunction(declaration.init),
  );
  if (early === undefined) return undefined;
  const { name, read, declaration } = early;
  return {
    line: lineOf(read),
    because: `Line ${lineOf(read)}: ${name} is still undefined; its function is stored on line ${lineOf(declaration)}.`,
    change: `Call it after that line, or write function ${name}() { … }.`,
  };
}

function readTooEarly(view: SeenProgram): Sighting | undefined {
  const [early] = earlyReads(view, ['var']);
  if (early === undefined) return undefined;
  const { name, read, declaration } = early;
  return {
    line: lineOf(read),
    because: `Line ${lineOf(read)}: ${name} exists but is undefined until line ${lineOf(declaration)}.`,
    change: `Read ${name} after line ${lineOf(declaration)}.`,
  };
}

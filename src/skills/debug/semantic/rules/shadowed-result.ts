import type { Reference, Variable } from '@typescript-eslint/scope-manager';
import {
  closestAround,
  enclosingFunction,
  isInside,
  isNullish,
  textOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { remove } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, line: number) => ({
  message: `this makes a second ${name}; the ${name} of line ${line} stays as it was`,
  why: `let and const make a new variable for the block between the braces; it is gone behind the closing one`,
  hints: [
    `Print ${name} inside the block and behind it.`,
    `How many variables called ${name} are there?`,
    `Should this line make a new ${name}, or give a value to the one from line ${line}?`,
  ] as const,
});

const parameterTexts = (name: string, line: number) => ({
  message: `${name} is a parameter here, so this changes the parameter; the ${name} of line ${line} stays as it was`,
  why: 'a parameter hides an outer variable of the same name, and it is gone when the function ends',
  hints: [
    `Print ${name} at the end of the function and behind the call.`,
    `How many variables called ${name} are there?`,
    `Which of them does this line write to?`,
  ] as const,
});

/** The variable of the same name that a variable hides. */
function hiddenBy(variable: Variable): Variable | undefined {
  for (let { upper } = variable.scope; upper !== null; { upper } = upper) {
    const hidden = upper.set.get(variable.name);
    if (hidden !== undefined) return hidden.defs.length > 0 ? hidden : undefined;
  }
  return undefined;
}

const isRealWrite = (use: Reference) => use.isWrite() && use.init !== true;

/** A start value that waits for the real one: nothing, null, 0, '', false, an empty list. */
function isWaiting(init: Node | null): boolean {
  if (init === null || isNullish(init)) return true;
  if (init.type === 'Literal') return !init.value || init.value === -1;
  if (init.type === 'UnaryExpression') return true;
  if (init.type === 'Identifier') return init.name === 'Infinity';
  return init.type === 'ArrayExpression' && init.elements.length === 0;
}

/** Whether the hidden variable may change, and is looked at where the inner one has no say. */
function isAwaited(hidden: Variable, inner: Node): boolean {
  const [definition] = hidden.defs;
  const isLet = definition?.type === 'Variable' && definition.parent.kind !== 'const';
  if (definition === undefined || (!isLet && definition.type !== 'Parameter')) return false;
  return hidden.references.some(
    (use) =>
      use.isRead() &&
      !use.isWrite() &&
      (use.identifier.range[0] > inner.range[1] ||
        enclosingFunction(use.identifier) !== enclosingFunction(inner)),
  );
}

/** Whether the hidden variable stays at a first value that only waits for the real one. */
function waitsInVain(hidden: Variable): boolean {
  const [definition] = hidden.defs;
  if (definition?.type !== 'Variable' || hidden.references.some(isRealWrite)) return false;
  const { node } = definition;
  return node.id.type === 'Identifier' && isWaiting(node.init);
}

/** A `let` of the same function that nothing ever changes, and that is read behind the inner block. */
function keepsItsStart(hidden: Variable, inner: Node): boolean {
  const [definition] = hidden.defs;
  if (definition?.type !== 'Variable' || definition.parent.kind !== 'let') return false;
  if (enclosingFunction(definition.name) !== enclosingFunction(inner)) return false;
  if (definition.node.init === null || hidden.references.some(isRealWrite)) return false;
  return hidden.references.some(
    (use) =>
      use.isRead() &&
      use.identifier.range[0] > inner.range[1] &&
      use.identifier.parent.type === 'ReturnStatement',
  );
}

/** `if (points > best) { const best = points; … }`: the same function asks for the outer one around. */
function isAskedAround(hidden: Variable, inner: Node): boolean {
  const [definition] = hidden.defs;
  if (definition?.type !== 'Variable' || definition.parent.kind !== 'let') return false;
  if (hidden.references.some(isRealWrite)) return false;
  return hidden.references.some((use) => {
    const branch = closestAround(use.identifier, ({ type }) => type === 'IfStatement');
    return (
      branch?.type === 'IfStatement' &&
      isInside(use.identifier, branch.test) &&
      isInside(inner, branch.consequent)
    );
  });
}

/** Whether anybody looks at a variable: not counting what it needs to change itself. */
function isLookedAt({ references, name }: Variable): boolean {
  return references.some((use) => {
    if (!use.isRead() || use.isWrite()) return false;
    const own = closestAround(use.identifier, ({ type }) => type === 'AssignmentExpression');
    return !(
      own?.type === 'AssignmentExpression' &&
      own.left.type === 'Identifier' &&
      own.left.name === name
    );
  });
}

/** `let best = null; for (…) { let best = item; } return best;` */
export const shadowedResult: SemanticRule = {
  id: 'shadowed-result',
  concept: 'scope',
  misconception: 'An inner let x changes the outer x',
  confidence: 95,
  examples: [
    {
      bad: 'function label(age) {\n  let text = "";\n  if (age < 18) {\n    let text = "child";\n  }\n  return text;\n}',
      good: 'function label(age) {\n  let text = "";\n  if (age < 18) {\n    text = "child";\n  }\n  return text;\n}',
      line: 4,
    },
    {
      bad: 'let score = 0;\nfunction add(score, points) {\n  score += points;\n}\nadd(score, 5);\nconsole.log(score);',
      good: 'let score = 0;\nfunction add(points) {\n  score += points;\n}\nadd(5);\nconsole.log(score);',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (variable: Variable) => {
      const [definition] = variable.defs;
      const hidden = hiddenBy(variable);
      if (definition === undefined || hidden === undefined || variable.defs.length > 1) return;
      const line = hidden.identifiers[0]?.loc.start.line ?? 1;
      if (definition.type === 'Parameter') {
        const write = variable.references.find(isRealWrite);
        if (write === undefined || isLookedAt(variable)) return;
        if (hidden.defs[0]?.type !== 'Variable' || !isAwaited(hidden, write.identifier)) return;
        report({ node: write.identifier, ...parameterTexts(variable.name, line) });
        return;
      }
      if (definition.type !== 'Variable') return;
      const { init } = definition.node;
      if (init === null && !isOwnCounter(definition.node)) return;
      if (
        isOwnCounter(definition.node) &&
        !(waitsInVain(hidden) && isReadBehind(hidden, definition.node))
      )
        return;
      if (!isAwaited(hidden, definition.name)) return;
      // A variable of the block that is used for something of its own is one on purpose.
      const isForgotten =
        waitsInVain(hidden) ||
        keepsItsStart(hidden, definition.node) ||
        isAskedAround(hidden, definition.node);
      if (isLookedAt(variable) && (!isForgotten || isUsedForItself(variable))) return;
      report({
        node: definition.node.parent,
        ...texts(variable.name, line),
        ...assignFix(program, definition.node),
      });
    };
    return {
      Program: () => {
        for (const scope of program.scopes.scopes) scope.variables.forEach(check);
      },
    };
  },
};

/** Whether the inner variable is handed on: returned, called, or given to another variable. */
function isUsedForItself(variable: Variable): boolean {
  return variable.references.some(({ identifier, writeExpr }) => {
    const { parent } = identifier;
    if (writeExpr != null) return false;
    if (parent.type === 'ReturnStatement') return true;
    if (parent.type === 'CallExpression') return parent.callee === identifier;
    return parent.type === 'VariableDeclarator' && parent.init === identifier;
  });
}

/** `let i = -1; for (let i = 0; …) …; return i`: only what comes behind the loop reads the outer one. */
function isReadBehind(hidden: Variable, declarator: Node): boolean {
  const loop = declarator.parent?.parent;
  const reads = hidden.references.filter((use) => use.isRead());
  return (
    loop?.type === 'ForStatement' &&
    reads.length > 0 &&
    reads.every(({ identifier }) => identifier.range[0] > loop.range[1])
  );
}

function isOwnCounter({ parent }: { readonly parent: Node }): boolean {
  const around = parent.parent?.type;
  return around === 'ForStatement' || around === 'ForOfStatement' || around === 'ForInStatement';
}

/** Leaves the word out, so that the line gives the outer variable its value. */
function assignFix(program: ParsedProgram, declarator: Node): Pick<SemanticMatch, 'fix'> {
  const declaration = declarator.parent;
  if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length > 1) return {};
  if (declaration.declarations[0].init === null) return {};
  const { id } = declaration.declarations[0];
  if (id.type !== 'Identifier') return {};
  const edits = [remove(declaration.range[0], id.range[0])];
  if (id.typeAnnotation !== undefined)
    edits.push(remove(id.typeAnnotation.range[0], id.typeAnnotation.range[1]));
  return {
    fix: { title: `give the value to the outer ${textOf(program, id).split(':')[0] ?? ''}`, edits },
  };
}

import type { Reference, Variable } from '@typescript-eslint/scope-manager';
import { enclosingFunction, isNullish, textOf, type Node, type ParsedProgram } from '../../tree.ts';
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

/** A `let` that nothing but its declaration writes, still at its first value, and is read later. */
function waitsInVain(hidden: Variable, variable: Variable): boolean {
  const [definition] = hidden.defs;
  if (definition?.type !== 'Variable' || definition.parent.kind === 'const') return false;
  if (definition.node.type !== 'VariableDeclarator' || definition.node.id.type !== 'Identifier')
    return false;
  if (!isWaiting(definition.node.init) || hidden.references.some(isRealWrite)) return false;
  const [inner] = variable.identifiers;
  if (inner === undefined) return false;
  return hidden.references.some(
    (use) =>
      use.isRead() &&
      (use.identifier.range[0] > inner.range[1] ||
        enclosingFunction(use.identifier) !== enclosingFunction(definition.name)),
  );
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
        const reads = variable.references.some((use) => use.isRead() && !use.isWrite());
        if (write === undefined || reads || !waitsInVain(hidden, variable)) return;
        report({ node: write.identifier, ...parameterTexts(variable.name, line) });
        return;
      }
      if (definition.type !== 'Variable' || definition.node.type !== 'VariableDeclarator') return;
      if (definition.node.id.type !== 'Identifier' || !waitsInVain(hidden, variable)) return;
      // A block-level variable that is used for something of its own is one on purpose.
      if (isUsedForItself(variable) || isOwnCounter(definition.node)) return;
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

/** Whether the inner variable is handed on: returned, or given away to another variable or call. */
function isUsedForItself(variable: Variable): boolean {
  return variable.references.some(({ identifier, ...use }) => {
    const { parent } = identifier;
    if (isWriteOnly(use.writeExpr)) return false;
    if (parent.type === 'ReturnStatement') return true;
    if (parent.type === 'CallExpression') return parent.callee === identifier;
    return parent.type === 'VariableDeclarator' && parent.init === identifier;
  });
}

function isWriteOnly(written: unknown): boolean {
  return written !== undefined && written !== null;
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

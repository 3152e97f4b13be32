import { propertyName, variableOf } from '../../tree.ts';
import type { Node, ParsedProgram } from '../../tree.ts';
import { replace } from '../edits.ts';
import { nodesOf } from '../nodes-of.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (key: string, value: string) => ({
  message: `the property ${key} gets ${value}, while the variable ${key} is worked out and never used`,
  why: 'a property takes the value behind the colon; a variable of its name has no part in it',
  hints: [
    `Print the property ${key} and the variable ${key}.`,
    `Which lines use the variable ${key}?`,
    `Which of the two values belongs into the property ${key}?`,
  ] as const,
});

/** The variable of a name in the same function that nothing reads. */
function unusedNamed(program: ParsedProgram, name: string, at: Node): Node | undefined {
  for (let scope: Node | undefined = at.parent; scope !== undefined; scope = scope.parent) {
    const variables = program.scopes.getDeclaredVariables(scope);
    if (variables.length > 0 && scope.type.endsWith('Function')) return undefined;
    if (scope.type !== 'BlockStatement') continue;
    const found = scope.body
      .filter((each) => each.type === 'VariableDeclaration')
      .flatMap((each) => each.declarations)
      .find(({ id }) => id.type === 'Identifier' && id.name === name);
    if (found === undefined) continue;
    const isRead = variableOf(program, found.id)?.references.some((use) => use.isRead());
    return isRead === false && found.init !== null ? found.id : undefined;
  }
  return undefined;
}

/** `const height = …; return { width, height: width };` */
export const unusedNamesake: SemanticRule = {
  id: 'unused-namesake',
  concept: 'objects',
  confidence: 88,
  examples: [
    {
      bad: 'function half(box) {\n  const width = box.width / 2;\n  const height = box.height / 2;\n  return { width, height: width };\n}',
      good: 'function half(box) {\n  const width = box.width / 2;\n  const height = box.height / 2;\n  return { width, height };\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    Program: () => {
      for (const node of nodesOf(program)('Property')) {
        const { key, value, shorthand, computed, parent } = node;
        if (shorthand || computed || parent.type !== 'ObjectExpression') continue;
        if (key.type !== 'Identifier' || propertyName(value) === key.name) continue;
        if (value.type !== 'Identifier' || value.name === key.name) continue;
        if (unusedNamed(program, key.name, node) === undefined) continue;
        const fix = { title: `give it ${key.name}`, edits: [replace(node, key.name)] };
        report({ node, ...texts(key.name, value.name), fix });
      }
    },
  }),
};

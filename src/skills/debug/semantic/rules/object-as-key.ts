import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isParameter, propertyName, textOf, variableOf, type ParsedProgram } from '../../tree.ts';
import { collectionOf } from '../collections.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (key: string, object: string) => ({
  message: `${key} is an object, and as a key of ${object} every object turns into the same "[object Object]"`,
  why: 'keys of a plain object are texts, so all objects land on one and the same entry',
  hints: [
    `Print Object.keys(${object}) after two rounds.`,
    `What becomes of ${key} when it is used as a key?`,
    `What about ${key} tells one from another, and is a text or a number? Or is there a collection with keys of any kind?`,
  ] as const,
});

/** Members that texts and numbers have as well. */
const plainMembers = new Set(['length', 'toString', 'valueOf', 'constructor']);
const textMethods =
  /^(to|char|code|index|last|pad|trim|split|slice|sub|replace|repeat|includes|starts|ends|match|concat|at$|locale|normalize|search)/;

/** Whether a loop variable or callback parameter is used like an object in the same function. */
function isReadAsObject(program: ParsedProgram, name: TSESTree.Identifier): boolean {
  const variable = variableOf(program, name);
  if (variable === undefined) return false;
  const isEach =
    isParameter(variable) ||
    variable.defs.some(
      ({ node }) =>
        node.type === 'VariableDeclarator' && node.parent.parent.type === 'ForOfStatement',
    );
  if (!isEach || variable.references.some((each) => each.isWrite() && each.init !== true))
    return false;
  return variable.references.some(({ identifier: { parent }, identifier }) => {
    if (parent.type !== 'MemberExpression' || parent.object !== identifier) return false;
    const member = propertyName(parent);
    if (member === undefined || plainMembers.has(member) || textMethods.test(member)) return false;
    // A method call may be one of a text; a value that is read is a property of an object.
    return !(parent.parent.type === 'CallExpression' && parent.parent.callee === parent);
  });
}

/** `counts[user] = …` where user is an object. */
export const objectAsKey: SemanticRule = {
  id: 'object-as-key',
  concept: 'sets-maps',
  misconception: 'Object keys may be any type like Map keys',
  confidence: 93,
  examples: [
    {
      bad: 'const visits = {};\nfunction visit(users) {\n  for (const user of users) {\n    visits[user] = (visits[user] || 0) + 1;\n    console.log(user.name);\n  }\n}',
      good: 'const visits = {};\nfunction visit(users) {\n  for (const user of users) {\n    visits[user.id] = (visits[user.id] || 0) + 1;\n    console.log(user.name);\n  }\n}',
      line: 4,
    },
    {
      bad: 'const ann = { name: "Ann" };\nconst scores = {};\nscores[ann] = 5;',
      good: 'const ann = { name: "Ann" };\nconst scores = new Map();\nscores.set(ann, 5);',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const told = new Set<string>();
    return {
      MemberExpression: ({ computed, object, property }) => {
        if (!computed || property.type !== 'Identifier') return;
        if (collectionOf(program, object) !== 'object') return;
        const isObject =
          collectionOf(program, property) === 'object' || isReadAsObject(program, property);
        const key = `${textOf(program, object)}[${property.name}]`;
        if (!isObject || told.has(key)) return;
        told.add(key);
        report({ node: property, ...texts(property.name, textOf(program, object)) });
      },
    };
  },
};

import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  functionOf,
  isStatement,
  methodCall,
  isNeverReassigned,
  propertyName,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (call: string) => ({
  message: `${call} gives a generator: nothing of it has run yet, and it is no list and no single value`,
  why: 'a function* only begins when somebody asks for the next value: for...of, ... or next()',
  hints: [
    `Print what ${call} gives.`,
    'When does the first line of a function* run?',
    'What asks a generator for its values, one after the other or all at once?',
  ] as const,
});

const secondTexts = (name: string) => ({
  message: `${name} has been walked through already; a generator gives its values once only`,
  why: 'at its end a generator stays empty: a second walk finds nothing',
  hints: [
    `Print [...${name}] twice.`,
    `How often is ${name} walked through?`,
    'Where could the values be kept so that they can be walked twice?',
  ] as const,
});

const listMembers = new Set([
  'length',
  'push',
  'join',
  'sort',
  'includes',
  'slice',
  'indexOf',
  'concat',
  'reverse',
  'at',
  'pop',
  'shift',
]);

/** Whether a generator is used as if it were a list or a value. */
function isUsedAsValue(use: Node): boolean {
  const { parent } = use;
  switch (parent?.type) {
    case 'MemberExpression':
      return (
        parent.object === use && (parent.computed || listMembers.has(propertyName(parent) ?? ''))
      );
    case 'BinaryExpression':
      return parent.operator !== 'instanceof';
    case 'TemplateLiteral':
      return true;
    case 'CallExpression': {
      const called = methodCall(parent);
      const name =
        called?.object.type === 'Identifier' ? `${called.object.name}.${called.method}` : '';
      return parent.callee !== use && /^(console\.log|JSON\.stringify|Math\.(max|min))$/.test(name);
    }
    default:
      return false;
  }
}

/** A use that walks a generator to its end. */
function isWalk(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'ForOfStatement') return parent.right === use;
  if (parent?.type === 'SpreadElement') return true;
  return parent?.type === 'CallExpression' && methodCall(parent)?.method === 'from';
}

function isGeneratorCall(
  program: ParsedProgram,
  node: Node | null,
): node is TSESTree.CallExpression {
  return node?.type === 'CallExpression' && functionOf(program, node.callee)?.generator === true;
}

/** `const n = count().length`, `count();`, a generator that is walked twice. */
export const generatorNotIterated: SemanticRule = {
  id: 'generator-not-iterated',
  concept: 'iterators-generators',
  misconception: 'A generator runs when called',
  confidence: 95,
  explains: /of undefined|is not a function/,
  examples: [
    {
      bad: 'function* odd() {\n  yield 1;\n  yield 3;\n}\nconst numbers = odd();\nconsole.log(numbers.length);',
      good: 'function* odd() {\n  yield 1;\n  yield 3;\n}\nconst numbers = [...odd()];\nconsole.log(numbers.length);',
      line: 5,
    },
    {
      bad: 'function* greet() {\n  console.log("hi");\n  yield 1;\n}\ngreet();',
      good: 'function* greet() {\n  console.log("hi");\n  yield 1;\n}\ngreet().next();',
      line: 5,
    },
    {
      bad: 'function* odd() {\n  yield 1;\n  yield 3;\n}\nconst odds = odd();\nconst list = [...odds];\nfor (const n of odds) console.log(n, list);',
      good: 'function* odd() {\n  yield 1;\n  yield 3;\n}\nconst odds = [...odd()];\nconst list = [...odds];\nfor (const n of odds) console.log(n, list);',
      line: 7,
    },
  ],
  visitors: ({ program, report }) => {
    const blame = (node: Node, use: Node) => {
      const shown = textOf(program, node);
      const async =
        node.type === 'CallExpression' && functionOf(program, node.callee)?.async === true;
      const fix: Pick<SemanticMatch, 'fix'> =
        isStatement(use) || async
          ? {}
          : {
              fix: {
                title: 'gather its values in a list',
                edits: [replace(node, `[...${shown}]`)],
              },
            };
      report({ node, ...texts(shown), ...fix });
    };
    return {
      CallExpression: (node) => {
        if (!isGeneratorCall(program, node)) return;
        if (isStatement(node) || isUsedAsValue(node)) blame(node, node);
      },
      VariableDeclarator: ({ id, init }) => {
        if (!isGeneratorCall(program, init)) return;
        const variable = variableOf(program, id);
        if (variable === undefined || !isNeverReassigned(variable)) return;
        const uses = variable.references.map(({ identifier }) => identifier);
        const wrong = uses.find(isUsedAsValue);
        if (wrong !== undefined) {
          blame(init, wrong);
          return;
        }
        const [first, second] = uses.filter(isWalk);
        if (first === undefined || second === undefined) return;
        const edits = [replace(init, `[...${textOf(program, init)}]`)];
        const fix = { title: 'keep its values in a list', edits };
        report({ node: second, ...secondTexts(textOf(program, id)), fix });
      },
    };
  },
};

import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { collectionOf } from '../collections.ts';
import { replace } from '../edits.ts';
import { givenArguments } from '../given-arguments.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (object: string, how: string) => ({
  message: `${object} is a plain object, and ${how} goes through lists, texts, Maps and Sets only`,
  why: `a plain object is not iterable, so this line ends with "${object} is not iterable"`,
  hints: [
    `What kind of thing is ${object}? Look at where it is made.`,
    `Do you need its keys, its values, or both?`,
    'Which functions of Object make a list out of an object?',
  ] as const,
});

/** Whether a parameter is an object literal wherever its function is called. */
function isGivenObject(program: ParsedProgram, name: TSESTree.Identifier): boolean {
  const given = givenArguments(program, name);
  return given.length > 0 && given.every((each) => collectionOf(program, each) === 'object');
}

/** The list of the object that the loop needs: keys where it asks the object with them. */
function listFor(program: ParsedProgram, loop: TSESTree.ForOfStatement, object: string): string {
  const declared =
    loop.left.type === 'VariableDeclaration' ? loop.left.declarations[0].id : loop.left;
  if (declared.type === 'ArrayPattern') return `Object.entries(${object})`;
  const name = textOf(program, declared);
  const body = textOf(program, loop.body);
  const asksWithKey = body.replace(/\s/g, '').includes(`${object}[${name}]`);
  const isKey = asksWithKey || /^(key|k|name|id|field|prop|property)$/.test(name);
  return isKey ? `Object.keys(${object})` : `Object.values(${object})`;
}

/** `for (const age of { ann: 9 })`, `[...{ ann: 9 }]`. */
export const ofOverObject: SemanticRule = {
  id: 'of-over-object',
  concept: 'object-iteration',
  misconception: 'Objects can be used in for...of directly',
  confidence: 97,
  explains: /is not iterable|Spread syntax requires/,
  examples: [
    {
      bad: 'const ages = { ann: 9, bob: 7 };\nlet sum = 0;\nfor (const age of ages) {\n  sum += age;\n}',
      good: 'const ages = { ann: 9, bob: 7 };\nlet sum = 0;\nfor (const age of Object.values(ages)) {\n  sum += age;\n}',
      line: 3,
    },
    {
      bad: 'const ages = { ann: 9, bob: 7 };\nconst list = [...ages];',
      good: 'const ages = { ann: 9, bob: 7 };\nconst list = [...Object.values(ages)];',
      line: 2,
    },
    {
      bad: 'function total(prices) {\n  let sum = 0;\n  for (const price of prices) sum += price;\n  return sum;\n}\nconsole.log(total({ tea: 2, cake: 3 }));',
      good: 'function total(prices) {\n  let sum = 0;\n  for (const price of Object.values(prices)) sum += price;\n  return sum;\n}\nconsole.log(total({ tea: 2, cake: 3 }));',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const isObject = (node: Node) =>
      (collectionOf(program, node) === 'object' && !program.source.includes('Symbol.iterator')) ||
      (node.type === 'Identifier' && isGivenObject(program, node));
    return {
      ForOfStatement: (loop) => {
        const { right } = loop;
        if (!isObject(right)) return;
        const object = textOf(program, right);
        const edits = [replace(right, listFor(program, loop, object))];
        const fix = { title: 'go through a list made of the object', edits };
        report({ node: right, ...texts(object, 'for...of'), fix });
      },
      SpreadElement: ({ parent, argument }) => {
        if (parent.type === 'ObjectExpression' || !isObject(argument)) return;
        const object = textOf(program, argument);
        const edits = [replace(argument, `Object.values(${object})`)];
        const fix = { title: 'spread the list of its values', edits };
        report({ node: argument, ...texts(object, '...'), fix });
      },
    };
  },
};

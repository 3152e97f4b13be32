import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  isFunction,
  methodCall,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (list: string, element: string) => ({
  message: `${list} is the whole list; ${element}, the element of this round, is never used`,
  why: `every round works with all of ${list} at once in place of one element`,
  hints: [
    `Print ${list} and ${element} in every round.`,
    'Which of the two changes from round to round?',
    `Read the body: which name stands for one element, and where is it used?`,
  ] as const,
});

/** Whether an expression stands where one plain value is worked with. */
function isWorkedWith(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'BinaryExpression':
      return /^([-+*/%<>]|[<>]=)$/.test(parent.operator);
    case 'AssignmentExpression':
      return parent.right === node && parent.operator !== '=';
    case 'UpdateExpression':
    case 'TemplateLiteral':
      return true;
    case 'CallExpression': {
      const method = methodCall(parent)?.method;
      return parent.callee !== node && (method === 'push' || method === 'log');
    }
    default:
      return false;
  }
}

/** The first place in the body where the whole list stands for one element. */
function misuse(program: ParsedProgram, list: Node, body: Node): Node | undefined {
  const variable = variableOf(program, list);
  if (variable === undefined) return undefined;
  const uses = [...descendants(body)].filter((node) => variableOf(program, node) === variable);
  return uses.length === 1 && uses[0] !== undefined && isWorkedWith(uses[0]) ? uses[0] : undefined;
}

/** `for (const price of prices) total += prices;` */
export const listInsteadOfElement: SemanticRule = {
  id: 'list-instead-of-element',
  concept: 'array-iteration',
  confidence: 95,
  examples: [
    {
      bad: 'const prices = [1, 2];\nlet total = 0;\nfor (const price of prices) {\n  total += prices;\n}',
      good: 'const prices = [1, 2];\nlet total = 0;\nfor (const price of prices) {\n  total += price;\n}',
      line: 4,
    },
    {
      bad: 'const doubled = (numbers) => numbers.map((number) => numbers * 2);',
      good: 'const doubled = (numbers) => numbers.map((number) => number * 2);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (element: TSESTree.Identifier, list: Node, body: Node) => {
      const uses = variableOf(program, element)?.references ?? [];
      if (uses.some((use) => use.isRead())) return;
      const node = misuse(program, list, body);
      if (node === undefined) return;
      const [start, end] = node.range;
      const edits = [{ start, end, text: element.name }];
      const fix = { title: `work with ${element.name}`, edits };
      report({ node, ...texts(textOf(program, list), element.name), fix });
    };
    return {
      ForOfStatement: ({ left, right, body }) => {
        const id = left.type === 'VariableDeclaration' ? left.declarations[0].id : left;
        if (id.type === 'Identifier') check(id, right, body);
      },
      CallExpression: (node) => {
        const called = methodCall(node);
        const [callback] = node.arguments;
        if (called === undefined || !isFunction(callback)) return;
        if (!/^(map|filter|forEach|some|every|find|flatMap)$/.test(called.method)) return;
        const [element] = callback.params;
        if (element?.type === 'Identifier') check(element, called.object, callback.body);
      },
    };
  },
};

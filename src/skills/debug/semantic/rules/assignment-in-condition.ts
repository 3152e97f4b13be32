import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { closestAround, isCondition, isLoop, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (target: string, value: string) => ({
  message: `one = stores ${value} in ${target}; it does not compare`,
  why: `the condition then looks at the stored value ${value}, so it comes out the same every time`,
  hints: [
    'What does a single = do, and what should the condition ask?',
    `Print ${target} before and after the condition: does it change?`,
    'Which operator asks whether two values are equal?',
  ] as const,
});

/** Whether a plain value is stored; what a loop reads anew in every round is left alone. */
function isPlain(node: TSESTree.AssignmentExpression): boolean {
  const { right } = node;
  if (right.type === 'Literal' || right.type === 'Identifier') return true;
  const owner = closestAround(node, (each) => each.type.endsWith('Statement'));
  const isLoopHead = isLoop(owner);
  if (right.type === 'MemberExpression' || right.type === 'TemplateLiteral') return !isLoopHead;
  return right.type === 'UnaryExpression' && right.operator !== '+' && right.operator !== '!';
}

/** `if (a = 5)`. A call on the right is left alone: `while (match = pattern.exec(text))` is meant. */
export const assignmentInCondition: SemanticRule = {
  id: 'assignment-in-condition',
  concept: 'comparison',
  misconception: 'One equals sign compares two values',
  confidence: 90,
  explains: /Assignment to constant/,
  examples: [
    {
      bad: 'let door = "open";\nif (door = "closed") {\n  console.log("knock");\n}',
      good: 'let door = "open";\nif (door === "closed") {\n  console.log("knock");\n}',
      line: 2,
    },
    {
      bad: 'let m;\nconst ok = (m = 5) ? 1 : 2;',
      good: 'const re = /a/g;\nlet m;\nwhile ((m = re.exec("banana"))) console.log(m.index);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (test: TSESTree.AssignmentExpression) => {
      if (test.operator !== '=' || !isCondition(test) || !isPlain(test)) return;
      const start = program.source.indexOf('=', test.left.range[1]);
      const edits = [{ start, end: start + 1, text: '===' }];
      const names = texts(textOf(program, test.left), textOf(program, test.right));
      report({ node: test, ...names, fix: { title: 'compare with ===', edits } });
    };
    return { AssignmentExpression: check };
  },
};

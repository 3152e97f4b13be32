import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { closestAround, descendants, isFunction, isInside, variableOf } from '../../tree.ts';
import type { Node, ParsedProgram } from '../../tree.ts';
import { counterOf } from '../counters.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string) => ({
  message: `both loops count with ${name}, so the inner one spoils the count of the outer one`,
  why: `when the inner loop is done, ${name} stands at its end, and the outer loop goes on from there`,
  hints: [
    `Print ${name} at the start of every round of the outer loop.`,
    `How many variables called ${name} are there in these two loops?`,
    'Can two loops, one inside the other, share one counter?',
  ] as const,
});

const freeNames = ['j', 'k', 'm', 'inner'];

/** Loops around, within the same function. */
function outerLoops(loop: Node): readonly TSESTree.ForStatement[] {
  const outer = closestAround(loop, (each) => each.type === 'ForStatement' || isFunction(each));
  return outer?.type === 'ForStatement' ? [outer, ...outerLoops(outer)] : [];
}

/** Every use of the name within the inner loop gets a name of its own. */
function renamed(program: ParsedProgram, loop: TSESTree.ForStatement, name: string) {
  const names = [...descendants(loop)].filter((each) => each.type === 'Identifier');
  const free = freeNames.find(
    (candidate) => !program.tokens.some(({ value }) => value === candidate),
  );
  if (free === undefined) return {};
  // A counter that the head does not declare has to be declared somewhere.
  const declared = loop.init?.type === 'AssignmentExpression' ? loop.init.left : undefined;
  const edits = names
    .filter((each) => each.name === name && variableOf(program, each) !== undefined)
    .map((each) => replace(each, each === declared ? `let ${free}` : free));
  return { fix: { title: `count with ${free} in the inner loop`, edits } };
}

/** `for (var i …) { for (var i …) { … } }`: one variable for two loops. */
export const reusedCounter: SemanticRule = {
  id: 'reused-counter',
  concept: 'scope',
  confidence: 95,
  examples: [
    {
      bad: 'for (var i = 0; i < 3; i++) {\n  for (var i = 0; i < 2; i++) {\n    console.log("cell");\n  }\n}',
      good: 'for (var i = 0; i < 3; i++) {\n  for (var j = 0; j < 2; j++) {\n    console.log("cell");\n  }\n}',
      line: 2,
    },
    {
      bad: 'let i;\nfor (i = 0; i < 3; i++) {\n  for (i = 0; i < 2; i++) console.log(i);\n}',
      good: 'let i;\nfor (i = 0; i < 3; i++) {\n  for (let j = 0; j < 2; j++) console.log(j);\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    ForStatement: (loop) => {
      const counter = counterOf(loop)?.name;
      const variable = counter && variableOf(program, counter);
      if (counter === undefined || variable === undefined) return;
      const isShared = outerLoops(loop).some((outer) => {
        const outerCounter = counterOf(outer)?.name;
        if (outerCounter === undefined || !isInside(loop, outer.body)) return false;
        return variableOf(program, outerCounter) === variable && outer.update !== null;
      });
      if (!isShared) return;
      report({ node: counter, ...texts(counter.name), ...renamed(program, loop, counter.name) });
    },
  }),
};

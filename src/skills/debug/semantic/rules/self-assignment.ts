import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  enclosingFunction,
  isParameter,
  propertyName,
  variableOf,
} from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { isSameCode, isSteady, shown } from '../shown.ts';

const texts = (target: string) => ({
  message: `${target} is stored in ${target} itself, so this line changes nothing`,
  why: 'the name on the left and the name on the right mean the same place',
  hints: [
    `Print ${target} before and after this line.`,
    'Where should the value be kept, and where does it come from?',
    'Two different things carry this name: how do you tell them apart?',
  ] as const,
});

/** The side to change, with what it should say: a parameter and a field of the same name. */
function repair(node: TSESTree.AssignmentExpression, isParameterName: boolean) {
  const { left, right } = node;
  const inMethod = closestAround(node, (each) => each.type === 'MethodDefinition') !== undefined;
  if (!inMethod) return undefined;
  if (left.type === 'Identifier' && isParameterName) {
    const [start] = left.range;
    const edits = [{ start, end: start, text: 'this.' }];
    return { title: 'store it in the object', edits };
  }
  const name = propertyName(left);
  const hasParameter = enclosingFunction(node)?.params.some(
    (each) => each.type === 'Identifier' && each.name === name,
  );
  if (name === undefined || hasParameter !== true) return undefined;
  const [start, end] = right.range;
  return { title: 'store the parameter', edits: [{ start, end, text: name }] };
}

/** `x = x`, `this.name = this.name`. */
export const selfAssignment: SemanticRule = {
  id: 'self-assignment',
  concept: 'operators-assignment',
  confidence: 93,
  examples: [
    {
      bad: 'class Pet {\n  name = "Rex";\n  rename(name) {\n    this.name = this.name;\n  }\n}',
      good: 'class Pet {\n  name = "Rex";\n  rename(name) {\n    this.name = name;\n  }\n}',
      line: 4,
    },
    {
      bad: 'let a = 1;\nlet b = 2;\na = a;\nconsole.log(a, b);',
      good: 'let a = 1;\nlet b = 2;\na = b;\nconsole.log(a, b);',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    AssignmentExpression: (node) => {
      const { left, right } = node;
      if (node.operator !== '=' || !isSameCode(program, left, right)) return;
      const isPlain = left.type === 'MemberExpression' && !left.computed && isSteady(left);
      if (left.type !== 'Identifier' && !isPlain) return;
      const variable = left.type === 'Identifier' ? variableOf(program, left) : undefined;
      const method = closestAround(node, (each) => each.type === 'MethodDefinition');
      const isInConstructor = method?.type === 'MethodDefinition' && method.kind === 'constructor';
      // A constructor that keeps nothing, while methods read it, has a rule of its own.
      const isMissed = program.source.includes(`this.${shown(program, left)}`);
      if (isInConstructor && left.type === 'Identifier' && isMissed) return;
      const fix = repair(node, isParameter(variable));
      report({ node, ...texts(shown(program, left)), ...(fix && { fix }) });
    },
  }),
};

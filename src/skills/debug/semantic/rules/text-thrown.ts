import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, textOf, variableOf } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (value: string, member: string) => ({
  message: `${value} is thrown as a plain text, so ${member} in the catch block is undefined`,
  why: 'only an Error has a message and a stack; a text that is thrown arrives as that text',
  hints: [
    'Print what arrives in the catch block, and its typeof.',
    `What has a message: a text, or an Error?`,
    `What is thrown on this line, and what does the catch block expect?`,
  ] as const,
});

/** Where a catch block reads `.message` or `.stack` of what it caught. */
function readOfError(
  program: Parameters<typeof textOf>[0],
  { param }: TSESTree.CatchClause,
): string | undefined {
  if (param?.type !== 'Identifier') return undefined;
  const read = variableOf(program, param)?.references.find(
    ({ identifier: { parent } }) =>
      parent.type === 'MemberExpression' && /^(message|stack)$/.test(propertyName(parent) ?? ''),
  );
  return read && textOf(program, read.identifier.parent);
}

/** `throw "no name";` with `error.message` in a catch of the same program. */
export const textThrown: SemanticRule = {
  id: 'text-thrown',
  concept: 'errors',
  confidence: 95,
  examples: [
    {
      bad: 'function check(age) {\n  if (age < 0) throw "too small";\n}\ntry {\n  check(-1);\n} catch (error) {\n  console.log(error.message);\n}',
      good: 'function check(age) {\n  if (age < 0) throw new Error("too small");\n}\ntry {\n  check(-1);\n} catch (error) {\n  console.log(error.message);\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const thrown: TSESTree.Expression[] = [];
    const reads: string[] = [];
    return {
      ThrowStatement: ({ argument }) => {
        const isText =
          argument.type === 'TemplateLiteral' ||
          (argument.type === 'Literal' && typeof argument.value === 'string') ||
          (argument.type === 'BinaryExpression' && argument.operator === '+');
        if (isText) thrown.push(argument);
        flush();
      },
      CatchClause: (node) => {
        const read = readOfError(program, node);
        if (read !== undefined) reads.push(read);
        flush();
      },
    };

    /** A catch may stand above or below the throw: told as soon as both are known. */
    function flush() {
      const [read] = reads;
      if (read === undefined) return;
      for (const argument of thrown.splice(0)) {
        const value = textOf(program, argument);
        const edits = [replace(argument, `new Error(${value})`)];
        report({ node: argument, ...texts(value, read), fix: { title: 'throw an Error', edits } });
      }
    }
  },
};

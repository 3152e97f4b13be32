import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isFunction, type Node, type ParsedProgram } from '../../tree.ts';
import { reads, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import { nothingSource } from '../sources/nothing.ts';
import { callsOf } from '../sources/shapes.ts';

const needsMembers = 'destructuring reads members, and undefined and null have none';

const texts = (value: string, nothing: string, why: string) => ({
  message: `${value} is ${nothing} here, so it cannot be taken apart`,
  why,
  hints: [
    `Print ${value} on the line before.`,
    'Who passes or makes this value, and in which case does it stay away?',
    'What should happen when there is nothing to take apart?',
  ] as const,
});

/** What a pattern takes apart: an expression; undefined for a parameter. */
function takenApart({ parent }: TSESTree.ObjectPattern): TSESTree.Expression | undefined {
  if (parent.type === 'VariableDeclarator') return parent.init ?? undefined;
  return parent.type === 'AssignmentExpression' ? parent.right : undefined;
}

const isPattern = (node: Node): node is TSESTree.ObjectPattern => node.type === 'ObjectPattern';

/** Which argument is missing, for a pattern that is a parameter. */
function sourceOf(program: ParsedProgram, pattern: TSESTree.ObjectPattern): string | undefined {
  const value = takenApart(pattern);
  if (value !== undefined) return nothingSource(program, value).says;
  const { parent } = pattern;
  if (!isFunction(parent)) return undefined;
  const index = parent.params.findIndex((each) => each === pattern);
  const call = callsOf(program, parent).find(({ arguments: args }) => args[index] === undefined);
  return call && `line ${call.loc.start.line} calls the function without this argument`;
}

/** "Cannot destructure property 'a' of 'user' as it is undefined." */
export const nothingToTakeApart: RuntimeMessage = {
  id: 'nothing-to-take-apart',
  concept: 'destructuring',
  errorName: 'TypeError',
  pattern: /^Cannot destructure (?:property '(.*?)' of )?'(.+?)' as it is (undefined|null)/,
  examples: [
    {
      source: 'function greet({ name }) {\n  return name;\n}\ngreet();',
      message: "Cannot destructure property 'name' of 'undefined' as it is undefined.",
      line: 1,
      says: 'taken apart',
    },
    {
      source: 'const user = [].find((each) => each.id === 1);\nconst { name } = user;',
      message: "Cannot destructure property 'name' of 'user' as it is undefined.",
      line: 2,
      says: 'user is undefined',
    },
  ],
  suspects: (report) => {
    const [member, value = ''] = report.parts;
    return suspectsWhere(
      report,
      (node) => isPattern(node) && hasMember(node, member),
      (node) => {
        const taken = isPattern(node) ? takenApart(node) : undefined;
        if (taken === undefined) return 60;
        const isNamed = reads(report.program, taken, value);
        return isNamed ? 95 : nothingSource(report.program, taken).likelihood;
      },
    );
  },
  explain: (site) => {
    const [member, value = 'the value', nothing = 'undefined'] = site.parts;
    const pattern =
      nodeAt(
        site,
        (node): node is TSESTree.ObjectPattern => isPattern(node) && hasMember(node, member),
      ) ?? nodeAt(site, isPattern);
    const shown = /^(?:undefined|null|\(intermediate value\)|param|object)/.test(value)
      ? 'the argument'
      : value;
    const source = pattern && sourceOf(site.program, pattern);
    return {
      ...texts(shown, nothing, source ?? needsMembers),
      ...(pattern !== undefined && { node: pattern }),
    };
  },
};

function hasMember({ properties }: TSESTree.ObjectPattern, member: string | undefined): boolean {
  if (member === undefined) return true;
  return properties.some(
    (each) =>
      each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === member,
  );
}

import { type Node, type ParsedProgram, textOf, variableOf } from '../../tree.ts';
import { reads, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage, RuntimeReport } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (name: string) => ({
  message: `${name} is a class, and here it is called like a plain function`,
  why: 'a class called like a function has no object to work on',
  hints: [
    `How do other lines make an object of ${name}?`,
    'What does a class need before its name to make an object?',
    'Is the class called by this line, or handed to something that calls it?',
  ] as const,
});

/** A call of a name that the program declares, or uses, as a class. */
function isClassCall(program: ParsedProgram, node: Node): node is TSESTree.CallExpression {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return false;
  const definition = variableOf(program, node.callee)?.defs[0]?.node;
  return definition?.type === 'ClassDeclaration' || /^[A-Z]/.test(node.callee.name);
}

/** The class that the message names; not every engine names it. */
function nameOf({ parts: [name] }: RuntimeReport): string | undefined {
  return name === '' ? undefined : name;
}

/** "Class constructor Pet cannot be invoked without 'new'". */
export const classWithoutNew: RuntimeMessage = {
  id: 'class-without-new',
  concept: 'classes',
  errorName: 'TypeError',
  pattern: /^Class constructor ?([\w$]*) cannot be invoked without 'new'/,
  examples: [
    {
      source: 'class Pet {}\nconst rex = Pet();',
      message: "Class constructor Pet cannot be invoked without 'new'",
      line: 2,
      says: 'Pet is a class',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) =>
        isClassCall(report.program, node) &&
        (nameOf(report) === undefined || reads(report.program, node.callee, nameOf(report) ?? '')),
    ),
  explain: (site) => {
    const { program } = site;
    const called = nodeAt(site, (each): each is TSESTree.CallExpression =>
      isClassCall(program, each),
    );
    const shown = called === undefined ? 'the name' : textOf(program, called.callee);
    const name = nameOf(site) ?? shown;
    return { ...texts(name), ...(called !== undefined && { node: called }) };
  },
};

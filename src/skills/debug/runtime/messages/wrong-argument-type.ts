import type { Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (argument: string, wanted: string, got: string) => ({
  message: `the ${argument} handed over here is ${got}; a ${wanted} is needed`,
  why: 'the function checks what it is given, and stops before it works with something else',
  hints: [
    'Print what stands between the brackets of this call.',
    `Which of the values becomes ${argument}?`,
    'Where does that value come from, and in which case is it missing?',
  ] as const,
});

const isHere = (node: Node): node is Node => node.type === 'CallExpression';

/** "The "path" argument must be of type string. Received undefined". */
export const wrongArgumentType: RuntimeMessage = {
  id: 'wrong-argument-type',
  concept: 'functions',
  errorName: 'TypeError',
  isReportedOnly: true,
  pattern:
    /^The "(\w+)" argument must be (?:of type |an instance of |one of type )(.+?)\. Received (.+)/s,
  examples: [
    {
      source:
        "import { readFileSync } from 'node:fs';\nconst text = readFileSync(process.argv[9]);",
      message:
        'The "path" argument must be of type string or an instance of Buffer or URL. Received undefined',
      line: 2,
      says: 'the path handed over here is undefined',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts(
        site.parts[0] ?? 'value',
        (site.parts[1] ?? 'value').replace(/ or an instance of.*$/, ''),
        (site.parts[2] ?? 'another kind').slice(0, 40),
      ),
      ...(node !== undefined && { node }),
    };
  },
};

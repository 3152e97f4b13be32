import { textOf } from '../../tree.ts';
import { isCallNamed, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
const texts = (value: string) => ({
  message: `${value} leads back to itself, so it has no end when written as JSON`,
  why: 'JSON writes every part out; a part that holds its own owner would be written for ever',
  hints: [
    `Which part of ${value} points to an object that holds ${value} again?`,
    'Look for parent, owner or next: who stores whom?',
    'Which parts are needed in the text at all?',
  ] as const,
});

const isHere = isCallNamed(/^stringify$/);

/** "Converting circular structure to JSON". */
export const circularJson: RuntimeMessage = {
  id: 'circular-json',
  concept: 'json',
  errorName: 'TypeError',
  pattern: /^Converting circular structure to JSON/,
  examples: [
    {
      source:
        "const room = { name: 'hall' };\nroom.self = room;\nconsole.log(JSON.stringify(room));",
      message:
        "Converting circular structure to JSON\n    --> starting at object with constructor 'Object'",
      line: 3,
      says: 'room leads back to itself',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    const [argument] = node?.arguments ?? [];
    return {
      ...texts(argument === undefined ? 'the object' : textOf(site.program, argument)),
      ...(node !== undefined && { node }),
    };
  },
};

import { tokenAt } from '../error-site.ts';
import { costs, replacement, type SyntaxKind } from '../syntax-kind.ts';

const texts = (word: string, name: string, line: number) => ({
  message: `${name} on line ${line} is a member of a class: the word ${word} does not belong before it`,
  why: 'inside a class body, methods and fields are written with their name alone',
  hints: [
    'Compare this line with the other members of the class.',
    `What stands before the names of the other members, and what before ${name}?`,
    'Which words belong only outside a class?',
  ] as const,
  title: `remove ${word}`,
});

/** `function markDone() {}` or `const size = 1` directly in a class. */
export const functionInClass: SyntaxKind = {
  id: 'function-in-class',
  concept: 'classes',
  examples: [
    {
      bad: 'class List {\n  add(x) {\n    return x;\n  }\n\n  function clear() {\n    return [];\n  }\n}\n',
      good: 'class List {\n  add(x) {\n    return x;\n  }\n\n  clear() {\n    return [];\n  }\n}\n',
      line: 6,
    },
    { bad: 'class A {\n  let size = 1;\n}\n', good: 'class A {\n  size = 1;\n}\n', line: 2 },
  ],
  propose: (site) =>
    [site.at, site.at - 1].flatMap((index) => {
      const word = tokenAt(site, index);
      const name = tokenAt(site, index + 1);
      if (!/^(function|let|const|var)$/.test(word.text) || name.kind !== 'word') return [];
      const edits = [replacement({ start: word.start, end: name.start }, '')];
      return [{ ...texts(word.text, name.text, word.line), edits, cost: costs.telling }];
    }),
};

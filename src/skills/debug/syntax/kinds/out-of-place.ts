import { tokenAt, type ErrorSite } from '../error-site.ts';
import { costs, replacement, type SyntaxKind } from '../syntax-kind.ts';

const places: Readonly<Record<string, string>> = {
  return: 'inside a function',
  break: 'inside a loop or a switch',
  continue: 'inside a loop',
  import: 'at the top level of the file',
  export: 'at the top level of the file',
  yield: 'inside a generator function',
  super: 'inside a class that extends another',
};

const texts = (word: string, place: string, line: number) => ({
  message: `${word} on line ${line} can stand only ${place}, and here it does not`,
  why: 'the word has nothing to act on there; often a { or a } further up is missing or too much',
  hints: [
    `Which block is line ${line} in?`,
    'Follow the { and } from the top down to this line: which are still open?',
    `${word} belongs ${place}: what is around it instead?`,
  ] as const,
  title: `take ${word} out here`,
});

function misplaced(site: ErrorSite): number | undefined {
  if (
    !/outside|Unsyntactic|may only appear|only be used|top level|allowed/i.test(
      site.refusal.message,
    )
  ) {
    return undefined;
  }
  return [site.at, site.at - 1].find((index) => Object.hasOwn(places, tokenAt(site, index).text));
}

/** `return` outside a function, `break` outside a loop, `import` in a block. */
export const outOfPlace: SyntaxKind = {
  id: 'out-of-place',
  concept: 'functions',
  examples: [
    { bad: 'const n = 1;\nreturn n;\n', good: 'const n = 1;\nn;\n', line: 2 },
    { bad: 'if (1) {\n  break;\n}\n', good: 'if (1) {\n  ;\n}\n', line: 2 },
  ],
  propose: (site) => {
    const index = misplaced(site);
    if (index === undefined) return [];
    const word = tokenAt(site, index);
    const next = tokenAt(site, index + 1);
    const end = next.line === word.line && next.kind === 'word' ? next.start : word.end;
    const edits = [replacement({ start: word.start, end }, '')];
    const text = texts(word.text, places[word.text] ?? '', word.line);
    return [{ ...text, edits, cost: costs.local - 1 }];
  },
};

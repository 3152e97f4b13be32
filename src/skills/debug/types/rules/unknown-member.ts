import type { TypeRule } from '../type-rule.ts';

/** Kinds whose members are the language's own, and that a default value does not suggest by chance. */
const certain = /^(void|Promise<.*)$/;

const builtIn = /^(string|number|boolean|(Readonly)?(Map|Set)<.*|.*\[\])$/;

/** What other kinds, and other languages, call the number and the adding of elements. */
const fromElsewhere = /^(size|count|len|length|add|append|push|contains|remove|has)$/;

/** Parameters without types are guessed by their defaults: only a telling member counts there. */
function isTelling(code: number, member: string, owner: string): boolean {
  return (
    code === 2551 || certain.test(owner) || (fromElsewhere.test(member) && builtIn.test(owner))
  );
}

/** A property or method that this kind of value does not have. */
export const unknownMember: TypeRule = {
  id: 'unknown-member',
  concept: 'objects',
  confidence: 86,
  codes: [2339, 2551, 2550, 2576],
  isForJavaScript: true,
  examples: [
    {
      bad: 'type Pet = { name: string };\nconst show = (pet: Pet) => pet.nmae;',
      good: 'type Pet = { name: string };\nconst show = (pet: Pet) => pet.name;',
      line: 2,
    },
    {
      bad: 'const prices = [1, 2];\nconsole.log(prices.size);',
      good: 'const prices = [1, 2];\nconsole.log(prices.length);',
      line: 2,
      filename: 'program.js',
    },
  ],
  explain: ({ program, node, code, parts: [member = 'it', owner = 'this value', near] }) => {
    if (program.language === 'javascript' && !isTelling(code, member, owner)) return undefined;
    const isNear = code === 2551 && near !== undefined;
    return {
      message: `${member} is no property of ${owner}`,
      why: `reading it gives undefined, and calling it is an error`,
      hints: [
        `Print the value whose ${member} is asked for: what does it have?`,
        'Compare the spelling letter by letter, capitals too.',
        `Is ${owner} the kind of value that you expected here?`,
      ],
      ...(isNear && {
        fix: {
          title: `write ${near}`,
          edits: [{ start: node.range[0], end: node.range[1], text: near }],
        },
      }),
    };
  },
};

import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isFunction } from '../../tree.ts';
import { keyName } from '../classes.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, line: number) => ({
  message: `${name} stands here a second time; what line ${line} gives for ${name} is lost`,
  why: 'a name can hold one value: the later one takes the place of the earlier one, without a word',
  hints: [
    `Print ${name}: which of the two do you get?`,
    `How often does ${name} stand between these braces?`,
    `Compare this place with line ${line}: should one of them have another name?`,
  ] as const,
});

/** Two properties with one key, two methods with one name. */
export const repeatedKey: SemanticRule = {
  id: 'repeated-key',
  concept: 'objects',
  confidence: 94,
  examples: [
    {
      bad: 'const prices = {\n  apple: 2,\n  pear: 3,\n  apple: 4,\n};',
      good: 'const prices = {\n  apple: 2,\n  pear: 3,\n  plum: 4,\n};',
      line: 4,
    },
    {
      bad: 'class Account {\n  add(sum) { this.sum += sum; }\n  add(sum) { this.sum -= sum; }\n}',
      good: 'class Account {\n  add(sum) { this.sum += sum; }\n  take(sum) { this.sum -= sum; }\n}',
      line: 3,
    },
  ],
  visitors: ({ report }) => {
    const check = (
      entries: readonly {
        readonly slot: string;
        readonly key: TSESTree.Node;
        readonly name: string;
      }[],
    ) => {
      const first = new Map<string, number>();
      for (const { slot, key, name } of entries) {
        const line = first.get(slot);
        if (line !== undefined) report({ node: key, ...texts(name, line) });
        else first.set(slot, key.loc.start.line);
      }
    };
    return {
      ObjectExpression: ({ properties }) => {
        check(
          properties.flatMap((each) => {
            const name = each.type === 'Property' ? keyName(each) : undefined;
            if (each.type !== 'Property' || name === undefined || name === '__proto__') return [];
            const slot = each.kind === 'init' ? name : `${each.kind} ${name}`;
            return [{ slot, key: each.key, name }];
          }),
        );
      },
      ClassBody: ({ body }) => {
        check(
          body.flatMap((each) => {
            if (each.type !== 'MethodDefinition' || each.kind === 'constructor') return [];
            const name = keyName(each);
            // Overloads of TypeScript have no body.
            if (name === undefined || !isFunction(each.value)) return [];
            return [
              { slot: `${each.static ? 'static ' : ''}${each.kind} ${name}`, key: each.key, name },
            ];
          }),
        );
      },
    };
  },
};

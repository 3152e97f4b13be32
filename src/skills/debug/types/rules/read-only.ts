import type { TypeRule } from '../type-rule.ts';

/** Something that is read-only, private or constant is changed or read from outside. */
export const readOnly: TypeRule = {
  id: 'read-only',
  concept: 'classes',
  confidence: 86,
  codes: [2540, 2542, 4104, 2341, 2445, 2446],
  isForJavaScript: false,
  examples: [
    {
      bad: 'interface Point { readonly x: number }\nfunction move(p: Point) { p.x = 3; }',
      good: 'interface Point { readonly x: number }\nfunction move(p: Point): Point { return { ...p, x: 3 }; }',
      line: 2,
    },
  ],
  explain: ({ code, parts: [name = 'it'] }) => {
    const isHidden = code === 2341 || code === 2445 || code === 2446;
    return {
      message: isHidden
        ? `${name} is for its class alone: it is not visible here`
        : `${name} may be read, not changed`,
      why: isHidden
        ? 'private and protected members belong to the inside of the class'
        : 'readonly is a promise that the value stays as it was made',
      hints: [
        `Find the line that declares ${name}: which word stands before it?`,
        'Why was it protected there?',
        isHidden
          ? 'Which public method gives what you need?'
          : 'Can a new value be made instead of changing this one?',
      ],
    };
  },
};

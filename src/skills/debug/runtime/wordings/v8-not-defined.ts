import type { Wording } from '../wording.ts';

/** A name that nothing declares. Firefox says the same. */
export const v8NotDefined: Wording = {
  id: 'v8-not-defined',
  engine: 'V8',
  errorName: 'ReferenceError',
  pattern: /^([\p{L}\w$]+) is not defined/u,
  examples: [{ reported: 'totl is not defined', message: 'totl is not defined', subject: 'totl' }],
  reword: ([subject = '']) => ({ message: `${subject} is not defined`, subject }),
};

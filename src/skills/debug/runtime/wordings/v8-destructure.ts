import type { Wording } from '../wording.ts';

/** A pattern that takes undefined or null apart. */
export const v8Destructure: Wording = {
  id: 'v8-destructure',
  engine: 'V8',
  errorName: 'TypeError',
  pattern: /^Cannot destructure (?:property '([^']*)' of )?'(.+?)' as it is (undefined|null)/,
  examples: [
    {
      reported: "Cannot destructure property 'a' of 'user' as it is undefined.",
      message: "Cannot destructure property 'a' of 'user' as it is undefined.",
      subject: 'user',
      member: 'a',
    },
  ],
  reword: ([member = '', subject = '', value = 'undefined']) => {
    const property = member === '' ? '' : `property '${member}' of `;
    return {
      message: `Cannot destructure ${property}'${subject}' as it is ${value}.`,
      subject,
      ...(member !== '' && { member }),
    };
  },
};

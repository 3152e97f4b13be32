import type { Wording } from '../wording.ts';

/** A member of undefined or null, with the expression. */
export const firefoxMemberOfNothing: Wording = {
  id: 'firefox-member-of-nothing',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^can't access property "?([^",]+)"?(?:, | of )(?:(.+?) is )?(undefined|null)/i,
  examples: [
    {
      reported: 'can\'t access property "price", cart.items[3] is undefined',
      message: "Cannot read properties of undefined (reading 'price')",
      subject: 'cart.items[3]',
      member: 'price',
    },
    {
      reported: "can't access property 0, rows is null",
      message: "Cannot read properties of null (reading '0')",
      subject: 'rows',
      member: '0',
    },
    {
      reported: 'can\'t access property "y" of undefined',
      message: "Cannot read properties of undefined (reading 'y')",
      member: 'y',
    },
  ],
  reword: ([member = '', subject = '', value = 'undefined']) => ({
    message: `Cannot read properties of ${value} (reading '${member}')`,
    member,
    ...(subject !== '' && { subject }),
  }),
};

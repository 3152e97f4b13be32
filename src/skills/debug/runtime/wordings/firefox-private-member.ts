import type { Wording } from '../wording.ts';

/** A private member of an object of another class. */
export const firefoxPrivateMember: Wording = {
  id: 'firefox-private-member',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^can't access private field or method: object is not the right class/,
  examples: [
    {
      reported: "can't access private field or method: object is not the right class",
      message: 'Cannot read private member from an object whose class did not declare it',
    },
  ],
  reword: () => ({
    message: 'Cannot read private member from an object whose class did not declare it',
  }),
};

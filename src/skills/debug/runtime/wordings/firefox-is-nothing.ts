import type { Wording } from '../wording.ts';

/** A member of undefined or null, in the words of older versions. */
export const firefoxIsNothing: Wording = {
  id: 'firefox-is-nothing',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^(\S+(?:\(.*?\)\S*)?) is (undefined|null)(?:; can't access its "([^"]+)" property)?/,
  needsName: true,
  examples: [
    {
      reported: 'user.address is undefined',
      message: 'Cannot read properties of undefined',
      subject: 'user.address',
    },
    {
      reported: 'user is null; can\'t access its "name" property',
      message: "Cannot read properties of null (reading 'name')",
      subject: 'user',
      member: 'name',
    },
  ],
  reword: ([subject = '', value = 'undefined', member = '']) => {
    const reading = member === '' ? '' : ` (reading '${member}')`;
    return {
      message: `Cannot read properties of ${value}${reading}`,
      subject,
      ...(member !== '' && { member }),
    };
  },
};

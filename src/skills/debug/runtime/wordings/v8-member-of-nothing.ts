import type { Wording } from '../wording.ts';

/** A member of undefined or null; older versions put the member first. */
export const v8MemberOfNothing: Wording = {
  id: 'v8-member-of-nothing',
  engine: 'V8',
  errorName: 'TypeError',
  pattern:
    /^Cannot (read|set) propert(?:ies|y '([^']*)') of (undefined|null)(?: \((?:reading|setting) '([^']*)'\))?/,
  examples: [
    {
      reported: "Cannot read properties of undefined (reading 'name')",
      message: "Cannot read properties of undefined (reading 'name')",
      member: 'name',
    },
    {
      reported: "Cannot set property 'age' of null",
      message: "Cannot set properties of null (setting 'age')",
      member: 'age',
    },
  ],
  reword: ([verb = 'read', old = '', value = 'undefined', now = '']) => {
    const member = old === '' ? now : old;
    const action = member === '' ? '' : ` (${verb}${verb === 'set' ? 't' : ''}ing '${member}')`;
    return {
      message: `Cannot ${verb} properties of ${value}${action}`,
      ...(member !== '' && { member }),
    };
  },
};

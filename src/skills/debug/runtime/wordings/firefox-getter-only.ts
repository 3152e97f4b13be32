import type { Wording } from '../wording.ts';

/** A new value for a member that has only a getter. */
export const firefoxGetterOnly: Wording = {
  id: 'firefox-getter-only',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^setting getter-only property "?([^"\s]+)"?/,
  examples: [
    {
      reported: 'setting getter-only property "area"',
      message: 'Cannot set property area of object which has only a getter',
      member: 'area',
    },
  ],
  reword: ([member = '']) => ({
    message: `Cannot set property ${member} of object which has only a getter`,
    member,
  }),
};

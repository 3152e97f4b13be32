import type { Wording } from '../wording.ts';

/** A new value for a member that is fixed. */
export const firefoxReadOnly: Wording = {
  id: 'firefox-read-only',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^["']?([\p{L}\w$.]+)["']? is read-only/u,
  examples: [
    {
      reported: '"name" is read-only',
      message: "Cannot assign to read only property 'name' of object",
      member: 'name',
    },
  ],
  reword: ([member = '']) => ({
    message: `Cannot assign to read only property '${member}' of object`,
    member,
  }),
};

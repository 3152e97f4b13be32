import { evaluatedAs } from '../evaluated-as.ts';
import type { Wording } from '../wording.ts';

/** A member of undefined or null, with the whole expression. */
export const safariNotAnObject: Wording = {
  id: 'safari-not-an-object',
  engine: 'Safari',
  errorName: 'TypeError',
  pattern: /^(undefined|null) is not an object(?: \(evaluating '(.+)'\))?/,
  examples: [
    {
      reported: "undefined is not an object (evaluating 'cart.items.length')",
      message: "Cannot read properties of undefined (reading 'length')",
      subject: 'cart.items',
      member: 'length',
    },
    {
      reported: "null is not an object (evaluating 'box.value = 3')",
      message: "Cannot set properties of null (setting 'value')",
      subject: 'box',
      member: 'value',
    },
    {
      reported: "undefined is not an object (evaluating 'rows[i].name')",
      message: "Cannot read properties of undefined (reading 'name')",
      subject: 'rows[i]',
      member: 'name',
    },
    {
      reported: "undefined is not an object (evaluating 'user.name.trim()')",
      message: "Cannot read properties of undefined (reading 'trim')",
      subject: 'user.name',
      member: 'trim',
    },
    {
      reported: "undefined is not an object (evaluating 'Object.keys(prices)')",
      message: 'Cannot convert undefined or null to object',
      subject: 'prices',
    },
  ],
  reword: ([value = 'undefined', evaluated = '']) => evaluatedAs(value, evaluated),
};

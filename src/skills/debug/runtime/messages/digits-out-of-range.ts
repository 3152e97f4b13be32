import { callNamed, isCallNamed, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
const texts = (method: string, from: string, to: string) => ({
  message: `${method} gets a number that is not between ${from} and ${to}`,
  why: `the number between the brackets of ${method} says how many digits (or which base), and has limits`,
  hints: [
    `Print what stands between the brackets of ${method}( ).`,
    'How is it worked out, and for which input does it leave the limits?',
    'Do the value and the number of digits stand in the right places?',
  ] as const,
});

const isHere = isCallNamed(/^(?:toFixed|toPrecision|toExponential|toString)$/);

/** "toFixed() digits argument must be between 0 and 100". */
export const digitsOutOfRange: RuntimeMessage = {
  id: 'digits-out-of-range',
  concept: 'numbers',
  errorName: 'RangeError',
  pattern:
    /^(toFixed|toPrecision|toExponential|toString)\(\) (?:digits |radix )?argument must be between (\d+) and (\d+)/,
  examples: [
    {
      source: 'const digits = -2;\nconsole.log((3.14159).toFixed(digits));',
      message: 'toFixed() digits argument must be between 0 and 100',
      line: 2,
      says: 'toFixed gets a number',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) =>
        isHere(node) &&
        callNamed(node, new RegExp(`^${report.parts[0] ?? 'toFixed'}$`)) !== undefined &&
        node.arguments.length > 0,
    ),
  explain: (site) => {
    const node = nodeAt(site, isCallNamed(new RegExp(`^${site.parts[0] ?? 'toFixed'}$`)));
    return {
      ...texts(site.parts[0] ?? 'toFixed', site.parts[1] ?? '0', site.parts[2] ?? '100'),
      ...(node !== undefined && { node }),
    };
  },
};

import { knownValue, type KnownValue } from './known-value.ts';
import type { MessageContext, MessageRule } from './message-rule.ts';

/** QuickJS's reason for refusing a regular expression, and V8's. */
const REASONS: readonly (readonly [RegExp, (pattern: string, flags: string) => string])[] = [
  [/^expecting '\)'$/, () => 'Unterminated group'],
  [/^nothing to repeat$/, () => 'Nothing to repeat'],
  [/^extraneous characters at the end$/, () => "Unmatched ')'"],
  [/^duplicate group name$/, () => 'Duplicate capture group name'],
  [/^invalid group name$/, () => 'Invalid capture group name'],
  [/^group name not defined$/, () => 'Invalid named capture referenced'],
  [/^unknown unicode (?:property|script|general|\w)/, () => 'Invalid property name'],
  [/^invalid group$/, () => 'Invalid group'],
  [/^invalid repetition count$/, () => 'numbers out of order in {} quantifier'],
  [/^back reference out of range/, () => 'Invalid escape'],
  [
    /^invalid class range$/,
    (pattern) =>
      /\[[^\]]*\\[dwsDWS]-|-\\[dwsDWS]/.test(pattern)
        ? 'Invalid character class'
        : 'Range out of order in character class',
  ],
  [
    /^invalid escape sequence/,
    (pattern) => (/\\[uc]/.test(pattern) ? 'Invalid Unicode escape' : 'Invalid escape'),
  ],
  [
    /^unexpected end$/,
    (pattern) =>
      /(?:^|[^\\])(?:\\\\)*\\$/.test(pattern)
        ? '\\ at end of pattern'
        : 'Unterminated character class',
  ],
  [
    /^syntax error$/,
    (pattern) => (/^\{\d/.test(pattern) ? 'Nothing to repeat' : 'Lone quantifier brackets'),
  ],
];

/** Errors of `new RegExp(text)` and of string methods that make one. */
export const regularExpressions: readonly MessageRule[] = [
  {
    id: 'regular-expression-flags',
    pattern: /^invalid regular expression flags$/,
    render: (context) => {
      const [, flags] = texts(context);
      return flags && `Invalid flags supplied to RegExp constructor '${flags}'`;
    },
    examples: ["new RegExp('a', 'zz')"],
  },
  {
    id: 'regular-expression',
    pattern: /^(.+)$/,
    render: (context) => {
      const { thrown } = context;
      if (thrown.name !== 'SyntaxError' || thrown.native !== 'RegExp') return undefined;
      const found = REASONS.find(([pattern]) => pattern.test(thrown.message));
      const [pattern, flags = ''] = texts(context);
      if (found === undefined || pattern === undefined) return undefined;
      return `Invalid regular expression: /${pattern}/${flags}: ${found[1](pattern, flags)}`;
    },
    examples: [
      "new RegExp('(')",
      "new RegExp('[a', 'u')",
      "new RegExp('*')",
      "new RegExp(')')",
      "new RegExp('\\\\')",
      "'abc'.match('(')",
      "const text = '[b-a]'; new RegExp(text)",
      "new RegExp('(?<n')",
    ],
  },
];

/** Pattern and flags of the call, as far as the text gives them. */
function texts({ tree, marked }: MessageContext): readonly (string | undefined)[] {
  for (const node of marked) {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    return node.arguments.slice(0, 2).map((argument) => textOf(knownValue(tree, argument)));
  }
  return [];
}

function textOf(value: KnownValue | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}

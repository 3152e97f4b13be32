import {
  isParameter,
  methodCall,
  textOf,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { literalOf } from '../conditions.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (place: string, text: string) => ({
  message: `${place} cannot be set: ${text} is text, and a text never changes its signs`,
  why: 'a text can only be replaced by a new one; in a module this line is even an error',
  hints: [
    `Print ${text} before and after this line.`,
    'What is the difference between a list and a text when you store something at a position?',
    'How can you build a new text from the parts before and behind the sign?',
  ] as const,
});

/** Methods that texts have and lists do not. */
const textMethods =
  /^(toUpperCase|toLowerCase|charAt|charCodeAt|split|trim|replace|replaceAll|substring|padStart|padEnd)$/;

/** Whether a name certainly holds text: by where it comes from, or by what is asked of it. */
function isText(program: ParsedProgram, node: Node): boolean {
  if (certainKind(program, node) === 'string') return true;
  return (variableOf(program, node)?.references ?? []).some(({ identifier }) => {
    const { parent } = identifier;
    const called = parent.parent && methodCall(parent.parent);
    return called?.object === identifier && textMethods.test(called.method);
  });
}

/** A new text with another sign at the place. */
function rebuilt(program: ParsedProgram, name: string, index: Node, value: string): string {
  const at = literalOf(program, index);
  if (at === 0) return `${value} + ${name}.slice(1)`;
  const position = textOf(program, index);
  const next = typeof at === 'number' ? String(at + 1) : `${position} + 1`;
  return `${name}.slice(0, ${position}) + ${value} + ${name}.slice(${next})`;
}

/** `word[0] = 'B'`. */
export const textCharacterAssigned: SemanticRule = {
  id: 'text-character-assigned',
  concept: 'strings',
  misconception: 'A character can be replaced with s[0] = "x"',
  confidence: 94,
  explains: /read only property/,
  examples: [
    {
      bad: 'let word = "cat";\nword[0] = "b";\nconsole.log(word);',
      good: 'let word = "cat";\nword = "b" + word.slice(1);\nconsole.log(word);',
      line: 2,
    },
    {
      bad: 'function hide(text, at) {\n  text = text.toUpperCase();\n  text[at] = "*";\n  return text;\n}',
      good: 'function hide(text, at) {\n  text = text.toUpperCase();\n  text = text.slice(0, at) + "*" + text.slice(at + 1);\n  return text;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    AssignmentExpression: (node) => {
      const { left, right, operator, parent } = node;
      if (left.type !== 'MemberExpression' || !left.computed || operator !== '=') return;
      const object = unwrap(left.object);
      if (object.type !== 'Identifier' || !isText(program, object)) return;
      const variable = variableOf(program, object);
      const definition = variable?.defs[0];
      const isChangeable =
        isParameter(variable) ||
        (definition?.type === 'Variable' && definition.parent.kind !== 'const');
      const value = textOf(program, right);
      const text = `${object.name} = ${rebuilt(program, object.name, left.property, value)}`;
      const fix = { title: 'build a new text', edits: [replace(node, text)] };
      const canMend = isChangeable && parent.type === 'ExpressionStatement';
      report({ node, ...texts(shown(program, left), object.name), ...(canMend && { fix }) });
    },
  }),
};

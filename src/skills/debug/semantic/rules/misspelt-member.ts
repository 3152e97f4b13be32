import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, textOf, type ParsedProgram } from '../../tree.ts';
import { distance } from '../../words.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { nodesOf } from '../sources.ts';

/** Members that beginners use every day, long enough that a near miss is a slip. */
const members = [
  ...['length', 'push', 'forEach', 'filter', 'reduce', 'indexOf', 'includes', 'slice', 'splice'],
  ...['concat', 'reverse', 'shift', 'unshift', 'findIndex', 'toUpperCase', 'toLowerCase', 'trim'],
  ...['charAt', 'charCodeAt', 'substring', 'replace', 'replaceAll', 'split', 'startsWith'],
  ...['endsWith', 'padStart', 'padEnd', 'repeat', 'toString', 'toFixed', 'hasOwnProperty'],
  ...['getElementById', 'querySelector', 'querySelectorAll', 'addEventListener', 'innerHTML'],
  ...['textContent', 'classList', 'appendChild', 'createElement', 'stringify', 'parseInt'],
  ...['isInteger', 'isArray', 'entries', 'assign'],
];
const byLowerCase = new Map(members.map((name) => [name.toLowerCase(), name]));
const right = new Set([...members, 'lengths', 'trims', 'concats', 'slices', 'filters', 'repeats']);

const texts = (wrong: string, meant: string) => ({
  message: `there is no ${wrong} here; ${meant} is near: capital and small letters and every letter count`,
  why: `a member that does not exist gives undefined, without any error at that place`,
  hints: [
    `Print the value of the member ${wrong}: what is it?`,
    'Look the name up where you learned it, letter by letter.',
    `Compare ${wrong} with the same word elsewhere in your code or notes: which letters differ?`,
  ] as const,
});

const namingTypes = [
  ...(['Property', 'MethodDefinition', 'PropertyDefinition'] as const),
  ...(['TSPropertySignature', 'TSMethodSignature'] as const),
];

/** Every name that the program itself gives to a property or a method. */
function ownNames(program: ParsedProgram): ReadonlySet<string> {
  const names = new Set<string>();
  const ofType = nodesOf(program);
  const add = (key: TSESTree.Node | undefined) => {
    if (key?.type === 'Identifier') names.add(key.name);
    if (key?.type === 'Literal') names.add(String(key.value));
  };
  for (const type of namingTypes) for (const { key } of ofType(type)) add(key);
  for (const { left } of ofType('AssignmentExpression')) add(memberKey(left));
  return names;
}

function memberKey(node: TSESTree.Node): TSESTree.Node | undefined {
  return node.type === 'MemberExpression' && !node.computed ? node.property : undefined;
}

/** Names that were looked at before, with what was meant. */
const judged = new Map<string, string | undefined>();
const mostJudged = 5000;

/** The member that was meant, if exactly one is a slip away. */
function meantMember(name: string): string | undefined {
  if (judged.has(name)) return judged.get(name);
  if (judged.size >= mostJudged) judged.clear();
  const meant = findMeant(name);
  judged.set(name, meant);
  return meant;
}

function findMeant(name: string): string | undefined {
  if (right.has(name)) return undefined;
  const other = byLowerCase.get(name.toLowerCase());
  if (other !== undefined) return other;
  if (name.length < 5) return undefined;
  const near = members.filter(
    (each) =>
      each.length > 5 && Math.abs(each.length - name.length) <= 1 && distance(name, each) === 1,
  );
  return near.length === 1 ? near[0] : undefined;
}

/** `.lenght`, `.toUppercase()`, `document.getElementByID`. */
export const misspeltMember: SemanticRule = {
  id: 'misspelt-member',
  concept: 'debugging',
  confidence: 93,
  explains: /is not a function|of undefined|NaN/,
  examples: [
    {
      bad: 'const names = ["a"];\nfor (let i = 0; i < names.lenght; i++) console.log(names[i]);',
      good: 'const names = ["a"];\nfor (let i = 0; i < names.length; i++) console.log(names[i]);',
      line: 2,
    },
    {
      bad: 'const shout = (text) => text.toUppercase();',
      good: 'const box = { lenght: 3 };\nconsole.log(box.lenght);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => {
    let own: ReadonlySet<string> | undefined;
    return {
      MemberExpression: (node) => {
        const name = node.computed ? undefined : propertyName(node);
        const meant = name === undefined ? undefined : meantMember(name);
        if (name === undefined || meant === undefined) return;
        own ??= ownNames(program);
        if (own.has(name)) return;
        const [start, end] = node.property.range;
        const shown = textOf(program, node.property);
        const fix = { title: `write ${meant}`, edits: [{ start, end, text: meant }] };
        report({ node: node.property, ...texts(shown, meant), fix });
      },
    };
  },
};

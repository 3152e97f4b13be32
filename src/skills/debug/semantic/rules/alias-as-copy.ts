import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  enclosingFunction,
  initializerOf,
  isNeverReassigned,
  isParameter,
  methodCall,
  propertyName,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { collectionOf } from '../collections.ts';
import { replace } from '../edits.ts';
import { nodesOf } from '../nodes-of.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const copyName =
  /copy|copied|clone|backup|original|before|previous|old|saved|snapshot|duplicate|temp|tmp|new|updated|changed|sorted|reversed|modified|edited|next|second|other|another|mine|2$/i;
/** Names that promise a copy, whatever happens to the original. */
const strictCopyName = /copy|copied|clone|backup|snapshot|duplicate/i;
const changing = new Set([
  ...[
    'push',
    'pop',
    'shift',
    'unshift',
    'splice',
    'sort',
    'reverse',
    'fill',
    'set',
    'add',
    'delete',
    'clear',
  ],
]);

const texts = (copy: string, original: string) => ({
  message: `${copy} is not a copy: it is another name for ${original}, so a change of one changes both`,
  why: 'a list or an object is not copied by =; both names lead to the same one',
  hints: [
    `Print ${copy} === ${original}.`,
    `How many lists or objects did this line make?`,
    `What would have to stand behind the = so that a new one is made?`,
  ] as const,
});

const fieldCopyName = /copy|backup|snapshot|saved|original|previous/i;

/** Whether the program changes the list of a field in its place: `this.lines.push(…)`. */
function isChangedList(program: ParsedProgram, field: string): boolean {
  return nodesOf(program)('CallExpression').some((call) => {
    const called = methodCall(call);
    return (
      called?.object.type === 'MemberExpression' &&
      called.object.object.type === 'ThisExpression' &&
      propertyName(called.object) === field &&
      /^(push|pop|shift|unshift|splice|sort|reverse)$/.test(called.method)
    );
  });
}

/** Whether a use changes what is inside: `x.push(1)`, `x[0] = 1`, `x.name = 'a'`. */
function isChange(use: Node): boolean {
  const { parent } = use;
  if (parent?.type !== 'MemberExpression' || parent.object !== use) return false;
  const outer = parent.parent;
  if (outer.type === 'AssignmentExpression') return outer.left === parent;
  if (outer.type === 'UpdateExpression') return true;
  if (outer.type === 'UnaryExpression') return outer.operator === 'delete';
  const called = methodCall(outer);
  return called?.object === use && changing.has(called.method);
}

function usesBehind(variable: Variable, node: Node): readonly Node[] {
  return variable.references
    .map(({ identifier }) => identifier)
    .filter((use) => use.range[0] > node.range[1]);
}

/** `const copy = list; copy.push(4); console.log(list);` */
export const aliasAsCopy: SemanticRule = {
  id: 'alias-as-copy',
  concept: 'references',
  misconception: 'Assigning an object copies it',
  confidence: 92,
  examples: [
    {
      bad: 'const list = [1, 2];\nconst copy = list;\ncopy.push(3);\nconsole.log(list, copy);',
      good: 'const list = [1, 2];\nconst copy = [...list];\ncopy.push(3);\nconsole.log(list, copy);',
      line: 2,
    },
    {
      bad: 'const user = { name: "Ann" };\nconst updated = user;\nupdated.name = "Bob";\nconsole.log(user.name, updated.name);',
      good: 'const user = { name: "Ann" };\nconst updated = { ...user };\nupdated.name = "Bob";\nconsole.log(user.name, updated.name);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    AssignmentExpression: (node) => {
      const { left, right, operator } = node;
      const [kept, field] = [propertyName(left), propertyName(right)];
      if (operator !== '=' || kept === undefined || field === undefined) return;
      if (!fieldCopyName.test(kept) || right.type !== 'MemberExpression') return;
      if (right.object.type !== 'ThisExpression' || !isChangedList(program, field)) return;
      if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return;
      const text = textOf(program, right);
      const fix = { title: 'make a copy', edits: [replace(right, `[...${text}]`)] };
      report({ node: right, ...texts(textOf(program, left), text), fix });
    },
    VariableDeclarator: ({ id, init, parent }) => {
      if (id.type !== 'Identifier' || init?.type !== 'Identifier') return;
      const [copy, original] = [variableOf(program, id), variableOf(program, init)];
      if (copy === undefined || original === undefined || !isNeverReassigned(copy)) return;
      const isTurned = isParameter(original) && isTurnedAndReturned(copy, id);
      if (!isTurned && !copyName.test(id.name) && !copyName.test(init.name)) return;
      if (enclosingFunction(id) === undefined && parent.parent.type === 'ExportNamedDeclaration')
        return;
      const [ofCopy, ofOriginal] = [usesBehind(copy, init), usesBehind(original, init)];
      // One of the two changes, and the other one is looked at afterwards as if it had not.
      const change = [...ofCopy, ...ofOriginal].find(isChange);
      if (change === undefined) return;
      const isOfCopy = ofCopy.includes(change);
      const looks = (isOfCopy ? ofOriginal : ofCopy).some(
        (use) => use.range[0] > change.range[1] && !isChange(use),
      );
      const isLookedAt = (isOfCopy ? ofCopy : ofOriginal).some((use) => !isChange(use));
      const isNamedCopy = strictCopyName.test(id.name) && isOfCopy && isParameter(original);
      if ((!looks || !isLookedAt) && !isNamedCopy && !isTurned) return;
      const text = copyOf(program, init);
      const fix = text !== undefined && {
        fix: { title: 'make a copy', edits: [replace(init, text)] },
      };
      report({ node: init, ...texts(id.name, init.name), ...fix });
    },
  }),
};

/** Whether a second name is only there to be sorted or turned round, and handed back. */
function isTurnedAndReturned({ references }: Variable, id: Node): boolean {
  const uses = references.map(({ identifier }) => identifier);
  const isTurned = uses.some((use) => {
    const called = use.parent.parent && methodCall(use.parent.parent);
    return called?.object === use && /^(sort|reverse|splice|shift|pop)$/.test(called.method);
  });
  const around = enclosingFunction(id);
  return (
    isTurned &&
    uses.some((use) => use.parent.type === 'ReturnStatement' && enclosingFunction(use) === around)
  );
}

/** How such a value is copied; undefined where its kind is not known. */
function copyOf(program: ParsedProgram, name: TSESTree.Identifier): string | undefined {
  const kind = collectionOf(program, name) ?? kindByUse(program, name);
  switch (kind) {
    case 'array':
      return `[...${name.name}]`;
    case 'object':
      return `{ ...${name.name} }`;
    case 'Map':
    case 'Set':
      return `new ${kind}(${name.name})`;
    default:
      return undefined;
  }
}

function kindByUse(program: ParsedProgram, name: TSESTree.Identifier): 'array' | undefined {
  const variable = variableOf(program, name);
  if (initializerOf(variable) !== undefined) return undefined;
  const isList = variable?.references.some(({ identifier: { parent } }) =>
    ['push', 'pop', 'splice', 'sort', 'reverse'].includes(
      methodCall(parent.parent ?? parent)?.method ?? '',
    ),
  );
  return isList === true ? 'array' : undefined;
}

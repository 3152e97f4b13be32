import type { Change, ChangeKind } from '../change-kind.ts';
import { replacement } from '../edits.ts';
import { isFunction, methodCall, unwrap, type Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type === 'SpreadElement' && node.parent.type !== 'ObjectExpression') {
    return [replacement(scene, node, scene.text(node.argument), 0.35)];
  }
  if (node.type === 'YieldExpression' && node.delegate) {
    return [replacement(scene, node, `yield ${scene.text(node.argument)}`, 0.3)];
  }
  if (node.type !== 'CallExpression') return [];
  const inner = node.arguments.flatMap((given) =>
    isFunction(given) || given.type === 'SpreadElement'
      ? []
      : [replacement(scene, node, scene.text(given), 0.35 * likeness(node, given, scene))],
  );
  const called = methodCall(node);
  if (called === undefined || isName(called.object)) return inner;
  const likelihood = 0.35 * likeness(node, called.object, scene);
  return [...inner, replacement(scene, node, scene.text(called.object), likelihood)];
}

/** What is left after a call was taken away is mostly of the same kind as before. */
function likeness(call: Node, inner: Node, scene: Scene): number {
  const [before, after] = [scene.kindsOf(call), scene.kindsOf(inner)];
  if (before.size === 0 || after.size === 0) return before.has('boolean') ? 0.3 : 1;
  return [...before].some((kind) => after.has(kind)) ? 1 : 0.3;
}

/** `Math`, `Object`, `Array`: what is no value by itself. */
function isName(node: Node): boolean {
  const object = unwrap(node);
  return object.type === 'Identifier' && /^[A-Z]\w*[a-z]\w*$/.test(object.name);
}

/** A call or a spread around a value that is right by itself. */
export const extraCall: ChangeKind = {
  id: 'extra-call',
  concept: 'functions',
  examples: [
    {
      bad: 'function average(list) {\n  let sum = 0;\n  for (const n of list) sum += n;\n  return Math.round(sum / list.length);\n}\n',
      good: 'function average(list) {\n  let sum = 0;\n  for (const n of list) sum += n;\n  return sum / list.length;\n}\n',
      entry: 'average',
      cases: [
        { args: [[1, 2]], expected: 1.5 },
        { args: [[4]], expected: 4 },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message: `${from} does more with its value than the checks expect`,
    hints: [
      `Take ${around} apart from the inside out: which value does each step give?`,
      'After which step does the value stop being what the failing check expects?',
      `What would be missing if one step of ${from} were not there?`,
    ],
  }),
};

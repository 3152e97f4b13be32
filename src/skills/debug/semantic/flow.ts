import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, isLoop, type Node } from '../tree.ts';

/** Whether control can come out at the end of a statement. Says yes where it is in doubt. */
export function canEnd(statement: Node | null | undefined): boolean {
  switch (statement?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return false;
    case 'BlockStatement':
      return statement.body.every(canEnd);
    case 'IfStatement':
      return (
        statement.alternate === null || canEnd(statement.consequent) || canEnd(statement.alternate)
      );
    case 'TryStatement':
      if (statement.finalizer !== null && !canEnd(statement.finalizer)) return false;
      return (
        canEnd(statement.block) || (statement.handler !== null && canEnd(statement.handler.body))
      );
    case 'SwitchStatement':
      return canSwitchEnd(statement);
    case 'WhileStatement':
    case 'DoWhileStatement':
      return !isTrue(statement.test) || hasOwnBreak(statement.body);
    case 'ForStatement':
      return (statement.test !== null && !isTrue(statement.test)) || hasOwnBreak(statement.body);
    case 'LabeledStatement':
      return canEnd(statement.body) || hasLabelledBreak(statement);
    default:
      return true;
  }
}

function canSwitchEnd({ cases }: TSESTree.SwitchStatement): boolean {
  if (!cases.some(({ test }) => test === null)) return true;
  if (cases.some((each) => each.consequent.some(hasOwnBreak))) return true;
  return cases.at(-1)?.consequent.every(canEnd) ?? true;
}

function isTrue(test: Node): boolean {
  return test.type === 'Literal' && Boolean(test.value);
}

/** A `break` that leaves the loop or the switch whose body this is. */
function hasOwnBreak(body: Node): boolean {
  if (body.type === 'BreakStatement') return body.label === null;
  if (isLoop(body) || body.type === 'SwitchStatement') return false;
  for (const node of descendants(body, { intoFunctions: false })) {
    if (node.type !== 'BreakStatement' || node.label !== null) continue;
    let { parent }: { parent?: Node } = node;
    while (parent !== undefined && parent !== body) {
      if (isLoop(parent) || parent.type === 'SwitchStatement') break;
      ({ parent } = parent);
    }
    if (parent === body) return true;
  }
  return false;
}

function hasLabelledBreak({ label, body }: TSESTree.LabeledStatement): boolean {
  return [...descendants(body, { intoFunctions: false })].some(
    (node) => node.type === 'BreakStatement' && node.label?.name === label.name,
  );
}

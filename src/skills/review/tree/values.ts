import { unwrap, type Node } from '../../language/nodes.ts';
import { kindOfExpression, type ValueKind } from '../../language/value-kinds.ts';

/** What an expression gives for certain, an awaited one too; undefined where the run decides. */
export function provenKind(expression: Node): ValueKind | undefined {
  const inner = unwrap(expression);
  return inner.type === 'AwaitExpression' ? provenKind(inner.argument) : kindOfExpression(inner);
}

/** A kind of value as messages say it: `a number`, `an array`. */
export function kindName(kind: ValueKind): string {
  return kind === 'array' || kind === 'object' ? `an ${kind}` : `a ${kind}`;
}

import type { ValueKind } from '../../language/value-kinds.ts';
import { methodCall, type Node, type ParsedProgram } from '../tree.ts';
import { elementSourcesOf, nodesOf, sourcesOf } from './sources.ts';
import { kindOf } from './value-kinds.ts';

/** The kind of a value, where every expression that it can come from gives that kind. */
export function certainKind(program: ParsedProgram, node: Node): ValueKind | undefined {
  const known = kinds.get(node) ?? { kind: findKind(program, node) };
  kinds.set(node, known);
  return known.kind;
}

/** What was found out about nodes, so that each is followed once. */
const kinds = new WeakMap<Node, { readonly kind: ValueKind | undefined }>();

/** The kind of every element of a list, where that is certain. */
export function elementKind(program: ParsedProgram, list: Node): ValueKind | undefined {
  const [first, ...rest] = (elementSourcesOf(program, list) ?? []).map(
    (source) => source.kind ?? kindOfPart(program, source.node),
  );
  return rest.every((kind) => kind === first) ? first : undefined;
}

function findKind(program: ParsedProgram, node: Node): ValueKind | undefined {
  const direct = kindOfPart(program, node);
  if (direct !== undefined) return direct;
  const sources = sourcesOf(program, node);
  const [first, ...rest] = (sources ?? []).map(
    (source) => source.kind ?? kindOfPart(program, source.node),
  );
  return rest.every((kind) => kind === first) ? first : undefined;
}

/** The kind that an expression shows by itself; a method that the program defines may give anything. */
function kindOfPart(program: ParsedProgram, node: Node): ValueKind | undefined {
  const method = methodCall(node)?.method;
  const isOwn =
    method !== undefined &&
    nodesOf(program)('MethodDefinition').some(
      ({ key }) => key.type === 'Identifier' && key.name === method,
    );
  return isOwn ? undefined : kindOf(program, node);
}

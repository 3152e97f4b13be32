import type { Node } from 'acorn';

/** A node of acorn's tree whose fields are looked at by name. */
export type Shape = Node & Readonly<Record<string, unknown>>;

export function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

export function childrenOf(node: Shape): readonly Shape[] {
  return Object.values(node).flatMap((value) => {
    if (Array.isArray(value)) return (value as readonly unknown[]).filter(isShape);
    return isShape(value) ? [value] : [];
  });
}

/** A node's type; an empty text for what is no node. */
export const typeOf = (value: unknown): string => (isShape(value) ? value.type : '');

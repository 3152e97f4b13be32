/** What the folders of runtime/ use of the language skill besides the syntax tree. */
export { applyEdits } from '../../language/edit.ts';
export type { TextEdit } from '../../language/edit.ts';
export { ancestors } from '../../language/nodes.ts';
export { kindOfExpression } from '../../language/value-kinds.ts';
export type { ValueKind } from '../../language/value-kinds.ts';

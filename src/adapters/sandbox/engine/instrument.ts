import type {
  CatchClause,
  Expression,
  MetaProperty,
  Pattern,
  Program,
  Property,
  SpreadElement,
} from 'acorn';
import { simple } from 'acorn-walk';
import type { ScriptKind } from './parse.ts';
import { edit, type Edit, type EditedText } from './position-map.ts';

/** Name in the guest of what instrumented programs call. */
export const programName = '$program';

const thrownName = '$thrown';

export type InstrumentOptions = {
  readonly source: string;
  readonly tree: Program;
  readonly kind: ScriptKind;
  readonly path: string;
  /** A top-level name to make known to the worker. */
  readonly capture?: string | undefined;
};

/**
 * Lets the learner's `catch` see errors as V8 words them, gives `import.meta` its values, and wraps
 * CommonJS into its function. No line moves.
 */
export function instrument(options: InstrumentOptions): EditedText {
  const { source, tree, kind, path, capture } = options;
  const edits: Edit[] = [];
  if (source.startsWith('#!')) edits.push({ start: 0, end: 2, text: '//' });
  simple(tree, {
    CatchClause: (node) => void edits.push(...catchEdits(source, node)),
    VariableDeclarator: ({ id, init }) => void edits.push(...takenEdits(id, init)),
    AssignmentExpression: ({ left, right }) => void edits.push(...takenEdits(left, right)),
    ImportExpression: ({ start, end }) => void edits.push(...wrapped({ start, end }, 'imported')),
    ObjectExpression: (node) => void edits.push(...node.properties.flatMap(spreadEdits)),
    MetaProperty: (node) => void edits.push(...metaEdits(node, path)),
  });
  const isScript = kind === 'commonjs';
  if (isScript) {
    edits.unshift({
      start: 0,
      end: 0,
      text: '(function (exports, require, module, __filename, __dirname) {',
    });
  }
  const captured = capture === undefined ? '' : `;${programName}.capture(() => ${capture});`;
  const end = `\n${captured}${isScript ? '})' : ''}`;
  return edit(source, [...edits, { start: source.length, end: source.length, text: end }]);
}

function catchEdits(source: string, { param, body }: CatchClause): readonly Edit[] {
  const start = body.start + 1;
  if (param == null) return [];
  if (param.type === 'Identifier') {
    return [{ start, end: start, text: `${programName}.mend(${param.name});` }];
  }
  const pattern = source.slice(param.start, param.end).replaceAll(/[\n\r\u2028\u2029]/g, ' ');
  return [
    { start: param.start, end: param.end, text: thrownName },
    { start, end: start, text: `let ${pattern} = ${programName}.mend(${thrownName});` },
  ];
}

/** Values that may be a text, whose characters QuickJS does not copy. */
function spreadEdits(property: Property | SpreadElement): readonly Edit[] {
  if (property.type !== 'SpreadElement') return [];
  const { start, end, type } = property.argument;
  if (type === 'ObjectExpression' || type === 'ArrayExpression' || type === 'ThisExpression')
    return [];
  return wrapped({ start, end }, 'own');
}

/** QuickJS does not tell whether it was null or undefined that an object pattern took apart. */
function takenEdits(target: Pattern, value: Expression | null | undefined): readonly Edit[] {
  const mayBeNothing = value?.type !== 'ObjectExpression';
  return value && mayBeNothing && target.type === 'ObjectPattern' ? wrapped(value, 'taken') : [];
}

/** Gives what stands there to a function of the guest. */
function wrapped({ start, end }: Omit<Edit, 'text'>, name: string): readonly Edit[] {
  return [
    { start, end: start, text: `${programName}.${name}(` },
    { start: end, end, text: ')' },
  ];
}

function metaEdits({ start, end, meta }: MetaProperty, path: string): readonly Edit[] {
  if (meta.name !== 'import') return [];
  return [{ start, end, text: `${programName}.meta(${JSON.stringify(path)})` }];
}

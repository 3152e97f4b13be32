import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { kindOfExpression, type ValueKind } from '../../language/value-kinds.ts';
import {
  initializerOf,
  isFunction,
  isNeverReassigned,
  methodCall,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import { definitionIn, memberName, ownerOfMember } from './member-uses.ts';

const numberMakers = new Set(['parseInt', 'parseFloat', 'Number']);

/** The kind of an expression's value where it is certain; through variables that never change. */
export function kindOf(program: ParsedProgram, node: Node): ValueKind | undefined {
  return kindOfExpression(node, (name) => kindOfVariable(program, name));
}

/** Whether an expression is certainly an array of numbers. */
export function isNumberArray(program: ParsedProgram, node: Node): boolean {
  const expression = unwrap(node);
  if (expression.type === 'ArrayExpression') {
    const { elements } = expression;
    return (
      elements.length > 0 &&
      elements.every((element) => element !== null && isNumeric(program, element))
    );
  }
  if (expression.type === 'Identifier') {
    const variable = variableOf(program, expression);
    if (variable === undefined) return false;
    if (isNumberArrayType(annotationOf(variable))) return true;
    const init = initializerOf(variable);
    if (init === undefined || !isNeverReassigned(variable)) return false;
    return init.range[1] <= expression.range[0] && isNumberArray(program, init);
  }
  if (expression.type === 'MemberExpression') {
    const owner = ownerOfMember(expression);
    const name = memberName(expression);
    const definition = owner && name !== undefined ? definitionIn(owner, name) : undefined;
    return (
      definition?.type === 'PropertyDefinition' &&
      isNumberArrayType(definition.typeAnnotation?.typeAnnotation)
    );
  }
  const call = methodCall(expression);
  if (call === undefined) return false;
  if (call.method === 'map') return isNumberMaker(program, call.call.arguments[0]);
  if (['filter', 'slice', 'toReversed', 'reverse'].includes(call.method)) {
    return isNumberArray(program, call.object);
  }
  return false;
}

function isNumeric(program: ParsedProgram, node: Node): boolean {
  if (node.type === 'SpreadElement') return isNumberArray(program, node.argument);
  return kindOf(program, node) === 'number';
}

function isNumberMaker(program: ParsedProgram, node: Node | undefined): boolean {
  if (node === undefined) return false;
  if (node.type === 'Identifier') return numberMakers.has(node.name);
  return isFunction(node) && node.body.type !== 'BlockStatement' && isNumeric(program, node.body);
}

function isNumberArrayType(type: TSESTree.TypeNode | undefined): boolean {
  return type?.type === 'TSArrayType' && type.elementType.type === 'TSNumberKeyword';
}

function kindOfVariable(program: ParsedProgram, name: TSESTree.Identifier): ValueKind | undefined {
  const variable = variableOf(program, name);
  if (variable === undefined) return undefined;
  const annotated = kindOfType(annotationOf(variable));
  if (annotated !== undefined) return annotated;
  const init = initializerOf(variable);
  if (init === undefined || !isNeverReassigned(variable)) return undefined;
  // Looking only backwards ends even where variables refer to each other.
  return init.range[1] <= name.range[0] ? kindOf(program, init) : undefined;
}

/** The kind of value that a type names. */
export function kindOfType(type: TSESTree.TypeNode | undefined): ValueKind | undefined {
  switch (type?.type) {
    case 'TSArrayType':
    case 'TSTupleType':
      return 'array';
    case 'TSTypeReference':
      return type.typeName.type === 'Identifier' && /^(Readonly)?Array$/.test(type.typeName.name)
        ? 'array'
        : undefined;
    case 'TSTypeOperator':
      return kindOfType(type.typeAnnotation);
    case 'TSStringKeyword':
      return 'string';
    case 'TSNumberKeyword':
      return 'number';
    case 'TSBooleanKeyword':
      return 'boolean';
    default:
      return undefined;
  }
}

/** The declared type of a variable or parameter, where it is written down. */
function annotationOf(variable: Variable | undefined): TSESTree.TypeNode | undefined {
  const [identifier] = variable?.identifiers ?? [];
  return identifier?.type === 'Identifier' ? identifier.typeAnnotation?.typeAnnotation : undefined;
}

import { createTypeChecker } from '../adapters/types/typescript-checker.ts';
import type { TypeChecker } from '../ports/type-checker.ts';

let checker: TypeChecker | undefined;

/** The checker that calls share which bring none: it keeps the language's own declarations. */
export function sharedTypeChecker(): TypeChecker {
  checker ??= createTypeChecker();
  return checker;
}

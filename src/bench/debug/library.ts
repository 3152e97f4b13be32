import type { DiagnoseInput } from '../../library/debug.ts';

/** What the bench calls of the product, and nothing inside it. */
export { createSandbox, diagnose } from '../../library/debug.ts';
export type { DiagnoseInput, Diagnosis, Finding, Sandbox } from '../../library/debug.ts';

type CallTests = Extract<NonNullable<DiagnoseInput['tests']>, { readonly entry: string }>;

/** One call of a function and the value that it must give. */
export type Case = CallTests['cases'][number];

/** What the bench calls of the product, and nothing inside it. */
export { createSandbox, diagnose } from '../../library/debug.ts';
export type { DiagnoseInput, Diagnosis, Finding, Sandbox } from '../../library/debug.ts';

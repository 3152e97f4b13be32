import { diagnose, type DiagnoseInput, type Finding } from './library.ts';

/** The findings of a program; a crash is said on standard error and counts as nothing found. */
export async function findingsOrNone(
  name: string,
  input: DiagnoseInput,
): Promise<readonly Finding[]> {
  try {
    return (await diagnose(input)).findings;
  } catch (error) {
    process.stderr.write(`crash on ${name}: ${String(error)}\n`);
    return [];
  }
}

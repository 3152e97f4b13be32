import type { JobFile } from './job.ts';
import type { SourceFile } from '../port.ts';

const typeScriptName = /\.[mc]?ts$/;

/** What the worker can run: TypeScript without its types, all else as it is. */
export async function toJavaScript(files: readonly SourceFile[]): Promise<readonly JobFile[]> {
  const result: JobFile[] = [];
  for (const file of files) result.push(await fileOf(file));
  return result;
}

async function fileOf({ path, source }: SourceFile): Promise<JobFile> {
  if (/\.[jt]sx$/.test(path)) {
    const problem = { message: 'JSX is not supported here', line: 1, column: 1 };
    return { path, source, isTypeScript: false, problem };
  }
  if (!typeScriptName.test(path)) return { path, source, isTypeScript: false };
  const { blankTypes } = await import('./blank-types.ts');
  return { path, isTypeScript: true, ...blankTypes(path, source) };
}

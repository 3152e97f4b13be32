import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import type { MisuseRow } from './row.ts';
import type { Sample, Workbench } from './tools/tool.ts';

/** What the tools need of a row: the language, and both programs under a name of their own. */
type Pair = Pick<MisuseRow, 'id' | 'language' | 'bad' | 'twin'>;

/** Strict as a learner would set it: types may be left out. Every file is a module of its own. */
const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  allowJs: true,
  checkJs: true,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  noImplicitAny: false,
};

const strictPlus: ts.CompilerOptions = {
  ...strict,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  noFallthroughCasesInSwitch: true,
  noImplicitReturns: true,
};

/** Writes bad programs and twins (row by row, the bad one first) to a folder while `work` lasts. */
export async function withWorkbench<Result>(
  rows: readonly Pair[],
  work: (workbench: Workbench) => Promise<Result>,
): Promise<Result> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tutorfleet-misuse-')));
  try {
    const samples = rows.flatMap(({ id, language, bad, twin }): Sample[] => [
      { file: join(folder, `${id}.bad.${language}`), language, source: bad },
      { file: join(folder, `${id}.twin.${language}`), language, source: twin },
    ]);
    for (const { file, source } of samples) await writeFile(file, source);
    const files = samples.map(({ file }) => file);
    return await work({
      folder,
      samples,
      strict: once(() => ts.createProgram(files, strict)),
      strictPlus: once(() => ts.createProgram(files, strictPlus)),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

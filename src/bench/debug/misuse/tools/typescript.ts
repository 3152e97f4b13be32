import { performance } from 'node:perf_hooks';
import ts from 'typescript';
import type { Checked, Tool, Workbench } from './tool.ts';

export const compilerStrict = compiler('tsc strict, noImplicitAny off', ({ strict }) => strict());

export const compilerStrictPlus = compiler(
  'tsc strict + unused, unreachable, fall-through, implicit returns',
  ({ strictPlus }) => strictPlus(),
);

function compiler(name: string, programOf: (workbench: Workbench) => ts.Program): Tool {
  return {
    name,
    check: (workbench) => {
      const program = programOf(workbench);
      return Promise.resolve(workbench.samples.map(({ file }) => checkFile(program, file)));
    },
  };
}

function checkFile(program: ts.Program, file: string): Checked {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not part of the program`);
  const start = performance.now();
  const diagnostics = [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ];
  const milliseconds = performance.now() - start;
  const reports = diagnostics.map(({ code, start: offset = 0, messageText }) => ({
    line: source.getLineAndCharacterOfPosition(offset).line + 1,
    rule: `TS${code}`,
    text: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
  return { reports, milliseconds };
}

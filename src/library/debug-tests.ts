import type { Case } from '../ports/sandbox.ts';
import type { DiagnoseInput, GivenTests } from '../skills/debug/diagnose-input.ts';
import { detectLanguage } from '../skills/language/detect.ts';

/** A test file of the learner's: its name and its text, which imports the program by its name. */
export type TestFile = { readonly name: string; readonly run: string };

/** What a program is checked with: calls of the function `entry`, or test files. */
export type LibraryTests = readonly Case[] | readonly TestFile[] | GivenTests;

export type LibraryInput = Omit<DiagnoseInput, 'tests'> & {
  readonly tests?: LibraryTests | undefined;
  /** The function that the cases call. */
  readonly entry?: string | undefined;
};

/** The file that runs several test files. */
const allTests = 'all.test.js';

/**
 * The input as the skill takes it.
 * @throws TypeError where there are cases and no entry.
 */
export function asSkillInput({ tests, entry, ...input }: LibraryInput): DiagnoseInput {
  if (tests === undefined || isGiven(tests)) return { ...input, tests };
  const ending = detectLanguage(input.source) === 'typescript' ? 'ts' : 'js';
  const { source, filename = `program.${ending}`, program } = input;
  const files = tests.filter((each) => 'run' in each);
  if (files.length > 0) {
    const own = program?.files ?? [{ path: filename, source }];
    return { ...input, filename, tests: testFiles(files, own) };
  }
  if (entry === undefined) {
    throw new TypeError('diagnose: tests need entry, the name of the function that they call');
  }
  return { ...input, tests: { entry, cases: tests.filter((each) => 'args' in each) } };
}

function isGiven(tests: LibraryTests): tests is GivenTests {
  return !Array.isArray(tests);
}

function testFiles(
  tests: readonly TestFile[],
  own: readonly { readonly path: string; readonly source: string }[],
): GivenTests {
  const files = [...own, ...tests.map(({ name, run }) => ({ path: name, source: run }))];
  const [first, ...others] = tests;
  if (first !== undefined && others.length === 0) return { program: { entry: first.name, files } };
  const source = tests.map(({ name }) => `import './${name}';\n`).join('');
  return { program: { entry: allTests, files: [...files, { path: allTests, source }] } };
}

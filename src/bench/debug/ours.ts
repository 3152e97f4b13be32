import { diagnose, type Diagnosis } from './library.ts';
import type { Language } from './clean-program.ts';

/** What debug says of a program, through the function that the package exports. */
export function diagnoseProgram(source: string, language: Language): Promise<Diagnosis> {
  return diagnose({ source, filename: language === 'typescript' ? 'program.ts' : 'program.js' });
}

import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { findingsOrNone } from '../../findings-or-none.ts';
import type { Finding } from '../../library.ts';
import { replaced, type Checked, type Report, type Sample, type Tool } from './tool.ts';

/** The debug tutor with nothing but the program: no tests, no described symptom. */
export const ours: Tool = {
  name: 'tutorfleet debug',
  check: async ({ samples }) => {
    const all: Checked[] = [];
    for (const sample of samples) all.push(await checkOne(sample));
    return all;
  },
};

async function checkOne({ file, source }: Sample): Promise<Checked> {
  const filename = basename(file);
  const start = performance.now();
  const findings = await findingsOrNone(filename, { source, filename });
  const milliseconds = performance.now() - start;
  return { reports: findings.map((finding) => reportOf(finding, source)), milliseconds };
}

function reportOf({ rule, line, message, why, fix }: Finding, source: string): Report {
  const text = `${rule} ${message} ${why}`;
  if (fix === undefined) return { line, rule, text };
  const backwards = [...fix.edits].sort((first, second) => second.start - first.start);
  const fixed = backwards.reduce(
    (program, { start, end, text: inserted }) => replaced(program, [start, end], inserted),
    source,
  );
  return { line, rule, text, fixed };
}

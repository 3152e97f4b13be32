import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import type { Report, Tool } from './tool.ts';

const command = join(
  dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
  'bin/oxlint',
);

/** Characters that it may print: some thousands of reports. */
const mostOutput = 64 * 2 ** 20;

const outputShape = z.object({
  diagnostics: z.array(
    z.object({
      message: z.string(),
      code: z.string().default(''),
      help: z.string().default(''),
      filename: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.number() }) })),
    }),
  ),
});

/** One process for the whole folder; its fixes are not part of its JSON. */
export const oxlint: Tool = {
  name: 'oxlint correctness + suspicious',
  isProcess: true,
  check: async ({ folder, samples }) => {
    const start = performance.now();
    const output = await run(folder);
    const milliseconds = (performance.now() - start) / samples.length;
    const reports = new Map<string, Report[]>(samples.map(({ file }) => [basename(file), []]));
    for (const { filename, code, message, help, labels } of outputShape.parse(JSON.parse(output))
      .diagnostics) {
      const line = labels[0]?.span.line ?? 1;
      reports
        .get(basename(filename))
        ?.push({ line, rule: code, text: `${code} ${message} ${help}` });
    }
    return samples.map(({ file }) => ({
      reports: reports.get(basename(file)) ?? [],
      milliseconds,
    }));
  },
};

/** It ends with 1 where it finds something, so that only missing output is a failure. */
function run(folder: string): Promise<string> {
  const options = ['-D', 'correctness', '-D', 'suspicious', '--format', 'json', '.'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [command, ...options],
      { cwd: folder, maxBuffer: mostOutput },
      (error, output) => {
        if (output === '') reject(new Error('oxlint printed nothing', { cause: error }));
        else resolve(output);
      },
    );
  });
}

import { performance } from 'node:perf_hooks';
import { Linter } from 'eslint';
import { eslintConfigs } from './eslint-configs.ts';
import { replaced, type Checked, type Report, type Sample, type Tool } from './tool.ts';

export const eslintTools: readonly Tool[] = Object.entries(eslintConfigs).map(
  ([name, configs]): Tool => ({
    name,
    check: ({ folder, samples, strict }) => {
      const linter = new Linter({ configType: 'flat', cwd: folder });
      const all: Linter.Config[] = [
        ...configs,
        { files: ['**/*.ts'], languageOptions: { parserOptions: { programs: [strict()] } } },
      ];
      return Promise.resolve(samples.map((sample) => checkOne(linter, all, sample)));
    },
  }),
);

function checkOne(linter: Linter, configs: Linter.Config[], { file, source }: Sample): Checked {
  const start = performance.now();
  const messages = linter.verify(source, configs, { filename: file });
  const milliseconds = performance.now() - start;
  return { reports: messages.map((message) => reportOf(message, source)), milliseconds };
}

function reportOf(
  { line, ruleId, message, fix, suggestions = [] }: Linter.LintMessage,
  source: string,
): Report {
  const rule = ruleId ?? 'parser';
  const first = fix ?? suggestions[0]?.fix;
  return {
    line,
    rule,
    text: `${rule} ${message}`,
    ...(first !== undefined && { fixed: replaced(source, first.range, first.text) }),
  };
}

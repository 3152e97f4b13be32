import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/services/**', 'test/install/**'],
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 20_000,
    reporters: ['default', './scripts/closing-line-reporter.ts'],
  },
});

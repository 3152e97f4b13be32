import { defineConfig } from 'vitest/config';

/** Tests that need servers of their own: each starts the ones it needs and stops them again. */
export default defineConfig({
  test: {
    include: ['test/services/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    reporters: ['default', './scripts/closing-line-reporter.ts'],
  },
});

/** Whether a file is named as vitest and jest name their tests. */
export function isTestFile(path: string): boolean {
  return /\.(test|spec)\.[cm]?[jt]sx?$/.test(path) || /(^|\/)__tests__\//.test(path);
}

/** Whether a test file counts on names such as `expect` that nobody imports. */
export function wantsTestGlobals(path: string, source: string): boolean {
  return isTestFile(path) && !/['"]node:test['"]/.test(source);
}

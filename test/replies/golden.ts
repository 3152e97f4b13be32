import { get_encoding } from 'tiktoken';
import { expect } from 'vitest';

const encoding = get_encoding('o200k_base');

/** Tokens of a text in o200k_base. */
export function tokensOf(text: string): number {
  return encoding.encode(text, 'all').length;
}

/**
 * Compares a model-visible text with `test/golden/<name>.txt`, which also records its tokens, and
 * holds it to its limit. `vitest -u` rewrites the file: read the difference before you commit it.
 */
export async function expectGolden(name: string, text: string, limit: number): Promise<void> {
  const tokens = tokensOf(text);
  await expect(`${text}\n\n(${tokens} tokens)\n`).toMatchFileSnapshot(`../golden/${name}.txt`);
  expect(tokens, `tokens of ${name}`).toBeLessThanOrEqual(limit);
}

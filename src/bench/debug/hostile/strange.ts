import { javaScript, type HostileInput } from './hostile-input.ts';

const program = 'const a = 1;\nconsole.log(a);\n';

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function everyByte(): Uint8Array {
  return Uint8Array.from({ length: 4096 }, (_, index) => (index * 167) % 256);
}

/** Signs that are no letters, files that are no programs, programs that do not want to end. */
export const strange: readonly HostileInput[] = [
  javaScript('empty', () => ''),
  javaScript('white-space', () => ' \t\n\r\n '),
  javaScript('comments-only', () => '// nothing\n/* here */\n'),
  javaScript('semicolons', () => ';'.repeat(5_000)),
  javaScript('nul', () => 'const a\0 = 1;\0\n'),
  javaScript('nul-10k', () => '\0'.repeat(10_000)),
  javaScript('byte-order-mark', () => `\uFEFF${program}`),
  javaScript('byte-order-marks', () => `\uFEFF\uFEFF${program}\uFEFF`),
  javaScript('lone-surrogates', () => `const a = '\uD800';\nconst \uDC00b = ;\n`),
  javaScript('invalid-utf-8', () => bytes(0x61, 0x20, 0xc3, 0x28, 0xff, 0xfe, 0xe2, 0x82, 0x3d)),
  javaScript('utf-16', () => new Uint8Array(Buffer.from(program, 'utf16le'))),
  javaScript('line-separators', () => 'const a = 1;\u2028const b 2;\u2029console.log(a);\u0085'),
  javaScript('right-to-left', () => "const a = '\u202E\u2066'; // \u202D\nconst b = (;\n"),
  javaScript('zero-width', () => 'const a\u200B = 1;\nlet\u2060 b = 2\u00AD;\n'),
  javaScript('returns-only', () => 'const a = 1;\rif (a {\r  a();\r}\r'),
  javaScript('hashbang', () => `#!/usr/bin/env node\n${program}`),
  javaScript('emoji', () => 'const 🍎 = 1;\nlet e\u0301 = 2;\n'),
  javaScript('every-byte', everyByte),
  javaScript(
    'proto-names',
    () => 'const __proto__ = constructor toString;\nhasOwnProperty.valueOf(',
  ),
  javaScript('html', () => '<!DOCTYPE html>\n<html><body><p>Hi</p></body></html>\n'.repeat(50)),
  javaScript('json', () => JSON.stringify(Array(500).fill({ a: [1, 2, { b: null }] }), null, 2)),
  javaScript('python', () =>
    'def f(x):\n    if x > 3:\n        return x\n    print("no")\n'.repeat(80),
  ),
  javaScript('prose', () =>
    'Once upon a time, there was a "king"; he had (so they say) 3 sons.\n'.repeat(99),
  ),
  javaScript('endless-loop', () => 'while (true) {}'),
  javaScript('endless-output', () => "for (;;) console.log('again and again');"),
  javaScript('much-memory', () => 'const a = [];\nfor (;;) a.push(new Array(100000).fill(1));'),
  javaScript('deep-recursion', () => 'function f() { return f() + 1; }\nf();'),
  javaScript('slow-pattern', () => `/^(a+)+$/.test('${'a'.repeat(40)}!');`),
];

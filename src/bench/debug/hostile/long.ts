import { javaScript, lines, typeScript, type HostileInput } from './hostile-input.ts';

const mega = 1_000_000;

/** Very long, or with a mistake on every line. */
export const long: readonly HostileInput[] = [
  javaScript('errors-20k', () => lines(20_000, () => 'let = ;')),
  javaScript('closers-20k', () => lines(20_000, () => ')')),
  javaScript('braces-20k', () => lines(20_000, () => '}')),
  javaScript('open-texts-20k', () => lines(20_000, (index) => `const t${index} = 'don't';`)),
  javaScript('no-equals-5k', () => lines(5_000, (index) => `const n${index} ${index};`)),
  javaScript('signs-20k', () => lines(20_000, () => '@ # ? \\')),
  javaScript('smart-quotes-5k', () => lines(5_000, () => 'console.log(“hi”);')),
  javaScript('declared-twice-20k', () => lines(20_000, () => 'let a = 1;')),
  javaScript('open-functions-2k', () => lines(2_000, (index) => `function f${index}() {`)),
  javaScript('open-calls-2k', () => lines(2_000, (index) => `  console.log('a', ${index};`)),
  javaScript('backticks-2k', () => lines(2_001, () => 'a = `b ${c;')),
  typeScript('broken-types-5k', () => lines(5_000, (index) => `let a${index}: number | = 1;`)),
  javaScript('slashes-1m', () => '/'.repeat(mega)),
  javaScript('regex-slashes', () => '/a'.repeat(100_000)),
  javaScript('comment-open-1m', () => `/*${' *'.repeat(mega / 2)}`),
  javaScript('comment-ends', () => '*/'.repeat(100_000)),
  javaScript('text-1m', () => `x = '${'a'.repeat(mega)}'`),
  javaScript('text-open-1m', () => `x = '${'a'.repeat(mega - 10)}`),
  javaScript('template-open-900k', () => `x = \`${'a\n'.repeat(450_000)}`),
  javaScript('name-900k', () => 'a'.repeat(900_000)),
  javaScript('digits-900k', () => `x = ${'9'.repeat(900_000)}`),
  javaScript('spaces-900k', () => `x = ${' '.repeat(900_000)};`),
  javaScript('newlines-900k', () => `x = (${'\n'.repeat(900_000)}`),
  javaScript('line-5m', () => 'x=1;'.repeat((5 * mega) / 4)),
  javaScript('line-90k-broken', () => `${'x=[1,2,3];'.repeat(9_000)}x=(;`),
  javaScript('lines-100k', () => lines(100_000, (index) => `let v${index} = ${index};`)),
  javaScript('lines-4k-broken', () => `${lines(4_000, (i) => `let v${i} = ${i};`)}\nif (v1 {`),
  javaScript('words-10k', () => 'so it goes on and on '.repeat(2_000)),
];

import { describe, expect, test } from 'vitest';
import { parseProgram } from '../../language/parse.ts';
import { textOf } from '../tree.ts';
import { semanticFindings } from './find-semantic.ts';
import { nodesOf, sourcesOf } from './sources.ts';

function parsed(source: string) {
  const answer = parseProgram({ source, filename: 'program.ts' });
  if (!answer.ok) throw new Error(answer.problems[0].message);
  return answer.program;
}

/** The sources of what the program shows with `show(…)`, as text. */
function shownSources(source: string) {
  const program = parsed(source);
  const call = nodesOf(program)('CallExpression').find(
    ({ callee }) => callee.type === 'Identifier' && callee.name === 'show',
  );
  const [argument] = call?.arguments ?? [];
  if (argument === undefined) throw new Error('nothing is shown');
  return sourcesOf(program, argument)?.map(({ node }) => textOf(program, node));
}

describe('where a value comes from', () => {
  test.each([
    [
      'a field set in the constructor',
      'class A { constructor(n) { this.n = n; } f() { show(this.n); } }\nnew A("4");',
      ['"4"'],
    ],
    ['a private field', 'class A { #n = 3; f() { show(this.#n); } }', ['3']],
    [
      'the argument of a method',
      'class A { rate(points) { show(points); } }\nnew A().rate(7);',
      ['7'],
    ],
    [
      'what was pushed',
      'const list = [];\nlist.push("a");\nfor (const each of list) show(each);',
      ['"a"'],
    ],
    ['a part of an element', 'for (const { size } of [{ size: 2 }]) show(size);', ['2']],
    ['a default of a parameter', 'function f(n = 5) { show(n); }\nf(6);', ['6', '5']],
    [
      'what a callback makes',
      'const rows = [1].map((n) => { return { n: "x" }; });\nrows.forEach((row) => show(row.n));',
      ['"x"'],
    ],
    [
      'a computed entry',
      'const stock = {};\nfor (const k of ["a"]) stock[k] = "1";\nshow(stock["a" + 1]);',
      ['"1"'],
    ],
    ['a field of an unknown object', 'export function f(o) { show(o.n); }', undefined],
    [
      'a method that is handed on',
      'class A { rate(points) { show(points); } }\nexport const r = new A().rate;',
      undefined,
    ],
  ])('%s', (_, source, expected) => {
    expect(shownSources(source)).toEqual(expected);
  });
});

describe('programs that go in circles', () => {
  test.each([
    'function a(x) { return b(x); }\nfunction b(x) { return a(x); }\nshow(a(1) + b(2));',
    'class A { #x; get() { return this.other(); } other() { return this.get(); } }\nshow(new A().get() > 0);',
    'class A { set(n) { this.n = this.n; this.n += this.n; } }\nnew A().set(new A().n);',
    'const list = [];\nlist.push(list[0]);\nlist.push(...list);\nfor (const x of list) if (!x) show(x.y === x);',
    'function f(x = f(x)) { return x; }\nshow(f(f) - f(f));',
    'const o = {};\no.a = o;\no[o] = o.a.a;\nif (o.a.a.a) show(o[o.a]);',
    'class A extends B {}\nclass B extends A { x; m() { this.x++; } }\nif (new B().m) show(new A().m);',
    'const f = (g) => g(f);\nf(f);\nconst { a = b, b = a } = f;\n[a].sort((x, y) => x.b - y.b);',
  ])('%s', (source) => {
    expect(() => semanticFindings(parsed(source))).not.toThrow();
  });
});

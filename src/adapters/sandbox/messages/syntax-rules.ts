/** One of acorn's complaints and V8's wording of it; groups of the pattern fill `$1`. */
export type SyntaxRule = {
  readonly pattern: RegExp;
  readonly message: string;
  /** Broken programs that end so in Node. */
  readonly examples: readonly string[];
};

const TOKEN = 'Invalid or unexpected token';

/** Complaints that say by themselves what V8 would say; unexpected tokens are told elsewhere. */
export const syntaxRules: readonly SyntaxRule[] = [
  rule(/^Unterminated string constant/, TOKEN, ["console.log('abc);", "let s = 'a\nb'"]),
  rule(/^Unterminated comment/, TOKEN, ['let x = 5\n/* open']),
  rule(/^Unterminated template/, 'Unexpected end of input', ['let s = `abc']),
  rule(/^Unexpected character /, TOKEN, ['let “x” = 1', 'a — b', '@foo']),
  rule(/^Identifier directly after number|^Expected number in radix/, TOKEN, ['let 1x = 5', '0xG']),
  rule(/^Invalid number/, TOKEN, ['let x = 1e']),
  rule(/^Unterminated regular expression/, 'Invalid regular expression: missing /', ['/abc']),
  rule(/^(?:Duplicate|Invalid) regular expression flag/, 'Invalid regular expression flags', [
    '/a/gg',
  ]),
  rule(/^(Invalid regular expression: [^]*)$/, '$1', ['/(/', '/a**/']),
  rule(/^Unexpected keyword '(.+)'$/, "Unexpected token '$1'", ['let class = 1', 'var var = 1']),
  rule(/^(Identifier '.+' has already been declared)$/, '$1', ['let a = 1; let a = 2;']),
  rule(/^Complex binding patterns/, 'Missing initializer in destructuring declaration', [
    'let { a }',
  ]),
  rule(/^The keyword 'enum' is reserved/, 'Unexpected reserved word', ['enum A {}']),
  rule(
    /^The keyword 'await' is reserved|^Cannot use keyword 'await' outside an async function/,
    'await is only valid in async functions and the top level bodies of modules',
    [],
  ),
  rule(/^The keyword '.+' is reserved/, 'Unexpected strict mode reserved word', [
    "'use strict'; let static = 1",
  ]),
  rule(/^Cannot use 'await' as identifier/, 'Unexpected reserved word', [
    'async function f() { let await = 1 }',
  ]),
  rule(/^Cannot use 'yield' as identifier/, "Unexpected identifier 'yield'", [
    'function* g() { let yield = 1 }',
  ]),
  rule(
    /^(?:Binding|Assigning to) (?:eval|arguments) in strict mode/,
    'Unexpected eval or arguments in strict mode',
    ["'use strict'; let eval = 1"],
  ),
  rule(/^'with' in strict mode/, 'Strict mode code may not include a with statement', [
    "'use strict'; with (a) {}",
  ]),
  rule(
    /^Octal literal in (?:strict mode|template)/,
    'Octal escape sequences are not allowed in strict mode.',
    ['\'use strict\'; "\\01"'],
  ),
  rule(
    /^Deleting local variable in strict mode/,
    'Delete of an unqualified identifier in strict mode.',
    ["'use strict'; delete x"],
  ),
  rule(/^Argument name clash/, 'Duplicate parameter name not allowed in this context', [
    'const f = (a, a) => 1',
  ]),
  rule(
    /^let is disallowed as a lexically bound name/,
    'let is disallowed as a lexically bound name',
    ['const let = 1'],
  ),
  rule(/^Shorthand property assignments/, 'Invalid shorthand property initializer', [
    "const obj = { key = 'v' }",
  ]),
  rule(/^getter should have no params/, 'Getter must not have any formal parameters.', [
    'let o = { get a(b) {} }',
  ]),
  rule(/^setter should have exactly one param/, 'Setter must have exactly one formal parameter.', [
    'let o = { set a() {} }',
  ]),
  rule(/^Duplicate constructor/, 'A class may only have one constructor', [
    'class A { constructor() {} constructor() {} }',
  ]),
  rule(/^super\(\) call outside|^'super' keyword outside/, "'super' keyword unexpected here", [
    'class A { constructor() { super() } }',
    'function f() { super.x }',
  ]),
  rule(/^(Private field '.+' must be declared in an enclosing class)$/, '$1', [
    'class A { foo() { this.#y } }',
  ]),
  rule(/^Optional chaining cannot appear in left-hand/, 'Invalid left-hand side in assignment', [
    'const o = {}; o?.a = 1',
  ]),
  rule(
    /^Optional chaining cannot appear in the callee/,
    'Invalid optional chain from new expression',
    ['new a?.b()'],
  ),
  rule(/^Optional chaining cannot appear in the tag/, 'Invalid tagged template on optional chain', [
    'a?.b`c`',
  ]),
  rule(
    /^Yield expression cannot be a default/,
    'Yield expression not allowed in formal parameter',
    ['function* g(a = yield) {}'],
  ),
  rule(
    /^Await expression cannot be a default/,
    'Illegal await-expression in formal parameters of async function',
    ['async function f(a = await 1) {}'],
  ),
  rule(/^Duplicate export '(.+)'/, "Duplicate export of '$1'", []),
  rule(/^Unsyntactic break$/, 'Illegal break statement', ['break']),
  rule(/^Unsyntactic continue$/, 'Illegal continue statement: no surrounding iteration statement', [
    'if (1) { continue }',
  ]),
  rule(/^Label '(.+)' is already declared/, "Label '$1' has already been declared", ['a: a: 1']),
  rule(/^'return' outside of function/, 'Illegal return statement', []),
  rule(/^Multiple default clauses/, 'More than one default clause in switch statement', [
    'switch (1) { default: default: }',
  ]),
  rule(/^Missing catch or finally clause/, 'Missing catch or finally after try', ['try { }']),
  rule(/^Illegal newline after throw/, 'Illegal newline after throw', ['throw\n1']),
  rule(/^(for-(?:of|in) loop variable declaration may not have an initializer)/, '$1.', [
    'for (let i = 0 of []) {}',
  ]),
  rule(/^The only valid meta property for/, "Unexpected identifier '$word'", [
    'new.foo',
    'import.x',
  ]),
  rule(/^Cannot use 'import\.meta' outside a module/, "Cannot use 'import.meta' outside a module", [
    'import.meta',
  ]),
  rule(/^Code point out of bounds/, 'Undefined Unicode code-point', ['"\\u{110000}"']),
  rule(
    /^Numeric separator is not allowed at the last/,
    'Numeric separators are not allowed at the end of numeric literals',
    ['1_000_'],
  ),
  rule(
    /^Numeric separator must be exactly one/,
    'Only one underscore is allowed as numeric separator',
    ['1__0'],
  ),
];

function rule(pattern: RegExp, message: string, examples: readonly string[]): SyntaxRule {
  return { pattern, message, examples };
}

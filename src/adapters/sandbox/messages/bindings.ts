import type { MessageRule } from './message-rule.ts';

/** Errors of names: undeclared, used before their declaration, `this` before `super()`. */
export const bindings: readonly MessageRule[] = [
  {
    id: 'not-defined',
    pattern: /^'(.+)' is not defined$/,
    render: ({ groups: [name] }) => `${name ?? ''} is not defined`,
    examples: ['console.log(total)', "'use strict'; count = 5"],
  },
  {
    id: 'this-before-super',
    pattern: /^this is not initialized$/,
    render: () =>
      "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
    examples: [
      'class B {} class A extends B { constructor() { this.x = 1 } } new A()',
      'class B {} class A extends B { constructor() { } } new A()',
    ],
  },
  {
    id: 'not-initialized',
    pattern: /^(.+) is not initialized$/,
    render: ({ groups: [name] }) => `Cannot access '${name ?? ''}' before initialization`,
    examples: [
      'show();\nconst show = () => 1',
      'let q = 1; { q++; let q = 2 }',
      'new A(); class A {}',
    ],
  },
  {
    id: 'super-twice',
    pattern: /^'this' can be initialized only once$/,
    render: () => 'Super constructor may only be called once',
    examples: ['class B {} class A extends B { constructor() { super(); super() } } new A()'],
  },
];

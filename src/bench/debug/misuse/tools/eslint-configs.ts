import type { Linter } from 'eslint';
import sonarjs from 'eslint-plugin-sonarjs';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

type Configs = readonly Linter.Config[];

/** Suggestions of ESLint that speak of bugs rather than of style; chosen by us. */
const bugLikeSuggestions = [
  'block-scoped-var',
  'consistent-return',
  'default-case',
  'default-case-last',
  'eqeqeq',
  'guard-for-in',
  'no-bitwise',
  'no-case-declarations',
  'no-empty',
  'no-eq-null',
  'no-extra-bind',
  'no-global-assign',
  'no-implicit-coercion',
  'no-implied-eval',
  'no-invalid-this',
  'no-lone-blocks',
  'no-loop-func',
  'no-multi-assign',
  'no-param-reassign',
  'no-redeclare',
  'no-return-assign',
  'no-sequences',
  'no-shadow',
  'no-unused-expressions',
  'no-useless-return',
  'radix',
  'require-await',
] as const;

/** What both Node and browsers provide beside the language. */
const globals = Object.fromEntries(
  [
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'queueMicrotask',
    'setInterval',
    'setTimeout',
    'structuredClone',
    'URL',
  ].map((name) => [name, 'readonly' as const]),
);

const base: Configs = [
  {
    files: ['**/*.js', '**/*.ts'],
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module', globals },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
];

/** Switches off what TypeScript itself checks, as typescript-eslint advises. */
const forTypescript = onTypescript([tseslint.configs.eslintRecommended]);

// eslint-disable-next-line @typescript-eslint/no-deprecated -- the only list of ESLint's own rules
const builtIn = [...builtinRules];
const recommendedRules = rulesOf(
  builtIn.filter(([, { meta }]) => meta?.docs?.recommended === true).map(([name]) => name),
);
const problemRules = rulesOf(
  builtIn
    .filter(([, { meta }]) => meta?.type === 'problem' && meta.deprecated === undefined)
    .map(([name]) => name),
);

const recommended: Configs = [...base, { rules: recommendedRules }, ...forTypescript];
const bugLike: Configs = [
  ...base,
  { rules: { ...problemRules, ...rulesOf(bugLikeSuggestions) } },
  ...forTypescript,
];
const sonar: Configs = [sonarjs.configs.recommended];

/** Name of everything that ESLint and its plugins offer against bugs, taken together. */
export const eslintMax = 'ESLint max (the two above + strictTypeChecked on TS rows)';

/** The configurations that are measured, by the name that the tables show. */
export const eslintConfigs: Readonly<Record<string, Configs>> = {
  'ESLint recommended': recommended,
  'ESLint recommended + typescript-eslint recommendedTypeChecked (TS rows)': [
    ...recommended,
    ...onTypescript(tseslint.configs.recommendedTypeChecked),
  ],
  'ESLint all problem rules + 27 bug-like suggestions': bugLike,
  'sonarjs recommended': [...base, ...sonar],
  [eslintMax]: [...bugLike, ...sonar, ...onTypescript(tseslint.configs.strictTypeChecked)],
};

function rulesOf(names: readonly string[]): Linter.RulesRecord {
  return Object.fromEntries(names.map((name) => [name, 'error' as const]));
}

function onTypescript(configs: Configs): Configs {
  return configs.map((config) => ({ ...config, files: ['**/*.ts'] }));
}

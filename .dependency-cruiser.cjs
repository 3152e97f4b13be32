/** The import rules of the folder tree; docs/architecture.md draws the same picture. */
const skill = (name, others) => ({
  name: `skill-${name}`,
  severity: 'error',
  comment: `skills/${name} imports its own folder, skills/language, types from ports and the entry files named here.`,
  from: { path: `^src/skills/${name}/` },
  to: {
    path: '^(src|test|scripts)/',
    pathNot: [`^src/skills/(language|${name})/`, '^src/ports/', ...others],
  },
});

const debugEntry = '^src/skills/debug/diagnose\\.ts$';
const reviewEntry = '^src/skills/review/review\\.ts$';
const conceptsEntries = '^src/skills/concepts/(catalogue/table|graph|concept)\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['\\.test\\.ts$', '/guest/', '^src/bench/http/peers/'],
      },
      to: {},
    },
    {
      name: 'no-unreachable',
      severity: 'error',
      comment:
        'Every source file is reached from the command line, a library entry point or the bench.',
      from: {
        path: '^src/(main|library/.*|bench/(main|sandbox|submissions|debug/main|debug/[^/]+/(main|print)|http/main|http/soak|http/peers/[^/]+)|adapters/sandbox/worker)\\.ts$',
      },
      to: {
        path: '^src/',
        pathNot: [
          '\\.test\\.ts$',
          '/testing/',
          '/guest/',
          '^src/(main|library/.*|bench/(main|sandbox|submissions|debug/main|debug/[^/]+/(main|print)|http/main|http/soak|http/peers/[^/]+)|adapters/sandbox/worker)\\.ts$',
        ],
        reachable: false,
      },
    },
    {
      name: 'language',
      severity: 'error',
      from: { path: '^src/skills/language/' },
      to: { path: '^(src|test|scripts)/', pathNot: ['^src/skills/language/'] },
    },
    skill('debug', []),
    skill('review', [debugEntry]),
    skill('concepts', [debugEntry]),
    skill('exercise', [debugEntry, reviewEntry, conceptsEntries]),
    skill('progress', [conceptsEntries]),
    {
      name: 'skills-know-ports-as-types',
      severity: 'error',
      from: { path: '^src/skills/' },
      to: { path: '^src/ports/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'skills-do-no-input-or-output',
      severity: 'error',
      from: { path: '^src/skills/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ports',
      severity: 'error',
      from: { path: '^src/ports/' },
      to: { path: '^(src|test|scripts)/', pathNot: ['^src/ports/', '^src/skills/'] },
    },
    {
      name: 'ports-know-skills-as-types',
      severity: 'error',
      from: { path: '^src/ports/' },
      to: { path: '^src/skills/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tools',
      severity: 'error',
      from: { path: '^src/tools/' },
      to: { path: '^(src|test|scripts)/', pathNot: ['^src/tools/', '^src/skills/', '^src/ports/'] },
    },
    {
      name: 'adapters',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: {
        path: '^(src|test|scripts)/',
        pathNot: ['^src/adapters/$1/', '^src/ports/', '^src/skills/'],
      },
    },
    {
      name: 'adapters-know-skills-as-types',
      severity: 'error',
      from: { path: '^src/adapters/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/skills/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-and-transport',
      severity: 'error',
      from: { path: '^src/(server\\.ts|transport/)' },
      to: { path: '^(src|test|scripts)/', pathNot: ['^src/(server\\.ts|transport/|tools/)'] },
    },
    {
      name: 'bench',
      severity: 'error',
      from: { path: '^src/bench/' },
      to: {
        path: '^(src|test|scripts)/',
        pathNot: ['^src/(bench|tools|library)/', '^src/compose\\.ts$'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};

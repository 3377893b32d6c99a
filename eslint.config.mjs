// One root lint for the whole house: arrows between rooms, sizes, and the rules that keep law and data safe.
// Run it through `npm run lint`: without the Nx project graph the boundary rule would pass in silence.
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const ranks = [0, 1, 2, 4, 5, 6, 7];
const higherOrSame = (rank) =>
  ranks.filter((other) => other >= rank).map((other) => `rank:${other}`);
const only = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });

const boundaries = [
  only('layer:domain'),
  { ...only('layer:domain'), allowedExternalImports: ['fast-check'] },
  { ...only('layer:contract', 'layer:domain'), allowedExternalImports: ['zod'] },
  only('layer:data'),
  only('layer:testing'),
  {
    ...only('layer:engine', 'layer:domain', 'layer:testing'),
    allowedExternalImports: ['pg', 'yaml', 'zod', 'fast-check'],
  },
  only('layer:platform', 'layer:domain', 'layer:contract', 'layer:testing', 'layer:migrations'),
  only('layer:migrations', 'layer:testing'),
  only(
    'layer:slice',
    'layer:slice',
    'layer:domain',
    'layer:contract',
    'layer:platform',
    'layer:engine',
    'layer:testing',
  ),
  ...ranks.map((rank) => ({
    sourceTag: `rank:${rank}`,
    notDependOnLibsWithTags: higherOrSame(rank),
  })),
  only(
    'layer:server-app',
    'layer:slice',
    'layer:platform',
    'layer:contract',
    'layer:testing',
    'layer:migrations',
  ),
  only('layer:web', 'layer:web', 'layer:contract', 'layer:domain'),
  only('layer:web-app', 'layer:web', 'layer:contract', 'layer:domain'),
  only('layer:e2e', 'layer:testing', 'layer:contract'),
  only(
    'layer:tools',
    'layer:testing',
    'layer:contract',
    'layer:domain',
    'layer:platform',
    'layer:slice',
    'layer:engine',
    'layer:migrations',
  ),
];

const sizes = (maxLines) => ({
  'max-lines': ['error', { max: maxLines, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': [
    'error',
    { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true },
  ],
  'max-depth': ['error', 3],
  'max-params': ['error', 5],
});

const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The clock is injected: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock is injected: take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'The clock is injected: take the time as an argument.',
  },
];
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a file is found by its main export.',
};
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only platform/config reads the environment.',
};
const noDeepClimb = {
  regex: '^(\\.\\./){3,}',
  message: 'Climb at most two folders: import by package name.',
};
const noTesting = {
  group: ['@tabularium/testing', '@tabularium/testing/*'],
  message: 'Test helpers belong to specs.',
};
const onlySlicesIndex = {
  regex: '^@tabularium/server-(?!platform)[a-z]+/(?!testing/)',
  message: 'A slice is reached through its index only.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      '.nx/**',
      '.angular/**',
      '.cache/**',
      'coverage/**',
      'tools/quality/planted/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: boundaries,
          banTransitiveDependencies: false,
          checkDynamicDependenciesExceptions: ['.*'],
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [noDeepClimb, noTesting, onlySlicesIndex] },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, noEnvironment],
      'no-console': 'error',
      eqeqeq: ['error', 'smart'],
      ...sizes(300),
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            noDeepClimb,
            { group: ['node:*', 'fast-check'], message: 'The domain imports nothing.' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, noEnvironment, ...noClock],
    },
  },
  {
    files: ['libs/server/*/src/**/*.ts', 'libs/connectors/engine/src/**/*.ts'],
    ignores: ['libs/server/platform/src/clock/**', '**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnvironment, ...noClock] },
  },
  {
    files: ['libs/server/platform/src/config/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['apps/web/**/*.ts', 'apps/portal/**/*.ts', 'libs/web/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'tab', style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'tab', style: 'camelCase' },
      ],
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            noDeepClimb,
            {
              group: ['@tabularium/contract', '@tabularium/contract/*', 'zod', 'zod/*'],
              allowTypeImports: true,
              message: 'Types only: at run time the contract costs 92 kB.',
            },
            {
              group: ['@tabularium/domain/deadlines/*'],
              allowTypeImports: true,
              message: 'Deadlines are reckoned on the server; browsers get dates and sentences.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.html', 'apps/portal/**/*.html', 'libs/web/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    // A listbox keeps its focus in the field (aria-activedescendant); a scrim is hidden from readers: Esc closes.
    files: ['**/shell/commands/command-menu.html', '**/shell/shell.html'],
    rules: {
      '@angular-eslint/template/click-events-have-key-events': 'off',
      '@angular-eslint/template/interactive-supports-focus': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', '**/testing/**/*.ts', 'libs/testing/**/*.ts', 'apps/e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [noDeepClimb, onlySlicesIndex] },
      ],
      'no-restricted-syntax': ['error', noDefaultExport],
      ...sizes(500),
      'max-lines-per-function': 'off',
    },
  },
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['tools/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  { files: ['apps/e2e/playwright.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);

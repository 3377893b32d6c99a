// Server-side specs: *.spec.ts (pure, milliseconds) and *.db.spec.ts (a clone of the template database).
// Run through `node --experimental-vm-modules` (Nest 12 is ESM-only); web specs have jest.web.config.js.
/** @type {import('jest').Config} */
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['@tabularium/source', 'node', 'require', 'default'],
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        ...JSON.parse(require('node:fs').readFileSync(__dirname + '/.swcrc', 'utf8')),
        sourceMaps: 'inline',
      },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/tools/jest/temporal-equality.cjs'],
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/migrations', '<rootDir>/tools'],
  modulePathIgnorePatterns: ['/dist/', '/\\.data/'],
};
module.exports = {
  ...base,
  testTimeout: 30000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,migrations}/**/*.spec.ts'],
      testPathIgnorePatterns: [
        '\\.db\\.spec\\.ts$',
        '\\.e2e\\.spec\\.ts$',
        '/libs/web/',
        '/apps/web/',
        '/apps/portal/',
        '/apps/e2e/',
      ],
    },
    {
      ...base,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs,apps,migrations}/**/*.db.spec.ts'],
      globalSetup: '<rootDir>/tools/jest/database-global-setup.cjs',
      globalTeardown: '<rootDir>/tools/jest/database-global-teardown.cjs',
    },
  ],
};

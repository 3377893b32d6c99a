// Specs of the web apps and libraries: jsdom, zoneless, and without --experimental-vm-modules
// (the opposite of the server's specs in jest.config.js, so the two are run one after the other).
const { createCjsPreset } = require('jest-preset-angular/presets');
/** @type {import('jest').Config} */
module.exports = {
  ...createCjsPreset({ tsconfig: '<rootDir>/tsconfig.web-spec.json' }),
  // Transloco's helper is published as .esm.js only.
  transformIgnorePatterns: [
    'node_modules/(?!(.*\\.mjs$|.*\\.esm\\.js$|@angular/common/locales/.*\\.js$))',
  ],
  rootDir: __dirname,
  displayName: 'web',
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
  testEnvironmentOptions: {
    customExportConditions: ['@tabularium/source', 'browser', 'require', 'default'],
  },
  roots: ['<rootDir>/libs/web', '<rootDir>/apps/web', '<rootDir>/apps/portal'],
  testMatch: ['**/*.spec.ts'],
  setupFilesAfterEnv: [
    '<rootDir>/tools/jest/web-environment.cjs',
    '<rootDir>/tools/jest/temporal-equality.cjs',
  ],
  modulePathIgnorePatterns: ['/dist/'],
  testTimeout: 15000,
};

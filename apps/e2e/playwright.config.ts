import { defineConfig } from '@playwright/test';

/** Black-box runs of the real product (api, worker, database, queue, mail catcher) in a real browser. */
const config = defineConfig({
  testDir: './src',
  testMatch: '**/*.e2e.spec.ts',
  outputDir: '../../.cache/e2e/results',
  globalSetup: './src/product/start-product.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../../.cache/reports/e2e.json' },
    ],
  ],
});

export default config;

// Writes libs/contract/openapi.json from the contract, or with --check tells whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '../build/build-server.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const file = join(root, 'libs/contract/openapi.json');

type OpenApi = { openApiDocument: (version: string) => unknown };

await buildServer();
const require = createRequire(import.meta.url);
const { openApiDocument } = require('@tabularium/contract/open-api') as OpenApi;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const text = `${JSON.stringify(openApiDocument(version), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  console.log('libs/contract/openapi.json written');
} else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'libs/contract/openapi.json is out of date: run npm run openapi and review the difference.',
  );
  process.exitCode = 1;
}

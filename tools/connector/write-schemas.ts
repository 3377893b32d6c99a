/** `node tools/connector/write-schemas.ts`: the JSON Schemas of both documents, for editors. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildServer } from '../database/built-migrations.ts';
import { inWorkspace } from '../launcher/workspace.ts';

buildServer();
const { documentSchemas } = createRequire(import.meta.url)('@tabularium/connector-engine') as {
  documentSchemas(): { connector: object; dataset: object };
};
for (const [name, schema] of Object.entries(documentSchemas())) {
  const file = inWorkspace('libs', 'connectors', 'catalog', `${name}.schema.json`);
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}

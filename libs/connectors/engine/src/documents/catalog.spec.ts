import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentSchemas } from './document-schemas';
import { readConnector, readDocuments } from './read-documents';

const catalog = join(__dirname, '../../../catalog');
const read = (...path: string[]) => readFileSync(join(catalog, ...path), 'utf8');
const folders = readdirSync(catalog, { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .map((item) => item.name);

describe('the catalog', () => {
  it.each(folders.filter((name) => readdirSync(join(catalog, name)).includes('dataset.yaml')))(
    'has whole documents in %s',
    (name) => {
      const result = readDocuments({
        connector: read(name, 'connector.yaml'),
        dataset: read(name, 'dataset.yaml'),
      });
      expect(result).not.toHaveProperty('problems');
    },
  );

  it('has a generic kind that needs only a dataset', () => {
    expect(readConnector(read('generic-postgres', 'connector.yaml'))).toHaveProperty('connector');
  });

  it.each(['connector', 'dataset'] as const)(
    'has %s.schema.json as the engine reads it (node tools/connector/write-schemas.ts)',
    (name) => {
      const written: unknown = JSON.parse(read(`${name}.schema.json`));
      expect(written).toEqual(JSON.parse(JSON.stringify(documentSchemas()[name])));
    },
  );
});

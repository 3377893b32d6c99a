import { z } from 'zod';
import { connectorDocument } from './connector-document';
import { datasetDocument } from './dataset-document';

/** The JSON Schemas of both documents, for editors; `libs/connectors/catalog` holds them as files. */
export function documentSchemas(): { connector: object; dataset: object } {
  return {
    connector: schemaOf(connectorDocument, 'connector.yaml: how to reach a system'),
    dataset: schemaOf(
      datasetDocument,
      'dataset.yaml: what a system holds, and what is to become of it',
    ),
  };
}

function schemaOf(schema: z.ZodType, title: string): object {
  return { ...z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }), title };
}

import { z } from 'zod';
import { errors } from './errors';
import { components, type Operation } from './operation';
import * as operations from './operations';

type JsonSchema = Record<string, unknown> & {
  properties?: Record<string, JsonSchema>;
  required?: string[];
};
const uri = (id: string) => `#/components/schemas/${id}`;

/** All operations of the contract, in the order of `operations.ts`. */
export function allOperations(): readonly Operation[] {
  return Object.values(operations) as readonly Operation[];
}

/** The contract as an OpenAPI 3.1 document; written to `openapi.json` and compared in CI. */
export function openApiDocument(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of allOperations()) {
    const [method = '', path = ''] = operation.route.split(' ');
    const template = path.replace(/:(\w+)/g, '{$1}');
    (paths[`/api${template}`] ??= {})[method.toLowerCase()] = describe(operation, method, path);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tabularium',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tabularium_session' } },
    },
  };
}

function namedSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(components, { io: 'output', uri });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutIds(schema as JsonSchema)]),
  );
}

function describe(operation: Operation, method: string, path: string): Record<string, unknown> {
  const request = jsonSchema(operation.request, 'input');
  const inPath = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const properties = request.properties ?? {};
  const others = Object.keys(properties).filter((name) => !inPath.includes(name));
  const inQuery = method !== 'POST' || operation.transfer === 'upload' ? others : [];
  const inBody = others.filter((name) => !inQuery.includes(name));
  const isRequired = (name: string) => (request.required ?? []).includes(name);
  return {
    operationId: operation.id,
    summary: operation.summary,
    'x-permission': operation.permission,
    ...(operation.permission === 'public' ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...inPath.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: properties[name] ?? {},
      })),
      ...inQuery.map((name) => ({
        name,
        in: 'query',
        required: isRequired(name),
        schema: properties[name] ?? {},
      })),
    ],
    ...(operation.transfer === 'upload'
      ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } }
      : {}),
    ...(inBody.length > 0
      ? { requestBody: jsonBody(inBody, properties, request.required ?? []) }
      : {}),
    responses: { 200: answer(operation), ...refusals(operation) },
  };
}

function jsonBody(
  names: readonly string[],
  all: Record<string, JsonSchema>,
  required: readonly string[],
) {
  const properties = Object.fromEntries(names.map((name) => [name, all[name]]));
  const schema = {
    type: 'object',
    properties,
    required: required.filter((name) => names.includes(name)),
    additionalProperties: false,
  };
  return { required: true, content: { 'application/json': { schema } } };
}

function answer(operation: Operation): Record<string, unknown> {
  if (operation.transfer === 'download')
    return { description: 'The file.', content: { 'application/octet-stream': {} } };
  const type = operation.transfer === 'events' ? 'text/event-stream' : 'application/json';
  return {
    description: 'Done.',
    content: { [type]: { schema: jsonSchema(operation.response, 'output') } },
  };
}

function refusals(operation: Operation): Record<string, unknown> {
  const byStatus = new Map<number, string[]>();
  for (const code of ['request.invalid', ...operation.errors] as const)
    byStatus.set(errors[code], [...(byStatus.get(errors[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(', '), content: { 'application/problem+json': {} } },
    ]),
  );
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const named = components.get(schema);
  if (named) return { $ref: uri(named.id) };
  return withoutIds(
    z.toJSONSchema(schema, { io, metadata: components, target: 'draft-2020-12' }) as JsonSchema,
  );
}

/** Strips the `$schema` and `$id` that each generated schema carries and points `$defs` at the components. */
function withoutIds(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$schema' ||
    key === '$id' ||
    key === '$defs' ||
    (key === 'id' && typeof value === 'string')
      ? undefined
      : value,
  );
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}

import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@tabularium/domain/erasure/canonical-json';
import type { z } from 'zod';
import { connectorDocument, type ConnectorDocument } from './connector-document';
import { datasetDocument, type DatasetDocument } from './dataset-document';
import { datasetProblems } from './dataset-rules';
import { readYaml, type YamlSource } from './read-yaml';

/** Both documents of a system, with their defaults, and the version they make. */
export interface SystemDocuments {
  readonly connector: ConnectorDocument;
  readonly dataset: DatasetDocument;
  /** SHA-256 of the canonical JSON of both documents as written: layout and comments do not count. */
  readonly hash: string;
  /** Both documents as written, in JSON that keeps their order: what is stored as an immutable version. */
  readonly source: { readonly connector: string; readonly dataset: string };
}

/** Either the documents, or why not: one readable line for each problem, with file and line. */
export type ReadResult = { readonly documents: SystemDocuments } | { readonly problems: string[] };

/** Reads the texts of `connector.yaml` and `dataset.yaml`. */
export function readDocuments(texts: { connector: string; dataset: string }): ReadResult {
  const connector = readOne(texts.connector, 'connector.yaml', connectorDocument);
  const dataset = readOne(texts.dataset, 'dataset.yaml', datasetDocument);
  const problems = [...problemsOf(connector), ...problemsOf(dataset)];
  if ('problems' in connector || 'problems' in dataset) return { problems };
  const rules = datasetProblems(dataset.value).map((problem) =>
    written('dataset.yaml', dataset.yaml, problem),
  );
  if (rules.length > 0) return { problems: rules };
  return {
    documents: assemble(connector.value, dataset.value, [connector.yaml.value, dataset.yaml.value]),
  };
}

/** Reads only `connector.yaml`, for a kind that comes without a dataset. */
export function readConnector(
  text: string,
): { connector: ConnectorDocument } | { problems: string[] } {
  const connector = readOne(text, 'connector.yaml', connectorDocument);
  return 'problems' in connector
    ? { problems: connector.problems }
    : { connector: connector.value };
}

/** Reads a stored version again; it was valid when it was stored, and its hash must still fit. */
export function readStoredDocuments(source: {
  connector: string;
  dataset: string;
  hash: string;
}): SystemDocuments {
  const raw: unknown[] = [JSON.parse(source.connector), JSON.parse(source.dataset)];
  const documents = assemble(connectorDocument.parse(raw[0]), datasetDocument.parse(raw[1]), raw);
  if (documents.hash !== source.hash)
    throw new Error('A stored connector version does not fit its hash.');
  return documents;
}

function assemble(
  connector: ConnectorDocument,
  dataset: DatasetDocument,
  raw: readonly unknown[],
): SystemDocuments {
  // Checked by the schemas before: a document holds nothing that canonical JSON cannot.
  const canonical = raw.map((one) => canonicalJson(one as Json));
  const text = `{"connector":${canonical[0]},"dataset":${canonical[1]}}`;
  const source = { connector: JSON.stringify(raw[0]), dataset: JSON.stringify(raw[1]) };
  return { connector, dataset, hash: createHash('sha256').update(text).digest('hex'), source };
}

interface ReadOne<T> {
  readonly value: T;
  readonly yaml: YamlSource;
}

function readOne<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): ReadOne<T> | { problems: string[] } {
  const yaml = readYaml(text, file);
  if ('problems' in yaml) return yaml;
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data, yaml };
  return {
    problems: parsed.error.issues.map((issue) =>
      written(file, yaml, { path: issue.path, message: issueInWords(issue) }),
    ),
  };
}

function written(
  file: string,
  yaml: YamlSource,
  problem: { path: readonly PropertyKey[]; message: string },
): string {
  const place = problem.path.map(String).join('.');
  return `${file}:${yaml.lineOf(problem.path)}: ${place === '' ? '' : `${place}: `}${problem.message}`;
}

function issueInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.map((name) => `"${name}"`).join(', ')}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'is missing'
        : `must be ${article(issue.expected)}`;
    case 'invalid_union':
      return issue.discriminator
        ? `"${issue.discriminator}" is missing or unknown`
        : 'fits none of the allowed forms';
    default:
      return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
  }
}

function article(type: string): string {
  return type === 'object' || type === 'record'
    ? 'a group of keys'
    : type === 'array'
      ? 'a list'
      : `a ${type}`;
}

function problemsOf(result: object): string[] {
  return 'problems' in result && Array.isArray(result.problems) ? result.problems.map(String) : [];
}

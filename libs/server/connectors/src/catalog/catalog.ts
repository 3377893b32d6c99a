import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { readConnector, readDocuments } from '@tabularium/connector-engine';
import type { ConnectorDocument, SystemDocuments } from '@tabularium/connector-engine';
import { Config } from '@tabularium/server-platform';

/** One folder of documents, as found on disk. */
export type CatalogEntry = {
  readonly key: string;
  readonly source: 'built-in' | 'own';
  /** Null when the connector document itself cannot be read. */
  readonly connector: ConnectorDocument | null;
  /** Null when there is no dataset, or a document is wrong. */
  readonly documents: SystemDocuments | null;
  readonly hasDataset: boolean;
  readonly problems: readonly string[];
};

const keyShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Whose `connector.yaml` stands in for a folder of one's own that has only a `dataset.yaml`. */
const genericKind = 'generic-postgres';

/** The documents that can be connected: built-in ones, and a customer's own in the data folder. */
@Injectable()
export class Catalog {
  constructor(private readonly config: Config) {}

  /** Where a customer's own documents lie. */
  get ownFolder(): string {
    return join(this.config.dataDir, 'connectors');
  }

  /** All entries, one's own before a built-in of the same key. */
  async entries(): Promise<CatalogEntry[]> {
    const own = await keysIn(this.ownFolder);
    const builtIn = (await keysIn(builtInFolder())).filter((key) => !own.includes(key));
    const entries = await Promise.all([
      ...own.map((key) => this.read(key, 'own')),
      ...builtIn.map((key) => this.read(key, 'built-in')),
    ]);
    return entries
      .filter((entry) => this.isOffered(entry))
      .sort((a, b) => a.key.localeCompare(b.key));
  }

  /** One entry; undefined when there is no such folder. */
  async find(key: string): Promise<CatalogEntry | undefined> {
    if (!keyShape.test(key)) return undefined;
    const isOwn = (await keysIn(this.ownFolder)).includes(key);
    const isThere = isOwn || (await keysIn(builtInFolder())).includes(key);
    if (!isThere) return undefined;
    const entry = await this.read(key, isOwn ? 'own' : 'built-in');
    return this.isOffered(entry) ? entry : undefined;
  }

  /** Sample documents describe the sample company only. */
  private isOffered(entry: CatalogEntry): boolean {
    const isDemo = this.config.mode === 'demo' || this.config.mode === 'test';
    return isDemo || entry.connector?.sample !== true;
  }

  private async read(key: string, source: CatalogEntry['source']): Promise<CatalogEntry> {
    const folder = join(source === 'own' ? this.ownFolder : builtInFolder(), key);
    const dataset = await textOf(join(folder, 'dataset.yaml'));
    const connector = (await textOf(join(folder, 'connector.yaml'))) ?? (await genericFor(key));
    const read = readConnector(connector);
    const facts = {
      key,
      source,
      hasDataset: dataset !== null,
      connector: 'connector' in read ? read.connector : null,
    };
    if (facts.connector && facts.connector.key !== key) {
      const problem = `connector.yaml: key: is "${facts.connector.key}", the folder is "${key}"`;
      return { ...facts, documents: null, problems: [problem] };
    }
    if (dataset === null) {
      return { ...facts, documents: null, problems: 'problems' in read ? read.problems : [] };
    }
    const both = readDocuments({ connector, dataset });
    if ('problems' in both) return { ...facts, documents: null, problems: both.problems };
    return { ...facts, documents: both.documents, problems: [] };
  }
}

/** The generic connector under the key of a folder that has none of its own. */
async function genericFor(key: string): Promise<string> {
  const text = (await textOf(join(builtInFolder(), genericKind, 'connector.yaml'))) ?? '';
  return text.replace(`key: ${genericKind}`, `key: ${key}`);
}

/** The catalog is data without code; it lies as far from `src` as from `dist`. */
function builtInFolder(): string {
  return join(__dirname, '../../../../connectors/catalog');
}

async function keysIn(folder: string): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return items
    .filter((item) => item.isDirectory() && keyShape.test(item.name))
    .map((item) => item.name);
}

async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { DataKey } from '../crypto/data-key';
import { DataKeys } from '../crypto/data-keys';
import { Envelope } from '../crypto/envelope';
import type { Place } from '../crypto/envelope';
import { UnitOfWork } from '../database/unit-of-work';
import type { Scope, Transaction } from '../database/unit-of-work';
import { chunksOf } from './chunks-of';
import { FileRows } from './file.store';

const chunkSize = 1024 * 1024;

/** A file to keep. */
export type NewFile = {
  readonly controllerId: string | null;
  readonly key: DataKey;
  readonly name: string;
  readonly contentType: string;
  readonly content: Readable | Buffer;
};

/** A file found; its stream reads chunk by chunk in units of its own, so consume it after the unit ended. */
export type StoredFile = {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly stream: Readable;
};

/** Sealed with the file, so that cutting chunks off is noticed. */
type Facts = { readonly name: string; readonly size: number; readonly chunks: number };

type FoundFile = { readonly contentType: string; readonly key: DataKey; readonly facts: Facts };

/** Files as sealed chunks of 1 MiB in PostgreSQL; never more than one chunk in memory. */
@Injectable()
export class FileStore {
  constructor(
    private readonly rows: FileRows,
    private readonly keys: DataKeys,
    private readonly envelope: Envelope,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Stores a file within the transaction and answers its id. */
  async write(tx: Transaction, file: NewFile): Promise<string> {
    const id = randomUUID();
    const { controllerId, contentType, key } = file;
    const seal = (facts: Facts) => this.envelope.seal(key, factsPlace(id), JSON.stringify(facts));
    const empty = { name: file.name, size: 0, chunks: 0 };
    await this.rows.add(tx, {
      id,
      controllerId,
      keyId: key.id,
      contentType,
      factsSealed: seal(empty),
    });
    let size = 0;
    let chunks = 0;
    const content = Buffer.isBuffer(file.content) ? Readable.from([file.content]) : file.content;
    for await (const chunk of chunksOf(content, chunkSize)) {
      await this.rows.addChunk(
        tx,
        id,
        chunks,
        this.envelope.seal(key, chunkPlace(id, chunks), chunk),
      );
      size += chunk.length;
      chunks += 1;
    }
    await this.rows.setFacts(tx, id, seal({ name: file.name, size, chunks }));
    return id;
  }

  /** Finds a file of this scope; undefined when there is none. */
  async open(tx: Transaction, id: string): Promise<StoredFile | undefined> {
    const found = await this.find(tx, id);
    if (!found) return undefined;
    const { contentType, facts } = found;
    const stream = Readable.from(this.read(tx.scope, id, found), { objectMode: false });
    return { name: facts.name, contentType, size: facts.size, stream };
  }

  /** A whole file at once, inside the transaction: for what is small, such as attachments of a mail. */
  async readAll(
    tx: Transaction,
    id: string,
  ): Promise<{ name: string; contentType: string; content: Buffer } | undefined> {
    const found = await this.find(tx, id);
    if (!found) return undefined;
    const parts: Buffer[] = [];
    for (let number = 0; number < found.facts.chunks; number += 1) {
      parts.push(await this.chunk(tx, id, number, found.key));
    }
    return {
      name: found.facts.name,
      contentType: found.contentType,
      content: Buffer.concat(parts),
    };
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await this.rows.remove(tx, id);
  }

  private async find(tx: Transaction, id: string): Promise<FoundFile | undefined> {
    const row = await this.rows.find(tx, id);
    if (!row) return undefined;
    const key = await this.keys.byId(tx, row.keyId);
    const facts = JSON.parse(this.envelope.open(key, factsPlace(id), row.factsSealed)) as Facts;
    return { contentType: row.contentType, key, facts };
  }

  private async *read(scope: Scope, id: string, { key, facts }: FoundFile): AsyncGenerator<Buffer> {
    for (let number = 0; number < facts.chunks; number += 1) {
      yield await this.unitOfWork.run(scope, (tx) => this.chunk(tx, id, number, key));
    }
  }

  private async chunk(tx: Transaction, id: string, number: number, key: DataKey): Promise<Buffer> {
    const sealed = await this.rows.chunk(tx, id, number);
    if (!sealed) throw new Error('A chunk of a stored file is missing.');
    return this.envelope.openBytes(key, chunkPlace(id, number), sealed);
  }
}

function factsPlace(id: string): Place {
  return { table: 'files', column: 'facts_sealed', row: id };
}

function chunkPlace(id: string, number: number): Place {
  return { table: 'file_chunks', column: 'content_sealed', row: `${id}/${number}` };
}

import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';

/** A row of `files`; name, size and number of chunks are inside `factsSealed`. */
export type FileRow = {
  readonly id: string;
  readonly controllerId: string | null;
  readonly keyId: string;
  readonly contentType: string;
  readonly factsSealed: Buffer;
};

const ours = '(controller_id is null or controller_id = any(app_controllers()))';

/** Files and their sealed chunks. */
@Injectable()
export class FileRows {
  async add(tx: Transaction, file: FileRow): Promise<void> {
    await tx.query(
      `insert into files (id, controller_id, key_id, content_type, facts_sealed, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [file.id, file.controllerId, file.keyId, file.contentType, file.factsSealed, tx.now],
    );
  }

  async setFacts(tx: Transaction, id: string, factsSealed: Buffer): Promise<void> {
    await tx.query(`update files set facts_sealed = $2 where id = $1 and ${ours}`, [
      id,
      factsSealed,
    ]);
  }

  async addChunk(tx: Transaction, fileId: string, number: number, sealed: Buffer): Promise<void> {
    await tx.query(
      `insert into file_chunks (file_id, number, content_sealed) values ($1, $2, $3)`,
      [fileId, number, sealed],
    );
  }

  async find(tx: Transaction, id: string): Promise<FileRow | undefined> {
    const [row] = await tx.query<FileRow>(
      `select id, controller_id as "controllerId", key_id as "keyId", content_type as "contentType",
              facts_sealed as "factsSealed"
       from files where id = $1 and ${ours}`,
      [id],
    );
    return row;
  }

  async chunk(tx: Transaction, fileId: string, number: number): Promise<Buffer | undefined> {
    const [row] = await tx.query<{ sealed: Buffer }>(
      `select c.content_sealed as sealed from file_chunks c join files f on f.id = c.file_id
       where c.file_id = $1 and c.number = $2
         and (f.controller_id is null or f.controller_id = any(app_controllers()))`,
      [fileId, number],
    );
    return row?.sealed;
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query(`delete from files where id = $1 and ${ours}`, [id]);
  }
}

import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FileStore, Refusal } from '@tabularium/server-platform';
import type { StoredFile, Transaction } from '@tabularium/server-platform';
import { AnswerStore } from '../../store/answer.store';
import type { RequestRow } from '../../store/request-row';
import { RequestSeal } from '../../store/request-seal';

/** A file of an answer as pages list it. */
export type AnswerFile = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly addedAt: string;
};

/** The files of an answer, sealed with the key of the request. */
@Injectable()
export class AnswerFiles {
  constructor(
    private readonly store: AnswerStore,
    private readonly files: FileStore,
    private readonly seal: RequestSeal,
  ) {}

  async add(
    tx: Transaction,
    row: RequestRow,
    file: { name: string; contentType: string; content: Readable | Buffer },
  ): Promise<string> {
    const key = await this.seal.key(tx, row.id);
    const id = await this.files.write(tx, { ...file, key, controllerId: row.controllerId });
    await this.store.addFile(tx, row, id);
    return id;
  }

  async list(tx: Transaction, requestId: string): Promise<AnswerFile[]> {
    const files: AnswerFile[] = [];
    for (const { fileId, addedAt } of await this.store.files(tx, requestId)) {
      const { name, contentType, size } = await this.found(tx, fileId);
      files.push({ id: fileId, name, contentType, size, addedAt: addedAt.toString() });
    }
    return files;
  }

  /** One file of this request; `resource.not-found` for any other. */
  async open(tx: Transaction, requestId: string, fileId: string): Promise<StoredFile> {
    await this.require(tx, requestId, fileId);
    return this.found(tx, fileId);
  }

  /** Takes a file off a draft; what the system attached (a certificate) stays. */
  async remove(tx: Transaction, requestId: string, fileId: string): Promise<void> {
    const { addedBy } = await this.require(tx, requestId, fileId);
    if (addedBy === null) throw new Refusal('resource.not-found');
    await this.files.remove(tx, fileId);
  }

  private async require(tx: Transaction, requestId: string, fileId: string) {
    const file = (await this.store.files(tx, requestId)).find((one) => one.fileId === fileId);
    if (!file) throw new Refusal('resource.not-found');
    return file;
  }

  private async found(tx: Transaction, fileId: string): Promise<StoredFile> {
    const file = await this.files.open(tx, fileId);
    if (!file) throw new Refusal('resource.not-found');
    return file;
  }
}

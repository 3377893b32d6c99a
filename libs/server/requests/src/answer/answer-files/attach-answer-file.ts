import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Upload } from '@tabularium/server-platform';
import { RequestDesk } from '../../desk/request-desk';
import { RequestMoves } from '../../life/request-moves';
import { AnswerFiles } from './answer-files';
import type { AnswerFile } from './answer-files';
import { fileTypeOf } from './file-type';

const maxBytes = 25 * 1024 * 1024;
const headBytes = 64 * 1024;

/** Attaches a file to the draft. It is read whole before the transaction: a slow sender holds no lock. */
@Injectable()
export class AttachAnswerFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly files: AnswerFiles,
    private readonly moves: RequestMoves,
  ) {}

  async run(
    scope: Scope,
    { id, name }: { id: string; name: string },
    upload: Upload,
  ): Promise<AnswerFile> {
    // Before a byte is read: whose request is it, and is it open?
    await this.unitOfWork.run(scope, (tx) => this.desk.lockOpen(tx, id));
    const content = await wholeOf(upload.stream);
    const contentType = fileTypeOf(name, content.subarray(0, headBytes));
    if (contentType === null) throw new Refusal('file.type-refused');
    return this.unitOfWork.run(scope, async (tx) => {
      const { row } = await this.desk.lockOpen(tx, id);
      const fileId = await this.files.add(tx, row, { name, contentType, content });
      await this.moves.record(tx, row, 'answer-file-added', { contentType });
      const added = (await this.files.list(tx, id)).find((file) => file.id === fileId);
      if (!added) throw new Error('A file that was stored is not there.');
      return added;
    });
  }
}

async function wholeOf(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) throw new Refusal('file.too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

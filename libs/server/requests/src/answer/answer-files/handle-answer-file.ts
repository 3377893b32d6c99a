import { Injectable } from '@nestjs/common';
import { Download, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestDesk } from '../../desk/request-desk';
import { RequestMoves } from '../../life/request-moves';
import { AnswerFiles } from './answer-files';

type Input = { id: string; fileId: string };

/** Takes a file off a draft, or downloads one; both are logged. */
@Injectable()
export class HandleAnswerFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly files: AnswerFiles,
    private readonly moves: RequestMoves,
  ) {}

  async remove(scope: Scope, { id, fileId }: Input) {
    await this.unitOfWork.run(scope, async (tx) => {
      const { row } = await this.desk.lockOpen(tx, id);
      await this.files.remove(tx, id, fileId);
      await this.moves.record(tx, row, 'answer-file-removed');
    });
    return { done: true as const };
  }

  async read(scope: Scope, { id, fileId }: Input): Promise<Download> {
    const file = await this.unitOfWork.run(scope, async (tx) => {
      const { row } = await this.desk.lock(tx, id);
      const found = await this.files.open(tx, id, fileId);
      await this.moves.logged(tx, row, 'read-answer-file');
      return found;
    });
    return new Download(file);
  }
}

import { Injectable } from '@nestjs/common';
import { Download, Refusal } from '@tabularium/server-platform';
import { AnswerFiles } from '../../answer/answer-files/answer-files';
import { RequestMoves } from '../../life/request-moves';
import { AnswerStore } from '../../store/answer.store';
import { PortalDoor } from '../portal-door';

type Input = { controller: string; readingToken: string; fileId: string };

/** The person downloads a file of the sent answer; the timeline says so. */
@Injectable()
export class ReadAnswerFile {
  constructor(
    private readonly door: PortalDoor,
    private readonly answers: AnswerStore,
    private readonly files: AnswerFiles,
    private readonly moves: RequestMoves,
  ) {}

  async run({ controller, readingToken, fileId }: Input): Promise<Download> {
    const file = await this.door.enter(controller, async (tx) => {
      const row = await this.door.lockByReadingToken(tx, readingToken);
      const answer = await this.answers.find(tx, row.id);
      if (answer?.sentAt == null) throw new Refusal('resource.not-found');
      const found = await this.files.open(tx, row.id, fileId);
      await this.moves.record(tx, row, 'answer-file-read');
      return found;
    });
    return new Download(file);
  }
}

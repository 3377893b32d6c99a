import { Injectable } from '@nestjs/common';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import { MessageThread } from '../../messages/message-thread';
import { RequestDesk } from '../request-desk';

/** Writes to the person; the mail only says that a message waits. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly thread: MessageThread,
    private readonly moves: RequestMoves,
  ) {}

  async run(scope: Scope, { id, text }: { id: string; text: string }) {
    await this.unitOfWork.run(scope, async (tx) => {
      const { row } = await this.desk.lockOpen(tx, id);
      if (row.emailSealed === null) throw new Refusal('answer.no-address');
      await this.thread.add(tx, row, 'us', text);
      await this.moves.record(tx, row, 'message-sent');
      await this.desk.tell(tx, row, 'message-waiting');
    });
    return { done: true as const };
  }
}

import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { readMessages } from '@tabularium/contract/requests/read-request';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import { MessageThread } from '../../messages/message-thread';
import { RequestDesk } from '../request-desk';

/** The thread with the person; reading it marks it read and is logged. */
@Injectable()
export class ReadMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly thread: MessageThread,
    private readonly moves: RequestMoves,
  ) {}

  run(scope: Scope, { id }: { id: string }): Promise<z.input<typeof readMessages.response>> {
    return this.unitOfWork.run(scope, async (tx) => {
      const { row, key } = await this.desk.lock(tx, id);
      const messages = await this.thread.open(tx, key, id);
      await this.thread.readBy(tx, row, 'us');
      await this.moves.logged(tx, row, 'read-messages');
      return {
        messages: messages.map(({ id, at, sender, author, text }) => ({
          ...{ id, at: at.toString(), from: sender, author, text },
        })),
        canSend: row.state !== 'closed' && row.emailSealed !== null,
      };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { readContents } from '@tabularium/contract/portal/status';
import { offers } from '@tabularium/domain/requests/next-steps';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import { MessageThread } from '../../messages/message-thread';
import type { RequestRow } from '../../store/request-row';
import { RequestSeal } from '../../store/request-seal';
import { PortalDoor } from '../portal-door';
import { SentAnswer } from './sent-answer';

type Contents = z.input<typeof readContents.response>;

/** Messages and the answer, after a fresh code. */
@Injectable()
export class ReadContents {
  constructor(
    private readonly door: PortalDoor,
    private readonly seal: RequestSeal,
    private readonly thread: MessageThread,
    private readonly answer: SentAnswer,
    private readonly moves: RequestMoves,
  ) {}

  run({ controller, readingToken }: { controller: string; readingToken: string }) {
    return this.door.enter(controller, async (tx): Promise<Contents> => {
      const row = await this.door.lockByReadingToken(tx, readingToken);
      const key = await this.seal.key(tx, row.id);
      await this.moves.logged(tx, row, 'read-contents');
      return {
        name: this.seal.contact(key, row).name,
        details: this.seal.column(key, row, 'details_sealed', row.detailsSealed) ?? '',
        messages: await this.messages(tx, key, row),
        answer: await this.answer.of(tx, key, row),
        canWithdraw: offers(row.state, row.kind).canWithdraw,
      };
    });
  }

  private async messages(tx: Transaction, key: DataKey, row: RequestRow) {
    const messages = await this.thread.open(tx, key, row.id);
    await this.thread.readBy(tx, row, 'person');
    return messages.map(({ id, at, sender, author, text }) => ({
      ...{ id, at: at.toString(), author, text },
      from: sender === 'us' ? ('us' as const) : ('you' as const),
    }));
  }
}

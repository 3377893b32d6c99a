import { Injectable } from '@nestjs/common';
import { Refusal, sha256Hex, Throttle } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import { DpoMails } from '../../mail/dpo-mails';
import { MessageThread } from '../../messages/message-thread';
import { PortalDoor } from '../portal-door';

const repliesPerHour = 20;

type Input = { controller: string; readingToken: string; text: string };

/** The person answers a message. */
@Injectable()
export class ReplyToUs {
  constructor(
    private readonly door: PortalDoor,
    private readonly throttle: Throttle,
    private readonly thread: MessageThread,
    private readonly mails: DpoMails,
    private readonly moves: RequestMoves,
  ) {}

  async run({ controller, readingToken, text }: Input) {
    await this.requireCalm(readingToken);
    await this.door.enter(controller, async (tx) => {
      const row = await this.door.lockByReadingToken(tx, readingToken);
      if (row.state === 'closed') throw new Refusal('request.closed');
      await this.thread.add(tx, row, 'person', text);
      await this.moves.record(tx, row, 'message-received');
      await this.mails.post(tx, row, 'dpo-message-from-person');
    });
    return { done: true as const };
  }

  private async requireCalm(readingToken: string): Promise<void> {
    const key = `reply ${sha256Hex(readingToken)}`;
    const hour = Temporal.Duration.from({ hours: 1 });
    const { allowed, retryAt } = await this.throttle.hit(key, repliesPerHour, hour);
    if (!allowed) throw new Refusal('throttle.too-many', undefined, { retryAt: String(retryAt) });
  }
}

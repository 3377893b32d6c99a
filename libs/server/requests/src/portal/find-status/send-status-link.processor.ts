import { Injectable } from '@nestjs/common';
import { JobHandler, UnitOfWork } from '@tabularium/server-platform';
import type { JobContext, Transaction } from '@tabularium/server-platform';
import { PersonMails } from '../../mail/person-mails';
import { RequestTimeline } from '../../life/request-timeline';
import { RequestStore } from '../../store/request.store';
import { StatusAskStore } from './status-ask.store';

const linksPerHour = 3;

/** Mails the status link for an ask that named a request; any other ask is only marked as handled. */
@Injectable()
export class SendStatusLink extends JobHandler {
  readonly job = 'requests.send-status-link';
  override readonly topics = ['requests.status-link-asked'];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asks: StatusAskStore,
    private readonly store: RequestStore,
    private readonly mails: PersonMails,
    private readonly timeline: RequestTimeline,
  ) {
    super();
  }

  async handle(id: string, { controllerId }: JobContext): Promise<void> {
    const controllers = controllerId === null ? [] : [controllerId];
    const scope = { controllers, actor: { kind: 'job', id: null } } as const;
    await this.unitOfWork.run(scope, async (tx) => {
      const ask = await this.asks.lock(tx, id);
      if (!ask || ask.handledAt !== null) return;
      if (ask.requestId !== null) await this.send(tx, ask.requestId);
      await this.asks.markHandled(tx, id);
    });
  }

  private async send(tx: Transaction, requestId: string): Promise<void> {
    const since = tx.now.subtract({ hours: 1 });
    if ((await this.asks.handledSince(tx, requestId, since)) >= linksPerHour) return;
    await this.mails.post(tx, await this.store.lock(tx, requestId), 'status-link');
    await this.timeline.record(tx, requestId, 'status-link-sent');
  }
}

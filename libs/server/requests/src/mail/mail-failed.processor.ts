import { Injectable } from '@nestjs/common';
import { Notices } from '@tabularium/server-notices';
import { JobHandler, UnitOfWork } from '@tabularium/server-platform';
import type { JobContext } from '@tabularium/server-platform';
import { ReminderStore } from '../remind/reminder.store';
import { RequestStore } from '../store/request.store';
import { TellOfFailedMail } from './tell-of-failed-mail';

/** A mail was given up: the DPOs hear of it, once a request, since their own mail may be what fails. */
@Injectable()
export class MailFailed extends JobHandler {
  readonly job = 'requests.mail-failed';
  override readonly topics = ['notices.mail-failed'];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: Notices,
    private readonly store: RequestStore,
    private readonly told: ReminderStore,
    private readonly tell: TellOfFailedMail,
  ) {
    super();
  }

  async handle(mailId: string, { controllerId }: JobContext): Promise<void> {
    if (controllerId === null) return;
    const scope = { controllers: [controllerId], actor: { kind: 'job', id: null } } as const;
    await this.unitOfWork.run(scope, async (tx) => {
      const requestId = await this.notices.requestOf(tx, mailId);
      if (requestId === null) return;
      const row = await this.store.lock(tx, requestId);
      if ((await this.told.mark(tx, row, ['mail-failed'])) > 0) await this.tell.run(tx, row);
    });
  }
}

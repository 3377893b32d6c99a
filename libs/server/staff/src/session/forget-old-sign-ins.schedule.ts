import { Injectable } from '@nestjs/common';
import { Recurring, systemScope, UnitOfWork } from '@tabularium/server-platform';
import { PasswordAskStore } from '../password/password-ask.store';
import { PasswordLinkStore } from '../password/password-link.store';
import { SessionStore } from './session.store';

/** Deletes sessions and links that ended a month ago: who signed in when stands in the audit log. */
@Injectable()
export class ForgetOldSignIns extends Recurring {
  readonly name = 'staff.forget-old-sign-ins';
  readonly every = Temporal.Duration.from({ hours: 24 });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly links: PasswordLinkStore,
    private readonly asks: PasswordAskStore,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.unitOfWork.run(systemScope, async (tx) => {
      await this.sessions.forgetOld(tx);
      await this.links.forgetOld(tx);
      await this.asks.forgetOld(tx);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { Outbox, systemScope, UnitOfWork } from '@tabularium/server-platform';
import { AccountSeal } from '../account/account-seal';
import { PasswordAskStore } from '../password/password-ask.store';

/**
 * Notes that somebody asks for a reset link. Here nothing is looked up: a known address costs the same
 * statements as an unknown one, and the worker finds out whose it is.
 */
@Injectable()
export class AskPasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seal: AccountSeal,
    private readonly asks: PasswordAskStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async run(email: string): Promise<void> {
    await this.unitOfWork.run(systemScope, async (tx) => {
      const id = await this.asks.add(tx, this.seal.emailIndex(tx, email));
      await this.outbox.add(tx, { topic: 'staff.reset-asked', id, controllerId: null });
      const object = { kind: 'password-ask', id };
      await this.audit.append(tx, {
        action: 'staff.ask-password-reset',
        object,
        controllerId: null,
      });
    });
  }
}

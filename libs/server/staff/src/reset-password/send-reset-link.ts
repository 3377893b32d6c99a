import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@tabularium/server-platform';
import { AccountMails } from '../account/account-mails';
import { AccountStore } from '../account/account.store';
import { PasswordAskStore } from '../password/password-ask.store';
import { PasswordLinkStore } from '../password/password-link.store';

/** Mails a reset link if the address that was asked for has an account. */
@Injectable()
export class SendResetLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asks: PasswordAskStore,
    private readonly accounts: AccountStore,
    private readonly links: PasswordLinkStore,
    private readonly mails: AccountMails,
  ) {}

  async run(askId: string): Promise<void> {
    await this.unitOfWork.run({ controllers: [], actor: { kind: 'job', id: null } }, async (tx) => {
      const emailIndex = await this.asks.take(tx, askId);
      const account = emailIndex && (await this.accounts.byEmail(tx, emailIndex));
      if (!account || account.disabledAt !== null) return;
      const { token } = await this.links.make(tx, account.id, 'reset');
      await this.mails.sendReset(tx, account, token);
    });
  }
}

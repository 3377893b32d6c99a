import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import { AccountMails } from '../account/account-mails';
import { AccountReader } from '../account/account-reader';
import { PasswordLinkStore } from '../password/password-link.store';

/** Mails the link by which a new account gets its password. */
@Injectable()
export class Invitations {
  constructor(
    private readonly accounts: AccountReader,
    private readonly links: PasswordLinkStore,
    private readonly mails: AccountMails,
  ) {}

  async send(tx: Transaction, accountId: string): Promise<void> {
    const account = await this.accounts.lock(tx, accountId);
    await this.mails.sendInvitation(
      tx,
      account,
      await this.links.make(tx, accountId, 'invitation'),
    );
  }
}

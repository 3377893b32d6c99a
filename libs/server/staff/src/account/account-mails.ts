import { Injectable } from '@nestjs/common';
import { Notices } from '@tabularium/server-notices';
import type { TemplateName } from '@tabularium/server-notices';
import { Config } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import type { AccountRow } from './account.entity';
import { AccountSeal } from './account-seal';

/** Mails to the holder of an account, sealed with the account's key. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly notices: Notices,
    private readonly seal: AccountSeal,
    private readonly config: Config,
  ) {}

  sendReset(tx: Transaction, account: AccountRow, token: string): Promise<void> {
    return this.post(tx, account, 'password-reset', { resetLink: this.linkTo(token) });
  }

  sendInvitation(
    tx: Transaction,
    account: AccountRow,
    link: { token: string; expiresAt: Temporal.Instant },
  ): Promise<void> {
    const validUntil = link.expiresAt.toZonedDateTimeISO('UTC').toPlainDate().toString();
    const values = { invitationLink: this.linkTo(link.token), validUntil };
    return this.post(tx, account, 'invitation', values);
  }

  sendPasswordChanged(tx: Transaction, account: AccountRow): Promise<void> {
    return this.post(tx, account, 'password-changed', {
      forgotLink: `${this.config.staffUrl}/forgot`,
    });
  }

  /** The token stands after `#`: it reaches no server log and no Referer. */
  private linkTo(token: string): string {
    return `${this.config.staffUrl}/reset#${token}`;
  }

  private async post(
    tx: Transaction,
    account: AccountRow,
    template: TemplateName,
    values: Record<string, string>,
  ): Promise<void> {
    const { email: to } = await this.seal.open(tx, account);
    const key = await this.seal.key(tx, account.id);
    const { language } = account;
    await this.notices.post(tx, { controllerId: null, key, template, language, to, values });
  }
}

import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import type { Transaction } from '@tabularium/server-platform';
import type { AccountRow } from '../account/account.entity';
import { AccountMails } from '../account/account-mails';
import { AccountStore } from '../account/account.store';
import { Sessions } from '../session/sessions';
import { PasswordLinkStore } from './password-link.store';

/** Writes an account's new password; whatever the old one had opened ends with it. */
@Injectable()
export class NewPassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly links: PasswordLinkStore,
    private readonly sessions: Sessions,
    private readonly mails: AccountMails,
    private readonly audit: AuditLog,
  ) {}

  async write(
    tx: Transaction,
    account: AccountRow,
    passwordHash: string,
    how: 'change' | 'link',
  ): Promise<void> {
    await this.accounts.setPassword(tx, account.id, passwordHash);
    await this.links.voidAll(tx, account.id);
    await this.sessions.endAllOf(tx, account.id);
    if (account.passwordHash !== null) await this.mails.sendPasswordChanged(tx, account);
    await this.audit.append(tx, {
      action: 'staff.change-password',
      object: { kind: 'account', id: account.id },
      controllerId: null,
      detail: { how },
    });
  }
}

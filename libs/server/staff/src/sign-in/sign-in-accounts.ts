import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import type { Transaction } from '@tabularium/server-platform';
import type { AccountRow } from '../account/account.entity';
import { AccountSeal } from '../account/account-seal';
import { AccountStore } from '../account/account.store';

/** Accounts as the sign-in needs them, with the evidence of each try. */
@Injectable()
export class SignInAccounts {
  constructor(
    private readonly store: AccountStore,
    private readonly seal: AccountSeal,
    private readonly audit: AuditLog,
  ) {}

  byEmail(tx: Transaction, email: string): Promise<AccountRow | undefined> {
    return this.store.byEmail(tx, this.seal.emailIndex(tx, email));
  }

  lock(tx: Transaction, id: string): Promise<AccountRow | undefined> {
    return this.store.lock(tx, id);
  }

  async succeeded(tx: Transaction, id: string): Promise<void> {
    await this.store.noteSignIn(tx, id);
    await this.audit.append(tx, {
      action: 'staff.sign-in',
      object: { kind: 'account', id },
      controllerId: null,
    });
  }

  /** The same one statement for an unknown address as for a wrong password. */
  async refused(tx: Transaction, id: string | null): Promise<void> {
    await this.audit.append(tx, {
      action: 'staff.refuse-sign-in',
      object: { kind: 'account', id },
      controllerId: null,
    });
  }
}
